# Dot-sourced by the tests' BeforeAll: the staged module, the recorded case, and the simulator as a process of its own.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$repository = Split-Path (Split-Path $PSScriptRoot)
$module = Join-Path $repository 'artifacts/module/OutlookActivities'
$caseJson = Join-Path $repository 'samples/nora-lind-2018-05.jsonl'
$caseCsv = Join-Path $repository 'samples/nora-lind-2018-05.csv'
$caseAudit = Join-Path $repository 'samples/nora-lind-2026-audit.csv'
$caseTrace = Join-Path $repository 'samples/nora-lind-2026-trace.csv'
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

<#
.SYNOPSIS
    Writes small databases of invented places for the addresses of the recorded case, under the names that GeoLite2 and DB-IP have.
#>
function New-LocationDatabase([string] $Folder) {
    if (-not ('OutlookActivities.Fixtures.GeoDatabase' -as [type])) {
        $source = Get-Content (Join-Path $repository 'tests/Fixtures/GeoDatabase.cs') -Raw
        Add-Type -TypeDefinition ("using System;`nusing System.Collections.Generic;`nusing System.IO;`n" + $source) -IgnoreWarnings -WarningAction Ignore
    }

    $places = [ordered]@{
        '198.51.100.0/24' = 'NL', 'Utrecht', 52.1, 5.1
        '192.0.2.0/24' = 'NG', 'Lagos', 6.5, 3.4
        '2001:db8:20::/48' = 'BR', 'Recife', -8.0, -34.9
    }
    foreach ($name in 'GeoLite2-City', 'dbip-city-lite') {
        $database = [OutlookActivities.Fixtures.GeoDatabase]::new($name)
        foreach ($network in $places.Keys) {
            $country, $city, $latitude, $longitude = $places[$network]
            $null = $database.Add($network, @{
                    country = @{ iso_code = $country }
                    city = @{ names = @{ en = $city } }
                    location = @{ latitude = [double] $latitude; longitude = [double] $longitude }
                })
        }
        $database.Save((Join-Path $Folder "$name.mmdb"))
    }

    $database = [OutlookActivities.Fixtures.GeoDatabase]::new('GeoLite2-ASN')
    $null = $database.Add('198.51.100.0/24', @{ autonomous_system_number = [uint32] 64496; autonomous_system_organization = 'Contoso' })
    $null = $database.Add('192.0.2.0/24', @{ autonomous_system_number = [uint32] 64500; autonomous_system_organization = 'Example Net' })
    $database.Save((Join-Path $Folder 'GeoLite2-ASN.mmdb'))
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
