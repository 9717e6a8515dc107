# Dot-sourced by the tests' BeforeAll: the staged module, the recorded case, and the simulator as a process of its own.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
$module = Join-Path $repository 'artifacts/module/OutlookActivities'
$caseJson = Join-Path $repository 'samples/nora-lind-2018-05.jsonl'
$caseCsv = Join-Path $repository 'samples/nora-lind-2018-05.csv'
$nora = 'nora.lind@contoso.example'
Import-Module $module

<#
.SYNOPSIS
    What an object's properties say, as text; without where it was read from.
#>
function Get-PropertyText([Parameter(ValueFromPipeline)] $InputObject) {
    process {
        ($InputObject.PSObject.Properties |
            Where-Object Name -NotIn SourceRow, TimeStamp, ReceivedTime, SentTime, ActivityCreationTime |
            ForEach-Object { "$($_.Name)=$($_.Value)" }) -join "`n"
    }
}

function Open-Simulator([string[]] $Argument = @('--case', $caseJson)) {
    $library = Get-ChildItem (Join-Path $repository 'src/ActivityApiSimulator/bin/*/net*/ActivityApiSimulator.dll') |
        Sort-Object LastWriteTime |
        Select-Object -Last 1
    $start = [System.Diagnostics.ProcessStartInfo]@{ FileName = 'dotnet'; RedirectStandardOutput = $true; UseShellExecute = $false }
    @($library.FullName) + $Argument | ForEach-Object { $start.ArgumentList.Add($_) }
    $process = [System.Diagnostics.Process]::Start($start)
    $told = @{}
    do {
        $line = $process.StandardOutput.ReadLine()
        if ($null -eq $line) { throw "The simulator ended with $($process.ExitCode)." }
        $name, $value = $line -split ' +', 2
        $told[$name] = $value
    } until ($name -eq 'Ctrl+C')

    $token = [securestring]::new()
    foreach ($character in $told['Token'].ToCharArray()) { $token.AppendChar($character) }
    [pscustomobject]@{
        Process = $process
        BaseUri = $told['Base'] -replace '^URI +'
        Token = $token
        Requests = $told['Requests']
        SignIn = $told['Sign-in']
        Secret = if ($told['Secret']) { ConvertTo-SecureString $told['Secret'] -AsPlainText -Force }
        ClientId = $told['Client']
        PublicClientId = $told['Public']
        IdentityEndpoint = ("$($told['Identity']) " -split ' ')[0]
        IdentityHeader = ("$($told['Identity']) " -split ' ')[1]
    }
}

function Close-Simulator($Simulator) {
    if ($Simulator) {
        $Simulator.Process.Kill()
        $Simulator.Process.WaitForExit()
    }
}

<#
.SYNOPSIS
    The fenced blocks of a markdown text, in order: language and text.
#>
function Get-FencedBlock([string] $Markdown) {
    [regex]::Matches($Markdown, '(?ms)^```(\w*)\n(.*?)\n?^```$') | ForEach-Object {
        [pscustomobject]@{ Language = $_.Groups[1].Value; Text = $_.Groups[2].Value }
    }
}
