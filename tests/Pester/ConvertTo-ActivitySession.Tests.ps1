BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
    $sessions = $activities | ConvertTo-ActivitySession
    $intruder = $sessions | Where-Object StartTimeUtc -EQ '2018-05-16T10:38:10.292Z'
}

Describe 'ConvertTo-ActivitySession under a full PowerShell' {
    It 'tells of a session who, from where and how much of what' {
        "$($intruder.ClientIP)" | Should -Be '192.0.2.44'
        "$($intruder.Client)" | Should -Be 'Chrome on Windows'
        $intruder.ReadCount | Should -Be 3
        $intruder.AttachmentCount | Should -Be 3
        $intruder.EndTimeUtc | Should -Be '2018-05-16T10:56:02.000Z'
    }

    It 'holds every activity that names a session once' {
        ($sessions | Measure-Object ActivityCount -Sum).Sum | Should -Be @($activities | Where-Object ClientSessionId).Count
    }

    It 'is grouped by its list of addresses and sorted' {
        $groups = $sessions | Group-Object ClientIP -AsHashTable -AsString
        $groups['192.0.2.44'].Count | Should -Be 6
        ($sessions | Sort-Object SearchCount -Descending | Select-Object -First 1).ClientSessionId | Should -Be $intruder.ClientSessionId
        @($sessions | Where-Object { $_.ClientIP -contains '192.0.2.44' }).Count | Should -Be 6
    }

    It 'goes through Export-Csv, ConvertTo-Json and Clixml with times and lists' {
        $csv = Join-Path $TestDrive 'sessions.csv'
        $sessions | Export-Csv $csv -NoTypeInformation
        $row = Import-Csv $csv | Where-Object ClientSessionId -EQ $intruder.ClientSessionId
        $row.StartTimeUtc | Should -Be '2018-05-16T10:38:10.292Z'
        $row.ClientIP | Should -Be '192.0.2.44'
        $json = $intruder | ConvertTo-Json | ConvertFrom-Json
        $json.ClientIP | Should -Be @('192.0.2.44')
        $clixml = Join-Path $TestDrive 'sessions.clixml'
        $sessions | Export-Clixml $clixml
        @((Import-Clixml $clixml).StartTimeUtc) | Should -Be @($sessions.StartTimeUtc)
    }

    It 'comes back from a job and goes to ForEach-Object -Parallel' {
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | ConvertTo-ActivitySession }
        @(($job | Receive-Job -Wait -AutoRemoveJob).ClientSessionId) | Should -Be @($sessions.ClientSessionId)
        $sessions | ForEach-Object -Parallel { $_.ClientSessionId } | Sort-Object | Should -Be ($sessions.ClientSessionId | Sort-Object)
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($sessions | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $sessions[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.ActivitySession].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
