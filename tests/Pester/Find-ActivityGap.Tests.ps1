BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $today = Import-MailboxActivity (Join-Path $repository 'samples/nora-lind-2026-audit.csv') -WarningAction SilentlyContinue
    $gaps = $today | Find-ActivityGap
}

Describe 'Find-ActivityGap under a full PowerShell' {
    It 'finds what was planted in today''s log' {
        $throttled = $gaps | Where-Object Kind -EQ Throttled
        $throttled.StartTimeUtc, $throttled.EndTimeUtc, $throttled.Mailbox | Should -Be @('2026-05-22T21:40:18.000Z', '2026-05-23T21:40:18.000Z', $nora)
        ($today | Where-Object RecordId -EQ $throttled.RecordId | Select-Object -First 1).IsThrottled | Should -BeTrue
        @($gaps | Where-Object Kind -EQ AccessNotLogged).Mailbox | Should -Be @('tom.adler@contoso.example', 'marta.ruiz@contoso.example')
    }

    It 'tells of the log of 2018 that delegates are not in it' {
        $of2018 = Import-MailboxActivity $caseCsv -Mailbox $nora | Find-ActivityGap
        @($of2018.Kind) | Should -Be @('Retention', 'Delegate')
        ($of2018 | Where-Object Kind -EQ Delegate).Mailbox | Should -Be $nora
    }

    It 'takes another retention and another silence' {
        ($today | Find-ActivityGap -RetentionDays 365 | Where-Object Kind -EQ Retention).Reason | Should -BeLike '*kept for 365 days*'
        @($today | Find-ActivityGap -SilentDays 30 | Where-Object Kind -EQ NoRecord).Count | Should -Be 0
        { $today | Find-ActivityGap -SilentDays 0 } | Should -Throw
    }

    It 'does not depend on the order of the input' {
        $other = $today | Sort-Object { $_.Id } | Find-ActivityGap
        @($other.Reason) | Should -Be @($gaps.Reason)
    }

    It 'goes through Export-Csv, Clixml and a job with its times' {
        $csv, $clixml = 'gaps.csv', 'gaps.clixml' | ForEach-Object { Join-Path $TestDrive $_ }
        $gaps | Export-Csv $csv -NoTypeInformation
        @((Import-Csv $csv).EndTimeUtc) | Should -Be @($gaps.EndTimeUtc)
        $gaps | Export-Clixml $clixml
        @((Import-Clixml $clixml).Kind) | Should -Be @($gaps.Kind)
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora | Find-ActivityGap }
        @(($job | Receive-Job -Wait -AutoRemoveJob).Kind) | Should -Be @('Retention', 'Delegate')
    }

    It 'tells of a download that was cut off, from its evidence' {
        $simulator = Open-Simulator
        try {
            $null = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
            $folder = Join-Path $TestDrive 'evidence'
            $some = Get-MailboxActivity $nora -All -EvidencePath $folder | Select-Object -First 5
            $cutOff = $some | Find-ActivityGap -EvidencePath $folder | Where-Object Kind -EQ Download
            $cutOff.Mailbox | Should -Be $nora
            $cutOff.Reason | Should -BeLike '*was cut off after*'
            $all = Get-MailboxActivity $nora -All -EvidencePath $folder -Resume
            @($all | Find-ActivityGap -EvidencePath $folder | Where-Object Kind -EQ Download).Count | Should -Be 0
            { $some | Find-ActivityGap -EvidencePath $TestDrive -ErrorAction Stop } | Should -Throw -ErrorId 'NotAnEvidenceFolder*'
        }
        finally {
            Disconnect-ActivityApi
            Close-Simulator $simulator
        }
    }

    It 'fits a table of 120 columns and shows every property in Format-List' {
        $lines = ($gaps | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $shown = $gaps[0] | Format-List | Out-String -Width 400
        foreach ($property in [OutlookActivities.ActivityGap].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }
}
