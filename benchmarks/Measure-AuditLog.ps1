<#
.SYNOPSIS
    Measures reading the Unified Audit Log beside what scripts do: Import-Csv and ConvertFrom-Json.
.DESCRIPTION
    The file is an export of Search-UnifiedAuditLog repeated, each record with a new Id, so that none counts as a repeat. Each work runs in a pwsh of its own, in
    turn with its rival.
.EXAMPLE
    ./Measure-AuditLog.ps1 -Source ./export.csv -Times 100
#>
[CmdletBinding()]
param(
    # An export of Search-UnifiedAuditLog as CSV, not compressed.
    [Parameter(Mandatory = $true)]
    [string] $Source,

    [int] $Times = 100,

    [int] $Runs = 5,

    [string] $Folder = (Join-Path ([System.IO.Path]::GetTempPath()) 'outlookactivities-benchmark')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
. (Join-Path $PSScriptRoot 'Measure-Process.ps1')
$manifest = Build-MeasuredModule
$null = New-Item $Folder -ItemType Directory -Force
$csv = Join-Path $Folder "audit-$Times.csv"
if (-not (Test-Path $csv)) {
    $header, $rows = (Get-Content $Source -Raw) -split '(?<=\n)', 2
    $id = [regex] '(?<=""Id"":\s*"")[0-9A-Fa-f-]{36}(?="")'
    $writer = [System.IO.StreamWriter]::new($csv)
    try {
        $writer.Write($header)
        for ($i = 0; $i -lt $Times; $i++) {
            $writer.Write($(if ($i -eq 0) { $rows } else { $id.Replace($rows, [System.Text.RegularExpressions.MatchEvaluator] { [guid]::NewGuid().ToString() }) }))
        }
    }
    finally { $writer.Dispose() }
}

'{0:n0} MB, PowerShell {1}, {2} processors, {3} runs each' -f ((Get-Item $csv).Length / 1e6), $PSVersionTable.PSVersion, [Environment]::ProcessorCount, $Runs
$samples = @()
$against = @()
for ($run = 0; $run -lt $Runs; $run++) {
    $samples += Measure-Script "Import-Module '$manifest'; Import-MailboxActivity '$csv' -WarningAction SilentlyContinue | Out-Null"
    $against += Measure-Script "Import-Csv '$csv' | ForEach-Object { `$_.AuditData | ConvertFrom-Json } | Out-Null"
}

Write-Figure 'Import-MailboxActivity' $samples $against
Write-Figure '  Import-Csv and ConvertFrom-Json' $against
