BeforeDiscovery {
    $files = Get-ChildItem (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'docs/help') -Filter *-*.md
}

BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $null = New-Item (Join-Path $TestDrive 'samples') -ItemType Directory
    Copy-Item (Join-Path $repository 'samples/*') (Join-Path $TestDrive 'samples')
    New-LocationDatabase $TestDrive
    # The files that applications sign in with are written where the examples run.
    $simulator = Open-Simulator @('--case', $caseJson, '--sign-in', $TestDrive)
    $OutlookActivitiesLoopbackAuthority = $simulator.SignIn
    $env:IDENTITY_ENDPOINT, $env:IDENTITY_HEADER = $simulator.IdentityEndpoint, $simulator.IdentityHeader
    $WarningPreference = 'SilentlyContinue'
    # What a user is asked for.
    function Read-Host { $simulator.Token }
    function Get-Credential { [pscredential]::new('admin@contoso.com', $simulator.Token) }
}

AfterAll {
    Close-Simulator $simulator
    $env:IDENTITY_ENDPOINT = $env:IDENTITY_HEADER = $null
}

Describe 'The examples of <_.BaseName>' -ForEach $files {
    It 'run, and print what the help shows' {
        $blocks = @(Get-FencedBlock ([regex]::Match(((Get-Content $_.FullName -Raw).Replace('http://127.0.0.1:5000', $simulator.BaseUri.TrimEnd('/'))), '(?ms)^## EXAMPLES.*?(?=^## )').Value))
        Set-StrictMode -Off
        Push-Location $TestDrive
        try {
            for ($i = 0; $i -lt $blocks.Count; $i++) {
                if ($blocks[$i].Language -ne 'powershell') { continue }
                $given = . ([scriptblock]::Create($blocks[$i].Text)) | Out-String -Width 120
                if ($i + 1 -lt $blocks.Count -and $blocks[$i + 1].Language -eq 'output') {
                    $lines = @($given -split '\r?\n' | ForEach-Object { ($_ -replace ' +', ' ').TrimEnd() } | Where-Object { $_ })
                    $expected = @($blocks[$i + 1].Text -split '\n' | ForEach-Object { ($_ -replace ' +', ' ').TrimEnd() } | Where-Object { $_ })
                    if ($expected[-1] -eq [string][char]0x2026) { $expected = $expected[0..($expected.Count - 2)] } else { $lines.Count | Should -Be $expected.Count }
                    $lines[0..($expected.Count - 1)] | Should -Be $expected
                }
            }
        }
        finally {
            Pop-Location
        }
    }
}

Describe 'Get-Help' {
    It 'shows <_.BaseName> with its examples' -ForEach $files {
        $help = Get-Help $_.BaseName -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        @($help.examples.example).Count | Should -BeGreaterOrEqual 2
        $help.examples.example[0].code | Should -Match $_.BaseName
        ($help | Out-String) | Should -Not -Match '```'
    }

    It 'shows <_>' -ForEach 'about_OutlookActivities', 'about_OutlookActivities_Types', 'about_OutlookActivities_Rules' {
        Get-Help $_ | Should -Match "TOPIC\s+$_"
    }
}
