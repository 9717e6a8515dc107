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

Describe 'ConvertTo-ActivityTimeline over today''s audit log, under a full PowerShell' {
    BeforeAll {
        $audit = Import-MailboxActivity $caseAudit, $caseTrace -WarningAction SilentlyContinue
        $story = $audit | ConvertTo-ActivityTimeline -InformationVariable told
        $counts = { param($entries) ($entries | Group-Object Category -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ' }
    }

    It 'shows what people did and says on the information stream how much it does not show' {
        $audit.Count | Should -Be 953
        & $counts $story | Should -Be 'Access 101, Account 4, Application 4, Attachment 3, Delete 21, Draft 11, File 13, Forwarding 2, Logon 156, Move 2, Permission 1, Rule 5, Search 12, Send 35, Sync 34'
        $hidden = $audit | Where-Object { $_.IsService -or $_.Category -in 'Other', 'Mark', 'Calendar', 'Delivery' }
        "$told" | Should -BeLike "$(@($hidden).Count) activities are not shown.*"
        @($story | Where-Object IsService).Count | Should -Be 0
    }

    It 'with -IncludeService shows services of the categories that are shown' {
        $all = $audit | ConvertTo-ActivityTimeline -IncludeService
        @($all | Where-Object IsService).Count | Should -Be @($audit | Where-Object IsService | Where-Object Category -NE Other).Count
        @($all | Where-Object { -not $_.IsService }).RecordId | Should -Be @($story.RecordId)
    }

    It 'with -All shows every activity, folded, and nothing is left to tell' {
        $all = $audit | ConvertTo-ActivityTimeline -All -InformationVariable nothing
        ($all | Measure-Object Count -Sum).Sum | Should -Be $audit.Count
        $nothing | Should -BeNullOrEmpty
    }

    It 'with -Expand shows each activity by itself' {
        $each = $audit | ConvertTo-ActivityTimeline -Expand
        ($each | Measure-Object Count -Maximum).Maximum | Should -Be 1
        $each.Count | Should -Be @($audit | Where-Object { -not $_.IsService } | Where-Object Category -NotIn Other, Mark, Calendar, Delivery).Count
        ($story | Measure-Object Count -Sum).Sum | Should -Be $each.Count
        @($each | Where-Object TimeUtc -EQ '2026-05-21T09:44:31.000Z').Count | Should -Be 22
    }

    It 'names every message accessed that the trace names' {
        $named = $audit | ConvertTo-ActivityTimeline -Category Access -Expand
        @($named | Where-Object { -not $_.Subject }).Count | Should -Be 0
    }

    It 'tells the intruder''s acts in exact words' {
        $said = @{}
        $story | ForEach-Object { $said["$($_.TimeUtc.Substring(5, 14)) $($_.Category)"] = $_.Detail }
        $said['05-20T03:12:05 Logon'] | Should -BeLike 'Logon failed 4 times until 03:14:40: wrong user name or password*'
        $said['05-20T10:43:24 Access'] | Should -Be '1 message accessed in Inbox'
        $said['05-20T11:03:44 Rule'] | Should -BeLike 'An inbox rule was made by a mail client: " "*Does: Forward to accounts.review@northwind-pay.example'
        $said['05-20T11:05:10 Forwarding'] | Should -Be 'Forwarding set to nora.lind@contoso-mail.example; a copy stays in the mailbox'
        $said['05-21T09:44:31 Access'] | Should -Be '22 messages accessed in Inbox by application b4e1f0c2-5d37-4f8e-9a61-2c7d0e5f8a93'
        $said['05-22T21:31:14 Sync'] | Should -Be 'Inbox synchronised: presume every item'
        $said['05-22T21:40:18 Access'] | Should -BeLike 'Throttled, presume more: 4 messages accessed*'
        @($story | Where-Object Category -In Access, Sync, Attachment | Where-Object Detail -CMatch '\bread\b') | Should -BeNullOrEmpty
    }

    It 'is one sending, whatever the number of recipients that the trace has' {
        $mass = @($story | Where-Object TimeUtc -EQ '2026-05-21T10:15:29.000Z')
        $mass.Count | Should -Be 1
        "$($mass.Count) $($mass[0].Subject): $($mass[0].Target)" | Should -Be '1 Contoso shared "Payment terms 2026" with you: contact01@litware.example; contact02@proseware.example; contact03@litware.example and 37 more'
        $mass[0].Count | Should -Be 41
    }

    It 'is the same of <_>' -ForEach 'Import-Csv', 'Import-Clixml' {
        $file = Join-Path $TestDrive 'audit'
        $again = if ($_ -eq 'Import-Csv') { $audit | Export-Csv $file; Import-Csv $file } else { $audit | Export-Clixml $file; Import-Clixml $file }
        ($again | ConvertTo-ActivityTimeline | Get-PropertyText) | Should -Be ($story | Get-PropertyText)
    }

    It 'is grouped, and comes back from Export-Csv row by row' {
        $file = Join-Path $TestDrive 'story.csv'
        $story | Export-Csv $file
        @(Import-Csv $file).Detail | Should -Be @($story | ForEach-Object { "$($_.Detail)" })
        ($story | Where-Object Category -EQ Search | Group-Object ClientIP -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be @('192.0.2.44 2', '198.51.100.20 9', '2001:db8:20::9 1')
    }

    It 'fits a table of 120 columns that says who' {
        $lines = ($story | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $lines -match '^2026-05-25T08:22:39.000Z Forwarding +per\.holm +198\.51\.100\.30 +Forwarding cleared' | Should -HaveCount 1
    }

    It 'gives sessions and searches too' {
        $sessions = @($audit | ConvertTo-ActivitySession | Where-Object { $_.ClientIP -contains '192.0.2.44' -and $_.ClientIP -contains '203.0.113.7' })
        $sessions.Count | Should -Be 1
        $searches = $audit | ConvertTo-ActivitySearch
        @($searches | Where-Object ClientIP -NE '198.51.100.20').Query | Should -Be @('payment invoice', 'W-9', 'wire')
        ($searches | Measure-Object KeystrokeCount -Maximum).Maximum | Should -Be 1
    }
}
