# What the measuring scripts share; dot-sourced by them.

$repository = Split-Path $PSScriptRoot

function Measure-Process([string] $FilePath, [string[]] $Arguments, [string] $WorkingDirectory = [System.IO.Path]::GetTempPath()) {
    $start = [System.Diagnostics.ProcessStartInfo]::new($FilePath)
    foreach ($argument in $Arguments) { $start.ArgumentList.Add($argument) }
    $start.WorkingDirectory = $WorkingDirectory
    $start.RedirectStandardOutput = $true
    $start.Environment['POWERSHELL_TELEMETRY_OPTOUT'] = '1'
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $process = [System.Diagnostics.Process]::Start($start)
    $output = $process.StandardOutput.ReadToEndAsync()
    $peak = 0
    while (-not $process.WaitForExit(100)) {
        $line = try { Get-Content "/proc/$($process.Id)/status" -ErrorAction Stop | Where-Object { $_ -like 'VmHWM*' } } catch { $null }
        if ($line) { $peak = [math]::Max($peak, [long] ($line -replace '\D')) }
    }

    $clock.Stop()
    if ($process.ExitCode -ne 0) { throw "$FilePath $Arguments failed: $($output.Result)" }
    [pscustomobject]@{ Seconds = $clock.Elapsed.TotalSeconds; PeakMiB = $peak / 1024; Output = $output.Result.Trim() }
}

function Measure-Script([string] $Script) {
    Measure-Process (Get-Process -Id $PID).Path @('-NoProfile', '-NonInteractive', '-Command', $Script)
}

function Write-Figure([string] $Name, [object[]] $Samples, [object[]] $Against) {
    $median = { param($values) $sorted = @($values | Sort-Object); $sorted[[math]::Floor($sorted.Count / 2)] }
    $seconds = & $median $Samples.Seconds
    $line = '{0,-34} {1,8:n3} s  ({2:n3} to {3:n3})  {4,6:n0} MiB' -f $Name, $seconds, ($Samples.Seconds | Measure-Object -Minimum).Minimum,
        ($Samples.Seconds | Measure-Object -Maximum).Maximum, ($Samples.PeakMiB | Measure-Object -Maximum).Maximum
    if ($Against) { $line += '  {0:n1} times faster than the rival' -f ((& $median $Against.Seconds) / $seconds) }
    $line
}

# Builds the module in Release; gives the path of its manifest.
function Build-MeasuredModule {
    & dotnet build (Join-Path $repository 'src/ActivityCmdlets') --configuration Release --verbosity quiet | Out-Null
    if ($LASTEXITCODE -ne 0) { throw 'The module could not be built.' }
    Join-Path $repository 'artifacts/module/OutlookActivities/OutlookActivities.psd1'
}
