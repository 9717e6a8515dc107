<#
.SYNOPSIS
    Measures the module as a whole process, and beside it Magic-Unicorn-Tool on the same file.
.DESCRIPTION
    Each work is run in a pwsh of its own (that of PATH), several times, in turn with its rival so that both meet the same machine. Printed are the median, the
    lowest and the highest wall time, the highest peak of memory (Linux only: VmHWM) and the ratio to the rival. benchmarks/README.md tells how to run it.
.EXAMPLE
    ./Measure-Module.ps1 -Work Import, Timeline, Stream -Rival ~/Magic-Unicorn-Tool/MagicUnicorn_v1.py
#>
[CmdletBinding()]
param(
    # Which of the works are measured.
    [ValidateSet('Empty', 'ImportModule', 'Import', 'Timeline', 'Stream', 'Exposed', 'Gaps', 'Get')]
    [string[]] $Work = @('Empty', 'ImportModule', 'Import', 'Timeline', 'Stream'),

    # How many activities the generated file has.
    [int] $Count = 1000000,

    # How often each work is run.
    [int] $Runs = 5,

    # MagicUnicorn_v1.py; without it no rival is run.
    [string] $Rival,

    # Where the generated file is kept between runs.
    [string] $Folder = (Join-Path ([System.IO.Path]::GetTempPath()) 'outlookactivities-benchmark')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path $PSScriptRoot 'Measure-Process.ps1')
$manifest = Build-MeasuredModule
$simulator = Join-Path $repository 'src/ActivityApiSimulator/bin/Release/net10.0/ActivityApiSimulator.dll'
$null = New-Item $Folder -ItemType Directory -Force
$csv = Join-Path $Folder "activities-$Count.csv"

& dotnet build (Join-Path $repository 'src/ActivityApiSimulator') --configuration Release --verbosity quiet | Out-Null
if ($LASTEXITCODE -ne 0) { throw 'The simulator could not be built.' }
if (-not (Test-Path $csv)) {
    & dotnet $simulator --activities $Count --seed 1 --write-retriever-csv $csv
    if ($LASTEXITCODE -ne 0) { throw 'The file could not be written.' }
}

"$Count activities, {0:n0} MB, PowerShell $($PSVersionTable.PSVersion), $([Environment]::ProcessorCount) processors, $Runs runs each" -f ((Get-Item $csv).Length / 1e6)
$import = "Import-Module '$manifest'; Import-MailboxActivity '$csv' -Mailbox nora.lind@contoso.example"
$scripts = [ordered]@{
    Empty        = '1'
    ImportModule = "Import-Module '$manifest'"
    Import       = "$import | Out-Null"
    Timeline     = "$import | ConvertTo-ActivityTimeline | Export-MailboxActivity '$Folder/timeline.csv'"
    Exposed      = "$import | Find-ExposedMessage -WarningAction SilentlyContinue | Out-Null"
    Gaps         = "$import | Find-ActivityGap | Out-Null"
    Stream       = "$import | ConvertTo-ActivityTimeline -Stream -WarningAction SilentlyContinue | Export-MailboxActivity '$Folder/stream.csv'"
}

foreach ($name in $Work | Where-Object { $_ -ne 'Get' }) {
    $samples = @()
    $against = @()
    for ($run = 0; $run -lt $Runs; $run++) {
        $samples += Measure-Script $scripts[$name]
        if ($Rival -and $name -in 'Timeline', 'Stream') {
            Remove-Item (Join-Path $Folder 'rival-*') -ErrorAction Ignore
            $against += Measure-Process 'python3' @($Rival, '-i', $csv, '-t', 'rival', '-o', "$Folder/")
        }
    }

    Write-Figure $name $samples $against
    if ($against) { Write-Figure '  Magic-Unicorn-Tool beside it' $against }
}

if ('Get' -in $Work) {
    # The rival is what a plain client does at best: one request of 1,000 after another over one connection, without reading what it gets.
    $served = [System.Diagnostics.Process]::Start([System.Diagnostics.ProcessStartInfo] @{
            FileName = 'dotnet'; Arguments = "`"$simulator`" --activities 100000 --seed 1 --port 5018 --fault Delay=50"; RedirectStandardOutput = $true
        })
    try {
        $uri = 'http://127.0.0.1:5018'
        do { Start-Sleep -Milliseconds 200; $token = try { Invoke-RestMethod "$uri/simulator/token" } catch { $null } } until ($token)
        $secret = "`$t = ConvertTo-SecureString '$token' -AsPlainText -Force"
        $get = "$secret; Import-Module '$manifest'; `$null = Connect-ActivityApi -BaseUri $uri -AccessToken `$t; @(Get-MailboxActivity -All).Count"
        $plain = @"
            `$client = [System.Net.Http.HttpClient]::new()
            `$client.DefaultRequestHeaders.Add('Authorization', 'Bearer $token')
            `$client.DefaultRequestHeaders.Add('Prefer', 'exchange.behavior="ActivityAccess"')
            for (`$skip = 0; `$skip -lt 100000; `$skip += 1000) {
                `$null = `$client.GetByteArrayAsync("$uri/api/v2.0/me/Activities?```$top=1000&```$skip=`$skip").Result
            }
"@
        $samples = @()
        $against = @()
        for ($run = 0; $run -lt $Runs; $run++) {
            $samples += Measure-Script $get
            $against += Measure-Script $plain
        }

        if ($samples.Output -ne '100000') { throw "Not 100,000 activities: $($samples.Output)" }
        Write-Figure 'Get, 100,000 activities, 50 ms' $samples $against
        Write-Figure '  one request after another' $against
    }
    finally {
        $served.Kill()
    }
}
