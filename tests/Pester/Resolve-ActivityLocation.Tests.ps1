BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    New-LocationDatabase $TestDrive
    $cities = Join-Path $TestDrive 'GeoLite2-City.mmdb'
    $networks = Join-Path $TestDrive 'GeoLite2-ASN.mmdb'
    $located = Import-MailboxActivity $caseCsv -Mailbox $nora | Resolve-ActivityLocation $cities, $networks
}

Describe 'Resolve-ActivityLocation under a full PowerShell' {
    It 'adds country, city and network to the same objects as they pass' {
        $activities = @(Import-MailboxActivity $caseCsv -Mailbox $nora)
        $passed = @($activities | Resolve-ActivityLocation $cities)
        [object]::ReferenceEquals($passed[0], $activities[0]) | Should -BeTrue
        $passed.Count | Should -Be $activities.Count
        $logon = $located | Where-Object ClientIP -EQ '192.0.2.44' | Select-Object -First 1
        $logon.Country, $logon.City, $logon.AsNumber, $logon.AsOrganization | Should -Be 'NG', 'Lagos', 64500, 'Example Net'
    }

    It 'leaves empty what no database knows' {
        @($located | Where-Object { -not $_.ClientIP } | Where-Object Country).Count | Should -Be 0
        @($located | Where-Object ClientIP -EQ '203.0.113.7' | Where-Object Country).Count | Should -Be 0
    }

    It 'is grouped, and goes through Export-Csv, our own CSV and Clixml' {
        ($located | Where-Object Country | Group-Object Country -NoElement | Sort-Object Name).Name | Should -Be 'BR', 'NG', 'NL'
        $csv = Join-Path $TestDrive 'located.csv'
        $located | Export-Csv $csv -NoTypeInformation
        @(Import-Csv $csv | Where-Object Country -EQ NG).Count | Should -Be @($located | Where-Object Country -EQ NG).Count
        $own = Join-Path $TestDrive 'own.csv'
        $located | Export-MailboxActivity $own
        @(Import-MailboxActivity $own | Where-Object City -EQ Recife).Count | Should -Be @($located | Where-Object City -EQ Recife).Count
        $clixml = Join-Path $TestDrive 'located.clixml'
        $located | Export-Clixml $clixml
        (Import-Clixml $clixml | Find-SuspiciousActivity UnfamiliarSignIn)[0].Reason | Should -Match 'the country'
    }

    It 'lets Find-SuspiciousActivity name countries and see impossible travel' {
        $findings = $located | Find-SuspiciousActivity UnfamiliarSignIn, ImpossibleTravel
        ($findings | Where-Object { "$($_.ClientIP)" -eq '192.0.2.44' -and $_.Rule -eq 'UnfamiliarSignIn' }).Severity | Should -Be 'High'
        $travel = @($findings | Where-Object Rule -EQ ImpossibleTravel)
        $travel.Count | Should -BeGreaterOrEqual 1
        $travel[0].Reason | Should -Match 'Lagos, NG.*Utrecht, NL|Utrecht, NL.*Lagos, NG'
    }

    It 'ends with an error where a database is missing, is none, or is damaged' {
        { $located | Resolve-ActivityLocation (Join-Path $TestDrive 'none.mmdb') } | Should -Throw -ErrorId 'FileNotFound,*'
        { $located | Resolve-ActivityLocation $caseCsv } | Should -Throw -ErrorId 'DatabaseUnreadable,*'
    }

    It 'lets go of the file when the pipeline ends, and when it is stopped' {
        $copy = Join-Path $TestDrive 'copy.mmdb'
        Copy-Item $cities $copy
        @(Import-MailboxActivity $caseCsv | Resolve-ActivityLocation $copy | Select-Object -First 1).Count | Should -Be 1
        { Remove-Item $copy } | Should -Not -Throw
    }
}
