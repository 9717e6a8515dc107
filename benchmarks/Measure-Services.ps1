<#
.SYNOPSIS
    Measures fetching from the simulated services: records a second, also with evidence, memory, and what fetching twenty mailboxes at a time gains.
.EXAMPLE
    ./benchmarks/Measure-Services.ps1
.EXAMPLE
    ./benchmarks/Measure-Services.ps1 -Work Graph -Count 1000000
#>
[CmdletBinding()]
param(
    [ValidateSet('Graph', 'Management', 'Evidence', 'Twenty', 'TwentyGraph')]
    [string[]] $Work = @('Graph', 'Management', 'Evidence', 'Twenty', 'TwentyGraph'),

    # Audit records of the runs without delay.
    [ValidateRange(1000, 10000000)]
    [int] $Count = 200000,

    # Activities, or audit records, of each of the twenty mailboxes.
    [ValidateRange(100, 100000)]
    [int] $CountOfTwenty = 800
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
. (Join-Path $PSScriptRoot 'Measure-Process.ps1')
$manifest = Build-MeasuredModule
& dotnet build (Join-Path $repository 'src/ActivityApiSimulator') --configuration Release --verbosity quiet | Out-Null
$library = Join-Path $repository 'src/ActivityApiSimulator/bin/Release/net10.0/ActivityApiSimulator.dll'

# Runs a script in a new pwsh against a simulator; The script gives seconds.
function Measure-Service([string[]] $Simulator, [string] $Service, [string] $Script, [string] $WarmUp = '') {
    $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardOutput = $true; UseShellExecute = $false }
    @($library) + $Simulator | ForEach-Object { $start.ArgumentList.Add($_) }
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $told = @{}
        while (-not $told.Contains('Requests')) {
            $name, $value = $process.StandardOutput.ReadLine() -split ' +', 2
            $told[$name] = $value
        }

        $prepare = "`$WarningPreference = 'SilentlyContinue'; Import-Module '$manifest'; " +
            "`$null = Connect-ActivityApi -Service $Service -BaseUri $($told['Base'] -replace '^URI +') -TenantId 11111111-2222-4333-8444-555555555555 " +
            "-AccessToken (ConvertTo-SecureString $($told['Token']) -AsPlainText -Force); $WarmUp; `$clock = [Diagnostics.Stopwatch]::StartNew(); "
        Measure-Script "$prepare $Script; `$clock.Elapsed.TotalSeconds"
    }
    finally {
        $process.Kill()
        $process.WaitForExit()
    }
}

function Write-Speed([string] $Name, $Measured) {
    '{0}: {1:n0} records in {2:n2} s, {3:n0} a second; peak {4:n0} MiB' -f $Name, $Count, [double] $Measured.Output, ($Count / [double] $Measured.Output), $Measured.PeakMiB
}

$log = '--audit-records', $Count, '--fault', 'PollsPerQuery=1', '--fault', 'BlobSize=1000'
if ('Graph' -in $Work) {
    Write-Speed 'Graph' (Measure-Service $log 'GraphAuditLog' 'Get-MailboxActivity nora.lind@contoso.example -All -Workload * | Out-Null')
}

if ('Management' -in $Work) {
    Write-Speed 'Management' (Measure-Service $log 'ManagementActivity' 'Get-MailboxActivity nora.lind@contoso.example -All -Workload Exchange, AzureActiveDirectory | Out-Null')
}

if ('Evidence' -in $Work) {
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) "outlookactivities-evidence-$([guid]::NewGuid().ToString('N'))"
    try {
        Write-Speed 'Graph with evidence' (Measure-Service $log 'GraphAuditLog' "Get-MailboxActivity nora.lind@contoso.example -All -Workload * -EvidencePath '$folder' | Out-Null")
    }
    finally {
        Remove-Item $folder -Recurse -Force -ErrorAction SilentlyContinue
    }
}

$names = "`$names = 1..20 | ForEach-Object { `"user`$_@contoso.example`" }; "
foreach ($service in $Work | Where-Object { $_ -like 'Twenty*' }) {
    $kind = if ($service -eq 'Twenty') { 'ActivitiesApi' } else { 'GraphAuditLog' }
    $simulator = '--mailboxes', 20, '--activities', $CountOfTwenty, '--audit-records', (20 * $CountOfTwenty), '--fault', 'Delay=50', '--fault', 'PollsPerQuery=1'
    $tenant = if ($service -eq 'Twenty') { '' } else { '-Workload *' }
    # What a session costs once is not what is compared.
    $warmUp = "Get-MailboxActivity user1@contoso.example, user2@contoso.example -All $tenant | Out-Null"
    $one = Measure-Service $simulator $kind "$names foreach (`$name in `$names) { Get-MailboxActivity `$name -All $tenant | Out-Null }" $warmUp
    $all = Measure-Service $simulator $kind "$names `$names | Get-MailboxActivity -All $tenant -ThrottleLimit 20 | Out-Null" $warmUp
    '{0}: 20 mailboxes of {1:n0}, 50 ms a request: one after another {2:n2} s, at a time {3:n2} s, {4:n1} times as fast; peak {5:n0} MiB' -f
        $kind, $CountOfTwenty, [double] $one.Output, [double] $all.Output, ([double] $one.Output / [double] $all.Output), $all.PeakMiB
}
