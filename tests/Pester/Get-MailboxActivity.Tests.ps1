BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $simulator = Open-Simulator
    $connection = Connect-ActivityApi -BaseUri $simulator.BaseUri -AccessToken $simulator.Token
    $activities = Get-MailboxActivity $nora -All

    function Get-RequestCount($Simulator) { (Invoke-RestMethod $Simulator.Requests).Count }
}

AfterAll {
    Close-Simulator $simulator
}

Describe 'Get-MailboxActivity under a full PowerShell' {
    It 'gives every activity of the case once, in order of time' {
        $activities.Count | Should -Be 441
        @($activities.Id | Sort-Object -Unique).Count | Should -Be 441
        @($activities.TimeUtc) | Should -Be @($activities.TimeUtc | Sort-Object)
    }

    It 'gives what the file of the case gives' {
        $ofFile = Import-MailboxActivity $caseJson -Mailbox $nora
        @($activities | Get-PropertyText) | Should -Be @($ofFile | Get-PropertyText)
    }

    It 'is filtered, grouped and sorted by PowerShell''s own cmdlets' {
        $groups = $activities | Where-Object Category -EQ Logon | Group-Object ClientIP -AsHashTable -AsString
        $groups['192.0.2.44'].Count | Should -Be 8
        ($activities | Sort-Object TimeUtc -Descending | Select-Object -First 1).TimeUtc | Should -Be $activities[-1].TimeUtc
    }

    It 'takes mailboxes from objects by UserPrincipalName and PrimarySmtpAddress; one that fails does not stop the others' {
        $found = [pscustomobject]@{ PrimarySmtpAddress = 'nobody@contoso.example' }, [pscustomobject]@{ Identity = 'Nora Lind'; UserPrincipalName = $nora } |
            Get-MailboxActivity -First 3 -ErrorVariable problem -ErrorAction SilentlyContinue
        $found.Count | Should -Be 3
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'MailboxNotFound,*'
    }

    It 'gives the last ten where nothing says how much, and a warning' {
        $found = Get-MailboxActivity $nora -WarningVariable warned -WarningAction SilentlyContinue
        @($found.Id) | Should -Be @($activities[-10..-1].Id)
        $warned.Count | Should -Be 1
    }

    It 'comes back from Export-Csv and Clixml without loss' {
        $csv = Join-Path $TestDrive 'a.csv'
        $clixml = Join-Path $TestDrive 'a.clixml'
        $activities | Export-Csv $csv -NoTypeInformation
        @(Import-MailboxActivity $csv | Get-PropertyText) | Should -Be @($activities | Get-PropertyText)
        $activities | Export-Clixml $clixml
        @(Import-Clixml $clixml | ConvertTo-ActivityTimeline | Get-PropertyText) | Should -Be @($activities | ConvertTo-ActivityTimeline | Get-PropertyText)
    }

    It 'runs in ForEach-Object -Parallel with -Connection' {
        $counts = 1..4 | ForEach-Object -Parallel {
            Import-Module $using:module
            @(Get-MailboxActivity $using:nora -All -Connection $using:connection).Count
        } -ThrottleLimit 4
        $counts | Should -Be @(441, 441, 441, 441)
    }

    It 'has no connection in another runspace' {
        $said = 1 | ForEach-Object -Parallel {
            Import-Module $using:module
            try { Get-MailboxActivity me -First 1 } catch { $_.FullyQualifiedErrorId }
        }
        $said | Should -BeLike 'NotConnected,*'
    }

    It 'runs in a job that connects for itself' {
        $job = Start-Job {
            Import-Module $using:module
            $null = Connect-ActivityApi -BaseUri $using:simulator.BaseUri -AccessToken $using:simulator.Token
            Get-MailboxActivity $using:nora -All
        }
        $back = $job | Receive-Job -Wait -AutoRemoveJob
        @($back.TimeUtc) | Should -Be @($activities.TimeUtc)
    }

    It 'hands its objects to ForEach-Object -Parallel and ConvertTo-Json' {
        $activities | Select-Object -First 10 | ForEach-Object -Parallel { $_.Id } | Sort-Object | Should -Be ($activities[0..9].Id | Sort-Object)
        ($activities | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Id | Should -Be $activities.Id
    }

    Context 'with a log of 1,000 pages' {
        BeforeAll {
            $large = Open-Simulator '--activities', '20000', '--fault', 'Delay=20'
            $toLarge = Connect-ActivityApi -BaseUri $large.BaseUri -AccessToken $large.Token
        }

        AfterAll {
            Close-Simulator $large
        }

        It 'stops the download for Select-Object -First' {
            $found = Get-MailboxActivity me -All -PageSize 20 -Connection $toLarge | Select-Object -First 30
            $found.Count | Should -Be 30
            $count = Get-RequestCount $large
            $count | Should -BeLessThan 50
            # What was under way may still come in; then nothing more is asked for.
            $null = Get-MailboxActivity me -First 1 -Connection $toLarge
            Get-RequestCount $large | Should -BeLessOrEqual ($count + 5)
        }

        It 'asks for no more than -First needs' {
            $before = Get-RequestCount $large
            @(Get-MailboxActivity me -First 30 -PageSize 20 -Connection $toLarge).Count | Should -Be 30
            (Get-RequestCount $large) - $before | Should -BeLessOrEqual 2
        }
    }

    Context 'with every fault at once' {
        BeforeAll {
            $faulty = Open-Simulator '--activities', '3000', '--seed', '7', '--fault', 'All=0.1', '--fault', 'RetryAfter=0'
            $toFaulty = Connect-ActivityApi -BaseUri $faulty.BaseUri -AccessToken $faulty.Token
        }

        AfterAll {
            Close-Simulator $faulty
        }

        It 'gives every activity once' {
            $found = Get-MailboxActivity me -All -PageSize 100 -Connection $toFaulty
            $found.Count | Should -Be 3000
            @($found.Id | Sort-Object -Unique).Count | Should -Be 3000
        }
    }

    Context 'from the audit log of Microsoft Graph' {
        BeforeAll {
            $graph = Open-Simulator '--case', $caseJson, '--fault', 'All=0.05', '--fault', 'RetryAfter=0', '--fault', 'RecordLimit=200', '--fault', 'PollsPerQuery=1'
            $toGraph = Connect-ActivityApi -Service GraphAuditLog -BaseUri $graph.BaseUri -AccessToken $graph.Token
            $log = Import-MailboxActivity (Join-Path $repository 'samples/nora-lind-2026-audit.csv')
        }

        AfterAll {
            Close-Simulator $graph
        }

        It 'gives what the file of the same case gives, whatever goes wrong on the way' {
            $found = Get-MailboxActivity $nora -StartTime 2026-04-01 -EndTime 2026-06-01 -Workload * -Connection $toGraph -WarningAction SilentlyContinue
            # Graph puts the name of a type into each record.
            $expected = @($log | Where-Object RecordId -In $found.RecordId | Select-Object * -ExcludeProperty CustomProperties | Get-PropertyText | Sort-Object)
            $expected.Count | Should -BeGreaterThan 300
            @($found | Select-Object * -ExcludeProperty CustomProperties | Get-PropertyText | Sort-Object) | Should -Be $expected
        }

        It 'gives all that anybody did with the mailbox with -AnyActor' {
            $found = Get-MailboxActivity $nora -StartTime 2026-04-01 -EndTime 2026-06-01 -Workload * -AnyActor -Connection $toGraph -WarningAction SilentlyContinue
            @($found.RecordId | Sort-Object -Unique) | Should -Be @($log | Where-Object { $_.Mailbox -eq $nora -or $_.UserName -eq $nora } | ForEach-Object RecordId | Sort-Object -Unique)
        }
    }

    Context 'from the Management Activity API' {
        BeforeAll {
            $feed = Open-Simulator '--case', $caseJson, '--fault', 'All=0.05', '--fault', 'RetryAfter=0', '--fault', 'BlobSize=20', '--fault', 'BlobsInPage=3', '--fault', 'RepeatedRecords=2', '--fault', 'NoSubscription=Audit.AzureActiveDirectory'
            $toFeed = Connect-ActivityApi -Service ManagementActivity -BaseUri $feed.BaseUri -AccessToken $feed.Token -TenantId '11111111-2222-4333-8444-555555555555'
            $log = Import-MailboxActivity (Join-Path $repository 'samples/nora-lind-2026-audit.csv')
        }

        AfterAll {
            Close-Simulator $feed
        }

        It 'starts a subscription only when that is agreed to' {
            { Get-MailboxActivity $nora -Workload AzureActiveDirectory -Connection $toFeed -ErrorAction Stop -WarningAction SilentlyContinue } | Should -Throw -ErrorId 'SubscriptionMissing,*'
            Get-MailboxActivity $nora -Workload AzureActiveDirectory -Connection $toFeed -StartSubscription -WhatIf | Should -BeNullOrEmpty
            (Invoke-RestMethod $feed.Requests).method | Should -Not -Contain 'POST'
        }

        It 'gives what the file of the same case gives, whatever goes wrong on the way' {
            $found = Get-MailboxActivity $nora -Workload Exchange, AzureActiveDirectory -Connection $toFeed -StartSubscription -WarningAction SilentlyContinue
            $expected = $log | Where-Object {
                $_.CustomProperties['Workload'] -in 'Exchange', 'AzureActiveDirectory' -and ($_.Mailbox -eq $nora -or $_.UserName -eq $nora)
            }
            @($found | Get-PropertyText | Sort-Object) | Should -Be @($expected | Get-PropertyText | Sort-Object)
        }
    }
}
