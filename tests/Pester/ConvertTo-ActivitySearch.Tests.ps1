BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
    $searches = $activities | ConvertTo-ActivitySearch
    $invoice = $searches | Where-Object Query -EQ 'payment invoice'
}

Describe 'ConvertTo-ActivitySearch under a full PowerShell' {
    It 'finds the intruder''s search from the first letter to the last' {
        $invoice.StartTimeUtc | Should -Be '2018-05-16T10:42:44.548Z'
        $invoice.EndTimeUtc | Should -Be '2018-05-16T10:43:07.214Z'
        $invoice.ClientIP | Should -Be '192.0.2.44'
        $invoice.Keystrokes.Text | Should -Contain 'paymn'
    }

    It 'is filtered, grouped and sorted' {
        ($searches | Group-Object ClientIP | Sort-Object Count -Descending | Select-Object -First 1).Name | Should -Be '198.51.100.20'
        ($searches | Sort-Object KeystrokeCount -Descending | Select-Object -First 1).Query | Should -Be 'payment invoice'
        @($searches | Select-Object -First 2).Count | Should -Be 2
    }

    It 'keeps every step and its milliseconds in Export-Csv' {
        $file = Join-Path $TestDrive 'searches.csv'
        $searches | Export-Csv $file -NoTypeInformation
        $row = Import-Csv $file | Where-Object Query -EQ 'payment invoice'
        $row.EndTimeUtc | Should -Be '2018-05-16T10:43:07.214Z'
        $steps = $row.Keystrokes -split '; '
        $steps.Count | Should -Be 17
        $steps[4] | Should -Be '2018-05-16T10:42:49.658Z paymn'
    }

    It 'goes through ConvertTo-Json and ConvertFrom-Json with its keystrokes' {
        $back = $invoice | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        @($back.Keystrokes.Text) | Should -Be @($invoice.Keystrokes.Text)
        $back.Executed | Should -Be $invoice.Executed
    }

    It 'comes back from Clixml and jobs' {
        $file = Join-Path $TestDrive 'searches.clixml'
        $searches | Export-Clixml $file -Depth 4
        $back = Import-Clixml $file | Where-Object Query -EQ 'payment invoice'
        @($back.Keystrokes | ForEach-Object TimeUtc) | Should -Be @($invoice.Keystrokes.TimeUtc)
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | ConvertTo-ActivitySearch }
        @(($job | Receive-Job -Wait -AutoRemoveJob).Query) | Should -Be @($searches.Query)
    }

    It 'hands its objects to ForEach-Object -Parallel' {
        $searches | ForEach-Object -Parallel { $_.Query } | Sort-Object | Should -Be ($searches.Query | Sort-Object)
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($searches | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $searches[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.ActivitySearch].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
