<#
.SYNOPSIS
    Measures what Export-MailboxActivity writes for others: rows a second and memory of each form, and DuckDB's queries over the Parquet files.
.DESCRIPTION
    Each work reads the same generated file in a pwsh of its own and exports it; the row "Import" is the reading alone. Rows a second are those of the export without the reading.
    The queries are those of docs/scale.md and need the command duckdb; where it is not on PATH they are left out, and the output says so.
.EXAMPLE
    ./Measure-Forms.ps1 -Count 1000000 -Form Ocsf, Parquet
#>
[CmdletBinding()]
param(
    [ValidateSet('Csv', 'JsonLines', 'Ocsf', 'Ecs', 'Timesketch', 'Parquet')]
    [string[]] $Form = @('JsonLines', 'Ocsf', 'Ecs', 'Timesketch', 'Parquet'),

    # How many activities the generated file has.
    [int] $Count = 1000000,

    [int] $Runs = 3,

    # Where files are kept between runs.
    [string] $Folder = (Join-Path ([System.IO.Path]::GetTempPath()) 'outlookactivities-benchmark')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path $PSScriptRoot 'Measure-Process.ps1')
$manifest = Build-MeasuredModule
$simulator = Join-Path $repository 'src/ActivityApiSimulator/bin/Release/net10.0/ActivityApiSimulator.dll'
$null = New-Item $Folder -ItemType Directory -Force
$csv = Join-Path $Folder "activities-$Count.csv"
if (-not (Test-Path $csv)) {
    & dotnet build (Join-Path $repository 'src/ActivityApiSimulator') --configuration Release --verbosity quiet | Out-Null
    & dotnet $simulator --activities $Count --seed 1 --write-retriever-csv $csv
    if ($LASTEXITCODE -ne 0) { throw 'The file could not be written.' }
}

'{0:n0} activities, {1:n0} MB, PowerShell {2}, {3} processors, {4} runs each' -f $Count, ((Get-Item $csv).Length / 1e6), $PSVersionTable.PSVersion, [Environment]::ProcessorCount, $Runs
$import = "Import-Module '$manifest'; Import-MailboxActivity '$csv' -Mailbox nora.lind@contoso.example"
$median = { param($samples) $sorted = @($samples.Seconds | Sort-Object); $sorted[[math]::Floor($sorted.Count / 2)] }
$samples = @(for ($run = 0; $run -lt $Runs; $run++) { Measure-Script "$import | Out-Null" })
$reading = & $median $samples
Write-Figure 'Import' $samples
foreach ($name in $Form) {
    $path = Join-Path $Folder "form-$name"
    $samples = @(for ($run = 0; $run -lt $Runs; $run++) {
            Remove-Item $path -Recurse -Force -ErrorAction Ignore
            Measure-Script "$import | Export-MailboxActivity '$path' -Format $name"
        })
    $size = (Get-ChildItem $path -Recurse -File | Measure-Object Length -Sum).Sum
    '{0}   {1,9:n0} rows/s, {2,6:n0} MB' -f (Write-Figure $name $samples), ($Count / ((& $median $samples) - $reading)), ($size / 1e6)
}

if ('Parquet' -in $Form) {
    if (-not (Get-Command duckdb -ErrorAction Ignore)) {
        'NOT RUN: the queries of docs/scale.md. No duckdb on PATH.'
        return
    }

    $page = (Get-Content (Join-Path $repository 'docs/scale.md') -Raw) -replace '(?s)^.*?(?=## DuckDB)|## Beyond.*$'
    $views = [regex]::Match($page, '(?ms)^```sql\n(.*?)^```').Groups[1].Value.Replace("'activities/", "'$(Join-Path $Folder 'form-Parquet')/")
    foreach ($match in [regex]::Matches($page, '(?ms)^### ([^\n]+)\n[^#]*?^```sql\n(.*?)^```')) {
        $samples = @(for ($run = 0; $run -lt $Runs; $run++) { Measure-Process 'duckdb' @('-c', "$views CREATE TABLE answer AS $($match.Groups[2].Value)") })
        Write-Figure "DuckDB: $($match.Groups[1].Value)" $samples
    }
}
