<#
.SYNOPSIS
    Measures how long the module takes to stop, at every kind of wait.
.DESCRIPTION
    Each pipeline runs in a runspace of its own; after a while it is stopped as Ctrl+C does it, and the time until it has ended is taken. Times are milliseconds;
    the highest of the runs is what counts. Measure-Module.ps1 has to have made its file first.
#>
[CmdletBinding()]
param(
    [int] $Runs = 5,
    [string] $File = (Join-Path ([System.IO.Path]::GetTempPath()) 'outlookactivities-benchmark/activities-1000000.csv')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
$repository = Split-Path $PSScriptRoot
$manifest = Join-Path $repository 'artifacts/module/OutlookActivities/OutlookActivities.psd1'
$simulator = Join-Path $repository 'src/ActivityApiSimulator/bin/Release/net10.0/ActivityApiSimulator.dll'

function Measure-Stop([string] $Name, [string] $Script, [double[]] $After) {
    $times = foreach ($seconds in $After * $Runs) {
        $state = [initialsessionstate]::CreateDefault2()
        $state.ImportPSModule($manifest)
        $shell = [powershell]::Create($state)
        $running = $shell.AddScript($Script).BeginInvoke()
        Start-Sleep -Milliseconds ($seconds * 1000)
        if ($running.IsCompleted) { $shell.Dispose(); continue }
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $clock.Elapsed.TotalMilliseconds
        $shell.Dispose()
    }

    if (-not $times) { throw "${Name}: it had always ended before it was stopped." }
    $sorted = @($times | Sort-Object)
    '{0,-52} {1,3} stops, median {2,6:n0} ms, highest {3,6:n0} ms' -f $Name, $sorted.Count, $sorted[[math]::Floor($sorted.Count / 2)], $sorted[-1]
}

$import = "Import-MailboxActivity '$File'"
Measure-Stop 'between rows of a file' "$import | Out-Null" 0.6, 1.0
Measure-Stop 'while a timeline takes in' "$import | ConvertTo-ActivityTimeline | Out-Null" 0.8, 1.5
Measure-Stop 'around a timeline''s sort and its first entries' "$import | ConvertTo-ActivityTimeline | Out-Null" 1.6, 1.8, 2.0, 2.2, 2.4
Measure-Stop 'around the first exposed messages' "$import | Find-ExposedMessage -WarningAction SilentlyContinue | Out-Null" 0.8, 1.6, 2.0, 2.4, 2.8
Measure-Stop 'while searches are found' "$import | ConvertTo-ActivitySearch | Out-Null" 0.8, 1.5
Measure-Stop 'while a file is written' "$import | Export-MailboxActivity '$File.stopped.jsonl'" 0.8, 1.5
if (Test-Path "$File.stopped.jsonl*") { throw 'A stopped export has left a file.' }

$slow = [System.Diagnostics.Process]::Start([System.Diagnostics.ProcessStartInfo] @{
        FileName = 'dotnet'; Arguments = "`"$simulator`" --activities 100000 --port 5019 --fault Delay=20000"; RedirectStandardOutput = $true
    })
$throttled = [System.Diagnostics.Process]::Start([System.Diagnostics.ProcessStartInfo] @{
        FileName = 'dotnet'; Arguments = "`"$simulator`" --activities 100000 --port 5020 --fault Throttled=1 --fault FailuresInARow=100 --fault RetryAfter=60"; RedirectStandardOutput = $true
    })
try {
    foreach ($case in @{ Name = 'while an answer is awaited'; Port = 5019 }, @{ Name = 'while a Retry-After of 60 s is waited for'; Port = 5020 }) {
        $uri = "http://127.0.0.1:$($case.Port)"
        do { Start-Sleep -Milliseconds 200; $token = try { Invoke-RestMethod "$uri/simulator/token" } catch { $null } } until ($token)
        $connect = "`$t = [securestring]::new(); '$token'.ToCharArray() | ForEach-Object { `$t.AppendChar(`$_) }; `$c = Connect-ActivityApi -BaseUri $uri -AccessToken `$t"
        Measure-Stop $case.Name "$connect; Get-MailboxActivity -All -WarningAction SilentlyContinue | Out-Null" 1.5
    }
}
finally {
    $slow.Kill()
    $throttled.Kill()
}
