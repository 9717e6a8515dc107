BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
    $timeline = $activities | ConvertTo-ActivityTimeline
}

Describe 'ConvertTo-ActivityTimeline under a full PowerShell' {
    It 'is filtered and grouped by address' {
        $groups = $timeline | Where-Object Category -EQ Read | Group-Object ClientIP -AsHashTable -AsString
        $groups['192.0.2.44'].Count | Should -Be 5
        $groups['203.0.113.7'].Count | Should -Be 4
        $groups['2001:db8:20::9'].Count | Should -Be 5
    }

    It 'is in order of time, whatever the order of the input' {
        @($timeline.TimeUtc) | Should -Be @($timeline.TimeUtc | Sort-Object)
        $shuffled = $activities | Get-Random -Shuffle -SetSeed 1 | ConvertTo-ActivityTimeline
        @($shuffled.TimeUtc) | Should -Be @($timeline.TimeUtc)
        @($shuffled.Subject) | Should -Be @($timeline.Subject)
        @($shuffled.ClientIP) | Should -Be @($timeline.ClientIP)
    }

    It 'is sorted and measured by the seconds of reading' {
        $longest = $timeline | Where-Object ClientIP -EQ 192.0.2.44 | Sort-Object DurationSeconds -Descending | Select-Object -First 1
        $longest.Subject | Should -Be "Contoso's form W-9, signed"
        ($timeline | Measure-Object DurationSeconds -Sum).Sum | Should -BeGreaterThan 100
    }

    It 'with -Stream stops its input for Select-Object -First' {
        $seen = [System.Collections.Generic.List[string]]::new()
        $first = $activities | ForEach-Object { $seen.Add($_.TimeUtc); $_ } | ConvertTo-ActivityTimeline -Stream | Select-Object -First 1
        $first.TimeUtc | Should -Be $timeline[0].TimeUtc
        $seen.Count | Should -BeLessThan 20
    }

    It 'keeps milliseconds and apostrophes in Export-Csv' {
        $file = Join-Path $TestDrive 'timeline.csv'
        $timeline | Export-Csv $file -NoTypeInformation
        $rows = Import-Csv $file
        @($rows.TimeUtc) | Should -Be @($timeline.TimeUtc)
        @($rows.Subject) | Should -Be @($timeline | ForEach-Object { "$($_.Subject)" })
    }

    It 'goes through ConvertTo-Json and ConvertFrom-Json' {
        $back = $timeline | ConvertTo-Json | ConvertFrom-Json
        @($back.Category) | Should -Be @($timeline.Category)
        @($back.ClientIPSource) | Should -Be @($timeline.ClientIPSource)
        @($back.DurationSeconds) | Should -Be @($timeline.DurationSeconds)
    }

    It 'comes back from Clixml and jobs with its milliseconds' {
        $file = Join-Path $TestDrive 'timeline.clixml'
        $timeline | Export-Clixml $file
        @((Import-Clixml $file).TimeUtc) | Should -Be @($timeline.TimeUtc)
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | ConvertTo-ActivityTimeline }
        $back = $job | Receive-Job -Wait -AutoRemoveJob
        @($back.TimeUtc) | Should -Be @($timeline.TimeUtc)
        @($back.Subject) | Should -Be @($timeline.Subject)
    }

    It 'hands its rows to ForEach-Object -Parallel' {
        $said = $timeline | Select-Object -First 20 | ForEach-Object -Parallel { "$($_.TimeUtc) $($_.Category)" }
        $said | Sort-Object | Should -Be ($timeline | Select-Object -First 20 | ForEach-Object { "$($_.TimeUtc) $($_.Category)" })
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($timeline | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $lines[1] | Should -Match '^TimeUtc +Category +Who +ClientIP +What'
        $shown = $timeline[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.ActivityTimelineEntry].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
