<#
.SYNOPSIS
    Measures Export-ActivityReport: how long 100,000 events take to be written, how large the file is, and how long Chromium takes until the page is ready.
.DESCRIPTION
    The activities are generated, seed 1. Writing is measured in this process, after one report that is not counted; opening in a Chromium without a window and without
    a graphics processor, a new process each time, which is asked for the page only when it says that it is ready.
.EXAMPLE
    ./Measure-Report.ps1
#>
[CmdletBinding()]
param(
    [int] $Count = 100000,

    [int] $Runs = 5,

    [string] $Folder = (Join-Path ([System.IO.Path]::GetTempPath()) 'outlookactivities-benchmark')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path $PSScriptRoot 'Measure-Process.ps1')
$manifest = Build-MeasuredModule
$simulator = Join-Path $repository 'src/ActivityApiSimulator/bin/Release/net10.0/ActivityApiSimulator.dll'
& dotnet build (Join-Path $repository 'src/ActivityApiSimulator') --configuration Release --verbosity quiet | Out-Null
if ($LASTEXITCODE -ne 0) { throw 'The simulator could not be built.' }
$null = New-Item $Folder -ItemType Directory -Force
$csv = Join-Path $Folder "activities-$Count.csv"
$report = Join-Path $Folder "report-$Count.html"
if (-not (Test-Path $csv)) { & dotnet $simulator --activities $Count --seed 1 --write-retriever-csv $csv }

Import-Module $manifest
$activities = Import-MailboxActivity $csv -Mailbox nora.lind@contoso.example
$activities | Export-ActivityReport $report
$written = foreach ($run in 1..$Runs) { (Measure-Command { $activities | Export-ActivityReport $report }).TotalSeconds }

# Milliseconds from the beginning of the navigation to when the page says that it is ready.
function Measure-Opening([string] $File) {
    $chromium = (Get-Command chromium, chromium-browser, google-chrome -ErrorAction Ignore | Select-Object -First 1).Source
    if (-not $chromium) { throw 'No Chromium on PATH.' }
    $profile = Join-Path $Folder ([guid]::NewGuid())
    $start = [System.Diagnostics.ProcessStartInfo]::new($chromium)
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--remote-debugging-port=0',
    "--user-data-dir=$profile", '--window-size=1400,1000', [uri]::new($File).AbsoluteUri | ForEach-Object { $start.ArgumentList.Add($_) }
    $start.RedirectStandardError = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $socket = [System.Net.WebSockets.ClientWebSocket]::new()
    try {
        do { $line = $process.StandardError.ReadLine() } until ($null -eq $line -or $line -match 'ws://(127\.0\.0\.1:\d+)/')
        $address = $Matches[1]
        do { $page = (Invoke-RestMethod "http://$address/json/list") | Where-Object url -Like 'file:*' } until ($page)
        $null = $socket.ConnectAsync($page.webSocketDebuggerUrl, [System.Threading.CancellationToken]::None).Wait()
        $asked = [System.Text.Encoding]::UTF8.GetBytes('{ "id": 1, "method": "Runtime.evaluate", "params": { "expression": "document.documentElement.dataset.ready" } }')
        $answer = [byte[]]::new(65536)
        do {
            Start-Sleep -Milliseconds 50
            $null = $socket.SendAsync([ArraySegment[byte]]::new($asked), 'Text', $true, [System.Threading.CancellationToken]::None).Wait()
            $length = $socket.ReceiveAsync([ArraySegment[byte]]::new($answer), [System.Threading.CancellationToken]::None).GetAwaiter().GetResult().Count
            $told = [System.Text.Encoding]::UTF8.GetString($answer, 0, $length)
        } until ($told -match '"value":"(\d+)"')
        [int] $Matches[1]
    }
    finally {
        $socket.Dispose()
        $process.Kill($true)
        $process.WaitForExit()
        Remove-Item $profile -Recurse -Force -ErrorAction Ignore
    }
}

$opened = foreach ($run in 1..$Runs) { (Measure-Opening $report) / 1000 }
$middle = { param($values) @($values | Sort-Object)[[math]::Floor(@($values).Count / 2)] }
'{0:n0} activities, PowerShell {1}, {2} processors, {3} runs each' -f $Count, $PSVersionTable.PSVersion, [Environment]::ProcessorCount, $Runs
'written in  {0:n2} s  ({1:n2} to {2:n2})' -f (& $middle $written), ($written | Measure-Object -Minimum).Minimum, ($written | Measure-Object -Maximum).Maximum
'ready in    {0:n2} s  ({1:n2} to {2:n2})' -f (& $middle $opened), ($opened | Measure-Object -Minimum).Minimum, ($opened | Measure-Object -Maximum).Maximum
'size        {0:n2} MB' -f ((Get-Item $report).Length / 1e6)
