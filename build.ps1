<#
.SYNOPSIS
    Builds, tests, documents and packages OutlookActivities. A thin front: `dotnet build` and `dotnet test` do all that does not need PowerShell.
.PARAMETER Task
    Build    the staged module at artifacts/module/OutlookActivities
    Test     dotnet test, then Pester (5.5 or later)
    Help     module/en-US/OutlookActivities.dll-Help.xml from docs/help (Microsoft.PowerShell.PlatyPS 1.0 or later)
    Package  artifacts/package: the module as a zip and a .nupkg, with SHA256SUMS
.PARAMETER Suite
    Which tests: All, DotNet or Pester.
.EXAMPLE
    ./build.ps1 -Task Test
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Help', 'Package')]
    [string] $Task = 'Build',

    [ValidateSet('All', 'DotNet', 'Pester')]
    [string] $Suite = 'All',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = $(if ($Task -eq 'Package') { 'Release' } else { 'Debug' })
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 3.0
$fenced = '(?s)^```\w+\n(.*)\n```$'
$staged = Join-Path $PSScriptRoot 'artifacts/module/OutlookActivities'

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE." }
}

function Build-Module {
    # What an earlier build left behind must not ship.
    Remove-Item $staged -Recurse -Force -ErrorAction Ignore
    Invoke-DotNet build (Join-Path $PSScriptRoot 'src/ActivityCmdlets') --configuration $Configuration
}

function Test-Module {
    if ($Suite -ne 'Pester') {
        Invoke-DotNet test (Join-Path $PSScriptRoot 'OutlookActivities.slnx') --configuration $Configuration
    }

    if ($Suite -ne 'DotNet') {
        Invoke-DotNet build (Join-Path $PSScriptRoot 'src/ActivityApiSimulator') --configuration $Configuration
        Build-Module
        Import-Module Pester -MinimumVersion 5.5
        $pester = New-PesterConfiguration
        $pester.Run.Path = Join-Path $PSScriptRoot 'tests/Pester'
        $pester.Run.PassThru = $true
        $pester.Output.Verbosity = 'Normal'
        $result = Invoke-Pester -Configuration $pester
        if ($result.Result -ne 'Passed' -or $result.TotalCount -eq 0) { throw "Pester: $($result.Result), $($result.FailedCount) of $($result.TotalCount) failed." }
    }
}

# PlatyPS leaves an example's code, fences and all, in its introduction; Get-Help shows it as code where the schema has it.
function Move-ExampleCode([System.Xml.XmlElement] $Example) {
    $introduction, $code, $remarks = 'introduction', 'code', 'remarks' | ForEach-Object { $Example.SelectSingleNode("*[local-name() = '$_']") }
    $texts = @($introduction.ChildNodes.InnerText | ForEach-Object { ($_ -replace "`r`n", "`n").Trim([char]0x80, ' ', "`n") } | Where-Object { $_ })
    $introduction.RemoveAll()
    $code.InnerText = (@($texts -match '^```powershell') -replace $fenced, '$1') -join "`n"
    foreach ($text in @($texts -notmatch '^```powershell') -replace $fenced, '$1') {
        $para = $Example.OwnerDocument.CreateElement($introduction.Prefix, 'para', $introduction.NamespaceURI)
        $para.InnerText = $text
        $null = $remarks.AppendChild($para)
    }
}

function Build-Help {
    Import-Module Microsoft.PowerShell.PlatyPS
    $target = Join-Path $PSScriptRoot 'module/en-US/OutlookActivities.dll-Help.xml'
    $written = Get-ChildItem (Join-Path $PSScriptRoot 'docs/help') -Filter *-*.md |
        Sort-Object Name |
        ForEach-Object { Import-MarkdownCommandHelp $_.FullName } |
        Export-MamlCommandHelp -OutputFolder (Join-Path $PSScriptRoot 'artifacts/help') -Force
    $help = [xml](Get-Content $written.FullName -Raw)
    $help.SelectNodes("//*[local-name() = 'example']") | ForEach-Object { Move-ExampleCode $_ }
    # Links to files of the source lead nowhere in an installed module; Get-Help shows the names.
    $help.SelectNodes("//*[local-name() = 'navigationLink'][*[local-name() = 'uri'][not(starts-with(., 'http'))]]") | ForEach-Object {
        if ($_.linkText -eq 'Online Version') { $null = $_.ParentNode.RemoveChild($_) } else { $_.uri = '' }
    }
    # Without a byte order mark and with LF, so that the same source always gives the same file.
    $settings = [System.Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($false) }
    $writer = [System.Xml.XmlWriter]::Create($target, $settings)
    $help.Save($writer)
    $writer.Dispose()
    [System.IO.File]::AppendAllText($target, "`n")
    Get-Item $target
}

function Build-Package {
    Build-Module
    $version = (Import-PowerShellDataFile (Join-Path $staged 'OutlookActivities.psd1')).ModuleVersion
    $package = Join-Path $PSScriptRoot 'artifacts/package'
    Remove-Item $package -Recurse -Force -ErrorAction Ignore
    $null = New-Item $package -ItemType Directory
    Compress-Archive $staged (Join-Path $package "OutlookActivities-$version.zip")
    Invoke-DotNet pack (Join-Path $PSScriptRoot 'src/ActivityCmdlets/OutlookActivities.nuspec') --output $package --version $version
    Get-ChildItem $package -Include *.zip, *.nupkg -Recurse | Sort-Object Name |
        ForEach-Object { '{0}  {1}' -f (Get-FileHash $_.FullName -Algorithm SHA256).Hash.ToLowerInvariant(), $_.Name } |
        Set-Content (Join-Path $package 'SHA256SUMS')
    Get-ChildItem $package
}

switch ($Task) {
    'Build' { Build-Module }
    'Test' { Test-Module }
    'Help' { Build-Help }
    'Package' { Build-Package }
}
