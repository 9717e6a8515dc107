BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
    $intruder = '192.0.2.44', '203.0.113.7', '2001:db8:20::/64'
    $exposed = $activities | Find-ExposedMessage -ClientIP $intruder -WarningVariable warnings -WarningAction SilentlyContinue
    $samples = Join-Path $repository 'samples'
    $today = Import-MailboxActivity $samples/nora-lind-2026-audit.csv, $samples/nora-lind-2026-trace.csv -WarningAction SilentlyContinue
    $todayExposed = $today | Find-ExposedMessage -ClientIP $intruder -WarningAction SilentlyContinue
}

Describe 'Find-ExposedMessage under a full PowerShell' {
    It 'tells of the log of 2018 what was read, for how long, and what else was done with it' {
        $invoice = $exposed | Where-Object Subject -EQ 'Invoice 48813 - payment due 31 May'
        "$($invoice.Access)" | Should -Be 'Read AttachmentOpened Forwarded'
        $invoice.DurationSeconds | Should -Be 76.712
        $invoice.FirstAccessUtc | Should -Be '2018-05-16T10:43:24.310Z'
        $invoice.Certainty | Should -Be 'Observed'
        $invoice.HasAttachment | Should -BeTrue
        @($exposed | Where-Object { $_.ClientIP -contains '198.51.100.20' }).Count | Should -Be 0
    }

    It 'tells of today''s log what was accessed, never that it was read' {
        @($todayExposed.Access | Select-Object -Unique) | Should -Not -Contain 'Read'
        @($todayExposed | Where-Object Certainty -EQ Observed).Count | Should -Be 16
        @($todayExposed | Where-Object Certainty -EQ Observed | Where-Object { -not $_.Subject }).Count | Should -Be 0
        ($todayExposed | Where-Object Subject -EQ "Contoso's form W-9, signed").AccessCount | Should -Be 4
    }

    It 'presumes taken what was in the synchronised folders, and no more' {
        @($todayExposed | Where-Object { $_.Access -contains 'FolderSynced' }).Folder | Should -Be @('\Inbox', '\Sent Items')
        $presumed = $todayExposed | Where-Object { $_.Access -contains 'InSyncedFolder' }
        @($presumed.Certainty | Select-Object -Unique) | Should -Be @('Presumed')
        @($presumed | Where-Object ReceivedTimeUtc -GT '2026-05-22T21:31:19').Count | Should -Be 0
        $presumed.FirstAccessUtc | Select-Object -Unique | Should -Be @('2026-05-22T21:31:14.000Z', '2026-05-22T21:31:19.000Z')
    }

    It 'has the throttled stretch as possible' {
        $stretch = $todayExposed | Where-Object Certainty -EQ Possible
        $stretch.FirstAccessUtc, $stretch.LastAccessUtc | Should -Be @('2026-05-22T21:40:18.000Z', '2026-05-23T21:40:18.000Z')
        "$($stretch.Access)" | Should -Be 'Throttled'
    }

    It 'takes findings and sessions as a context, from memory, Clixml and Import-Csv' {
        $findings = $today | Find-SuspiciousActivity | Where-Object Severity -GE High
        $clixml, $csv = 'findings.clixml', 'findings.csv' | ForEach-Object { Join-Path $TestDrive $_ }
        $findings | Export-Clixml $clixml
        $findings | Export-Csv $csv -NoTypeInformation
        $direct = @($today | Find-ExposedMessage -Context $findings -WarningAction SilentlyContinue).InternetMessageId
        $direct.Count | Should -BeGreaterThan 60
        @($today | Find-ExposedMessage -Context (Import-Clixml $clixml) -WarningAction SilentlyContinue).InternetMessageId | Should -Be $direct
        @($today | Find-ExposedMessage -Context (Import-Csv $csv) -WarningAction SilentlyContinue).InternetMessageId | Should -Be $direct
    }

    It 'warns in one line of what the log cannot say' {
        "$warnings" | Should -Be 'The log cannot speak for everything: 1 Retention, 1 Delegate. Find-ActivityGap tells which stretches.'
    }

    It 'is grouped, sorted, filtered and exported by PowerShell''s own cmdlets' {
        ($exposed | Group-Object Certainty).Name | Should -Be 'Observed'
        ($exposed | Sort-Object DurationSeconds -Descending | Select-Object -First 1).Subject | Should -Be "Contoso's form W-9, signed"
        @($todayExposed | Where-Object Certainty -GE Presumed).Count | Should -Be ($todayExposed.Count - 1)
        $csv = Join-Path $TestDrive 'exposed.csv'
        $exposed | Export-Csv $csv -NoTypeInformation
        $row = Import-Csv $csv | Where-Object Subject -Like 'Invoice 48813*'
        $row.Access | Should -Be 'Read; AttachmentOpened; Forwarded'
        $row.ClientIP | Should -Be '192.0.2.44; 203.0.113.7'
        $row.FirstAccessUtc | Should -Be '2018-05-16T10:43:24.310Z'
        $row.Certainty | Should -Be 'Observed'
    }

    It 'comes through Clixml, a job and ForEach-Object -Parallel' {
        $clixml = Join-Path $TestDrive 'exposed.clixml'
        $exposed | Export-Clixml $clixml
        @((Import-Clixml $clixml).FirstAccessUtc) | Should -Be @($exposed.FirstAccessUtc)
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | Find-ExposedMessage -ClientIP $using:intruder -WarningAction SilentlyContinue }
        @(($job | Receive-Job -Wait -AutoRemoveJob).Reason) | Should -Be @($exposed.Reason)
        $exposed | ForEach-Object -Parallel { $_.FirstAccessUtc } | Sort-Object | Should -Be ($exposed.FirstAccessUtc | Sort-Object)
    }

    It 'takes activities as they come back from Import-Clixml' {
        $clixml = Join-Path $TestDrive 'activities.clixml'
        $activities | Export-Clixml $clixml
        @(Import-Clixml $clixml | Find-ExposedMessage -ClientIP $intruder -WarningAction SilentlyContinue).Reason | Should -Be @($exposed.Reason)
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($todayExposed | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $exposed[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.ExposedMessage].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
