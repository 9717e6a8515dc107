BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
    $findings = $activities | Find-SuspiciousActivity
}

Describe 'Find-SuspiciousActivity under a full PowerShell' {
    It 'finds every act of the recorded break-in' {
        $expected = 'PasswordGuessing', 'UnfamiliarSignIn', 'SensitiveSearch', 'SearchedAndOpened', 'UnfamiliarAccess', 'HidingFolder', 'UnfamiliarSend', 'TracesDeleted', 'ScriptClient'
        $findings.Rule | Sort-Object -Unique | Should -Be ($expected | Sort-Object)
        ($findings | Where-Object Rule -EQ UnfamiliarSignIn | ForEach-Object { "$($_.ClientIP)" } | Sort-Object -Unique) |
            Should -Be '192.0.2.44', '2001:db8:20::9', '203.0.113.7'
        ($findings | Where-Object Rule -EQ SensitiveSearch).Target | Should -Be "'payment invoice'", "'wire'"
    }

    It 'finds nothing above Low in the weeks before it' {
        @($activities | Where-Object TimeUtc -LT '2018-05-16' | Find-SuspiciousActivity | Where-Object Severity -GT Low).Count | Should -Be 0
    }

    It 'finds every act of the same break-in in the audit log, and says what is still in force' {
        $audit = Import-MailboxActivity (Join-Path $repository 'samples/nora-lind-2026-audit.csv') | Find-SuspiciousActivity
        $expected = 'ApplicationConsent', 'ApplicationMail', 'DeviceRegistered', 'FolderSync', 'InboxRule', 'LegacyProtocol', 'LookAlikeName', 'MailboxPermission', 'MailForwarding', 'MassMail',
            'PasswordGuessing', 'PasswordReset', 'PasswordSpraying', 'ScriptClient', 'SearchedAndOpened', 'SecurityInfoChanged', 'SensitiveSearch', 'SharedSession', 'StoppedByMfa',
            'ThrottledAccess', 'TracesDeleted', 'UnfamiliarAccess', 'UnfamiliarFile', 'UnfamiliarSend', 'UnfamiliarSignIn'
        $audit.Rule | Sort-Object -Unique | Should -Be ($expected | Sort-Object)
        ($audit | Where-Object { $_.InForce -and $_.Severity -gt 'Low' }).Rule | Sort-Object |
            Should -Be 'ApplicationConsent', 'DeviceRegistered', 'InboxRule', 'MailboxPermission', 'SecurityInfoChanged'
        ($audit | Where-Object Rule -EQ MailForwarding).Reason | Should -Match 'Cleared on 2026-05-25T08:22:39.000Z by per.holm@contoso.example'
        $normal = @($audit | Where-Object { $_.TimeUtc -lt '2026-05-20' -or $_.TimeUtc -gt '2026-05-25' })
        @($normal | Where-Object Severity -GT Low).Count | Should -Be 0
    }

    It 'comes in order of time and is filtered by a severity that has an order' {
        $findings.TimeUtc | Should -Be ($findings.TimeUtc | Sort-Object)
        @($findings | Where-Object Severity -GE Medium).Count | Should -BeGreaterThan @($findings | Where-Object Severity -GE High).Count
    }

    It 'takes rules, other words and known addresses' {
        ($activities | Find-SuspiciousActivity ScriptClient).Rule | Should -Be 'ScriptClient'
        ($activities | Find-SuspiciousActivity -ExcludeRule ScriptClient).Rule | Should -Not -Contain 'ScriptClient'
        @($activities | Find-SuspiciousActivity SensitiveSearch -Keyword ticket).Target | Should -Be "'ticket'"
        @($activities | Find-SuspiciousActivity UnfamiliarSignIn -KnownIP 192.0.2.0/24, 203.0.113.7, 2001:db8::/32 | Where-Object Severity -GT Low).Count | Should -Be 0
        { $activities | Find-SuspiciousActivity -KnownIP 'here' } | Should -Throw '*neither an address nor a range*'
    }

    It 'warns of a rule that there is not' {
        $activities | Select-Object -First 1 | Find-SuspiciousActivity -Rule Nothing -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -Match "'Nothing' is no rule"
    }

    It 'goes through Export-Csv, ConvertTo-Json, Clixml and a job' {
        $csv = Join-Path $TestDrive 'findings.csv'
        $findings | Export-Csv $csv -NoTypeInformation
        $row = Import-Csv $csv | Where-Object Rule -EQ ScriptClient
        $row.TimeUtc | Should -Be '2018-05-18T21:22:07.319Z'
        $row.Severity | Should -Be 'High'
        $row.ClientIP | Should -Be '2001:db8:20::9'
        ($findings[0] | ConvertTo-Json | ConvertFrom-Json).ClientIP | Should -Be @('192.0.2.44')
        $clixml = Join-Path $TestDrive 'findings.clixml'
        $findings | Export-Clixml $clixml
        (Import-Clixml $clixml).Reason | Should -Be $findings.Reason
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | Find-SuspiciousActivity }
        ($job | Receive-Job -Wait -AutoRemoveJob).Reason | Should -Be $findings.Reason
    }

    It 'gives the same of activities that came back from Clixml' {
        $clixml = Join-Path $TestDrive 'activities.clixml'
        $activities | Export-Clixml $clixml
        (Import-Clixml $clixml | Find-SuspiciousActivity).Reason | Should -Be $findings.Reason
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($findings | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $findings[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.SuspiciousActivity].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
