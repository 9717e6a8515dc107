<#
.SYNOPSIS
    Signs in in every way in this process, in which another version of the sign-in library may have been loaded before, and fetches with each. Run by Connect-ActivityApi.Tests.ps1.
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Authority,
    [Parameter(Mandatory)] [uri] $BaseUri,
    [Parameter(Mandatory)] [string] $ClientId,
    [Parameter(Mandatory)] [string] $PublicClientId,
    [Parameter(Mandatory)] [string] $Folder,
    [string[]] $Library = @(),
    [switch] $LoadLast,
    [string] $Transcript
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
# -File hands a list over as one text.
$Library = @($Library -split ',' -ne '')
# Of the connection this process was given a secret by; it is on no command line.
$secret = ConvertTo-SecureString $env:SIMULATED_SECRET -AsPlainText -Force
$env:SIMULATED_SECRET = $null
if ($Transcript) { $null = Start-Transcript $Transcript }

# As ExchangeOnlineManagement and others do: into the context of the session, and used there.
function Use-Library {
    foreach ($file in $Library) { $null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath($file) }
    if ($Library) {
        $other = [Microsoft.Identity.Client.PublicClientApplicationBuilder]::Create($PublicClientId).Build()
        "library $($other.GetType().Assembly.GetName().Version)"
    }
}

if (-not $LoadLast) { Use-Library }
Import-Module $Module
$OutlookActivitiesLoopbackAuthority = $Authority
$app = @{ ClientId = $ClientId; TenantId = 'contoso.example'; BaseUri = $BaseUri }
$user = @{ ClientId = $PublicClientId; BaseUri = $BaseUri }
$pfx = Join-Path $Folder 'collector.pfx'
$flows = [ordered]@{
    ClientSecret    = { Connect-ActivityApi @app -ClientSecret $secret -Verbose }
    Certificate     = { Connect-ActivityApi @app -Certificate ([System.Security.Cryptography.X509Certificates.X509Certificate2]::new($pfx)) -Verbose }
    CertificatePath = { Connect-ActivityApi @app -CertificatePath $pfx -Verbose }
    ClientAssertion = { Connect-ActivityApi @app -ClientAssertionPath (Join-Path $Folder 'assertion.jwt') -Verbose }
    DeviceCode      = { Connect-ActivityApi @user -DeviceCode -Verbose }
    PersistCache    = { Connect-ActivityApi @user -DeviceCode -PersistCache -Verbose }
    ManagedIdentity = { Connect-ActivityApi -BaseUri $BaseUri -ManagedIdentity -Verbose }
}
# The browser is opened by a program of that name on Linux only; there the caller puts one on the path.
if ($IsLinux) { $flows['Interactive'] = { Connect-ActivityApi @user -Interactive -Verbose } }
foreach ($name in $flows.Keys) {
    $null = & $flows[$name]
    $connection = Get-ActivityApiConnection
    "$name $($connection.AuthType) $(@(Get-MailboxActivity nora.lind@contoso.example -First 3 -Verbose).Count)"
    $connection | Format-List * | Out-String | Write-Verbose -Verbose
    Disconnect-ActivityApi
}

if ($LoadLast) { Use-Library }
if ($Transcript) { $null = Stop-Transcript }
