BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
}

Describe 'Import-MailboxActivity under a full PowerShell' {
    It 'gives every activity of the recorded case' {
        $activities.Count | Should -Be 441
        ($activities | Sort-Object { $_.GetType().FullName } -Unique).GetType().FullName | Should -Be 'OutlookActivities.MailboxActivity'
    }

    It 'is filtered by Where-Object on the text of the time' {
        $found = $activities | Where-Object TimeUtc -GE '2018-05-16T10:42:44' | Where-Object TimeUtc -LT '2018-05-16T10:42:45'
        $found.TimeUtc | Should -Be '2018-05-16T10:42:44.548Z'
    }

    It 'is grouped by Group-Object, what has no address in one group' {
        $groups = $activities | Group-Object ClientIP -AsHashTable -AsString
        $groups['192.0.2.44'].Count | Should -Be 8
        $groups['203.0.113.7'].Count | Should -Be 4
        ($activities | Group-Object ClientIP | Where-Object Name -EQ '').Count | Should -Be ($activities | Where-Object { $null -eq $_.ClientIP }).Count
    }

    It 'is sorted by Sort-Object' {
        $sorted = $activities | Sort-Object TimeUtc -Descending
        $sorted[0].TimeUtc | Should -Be ($activities.TimeUtc | Sort-Object | Select-Object -Last 1)
        $sorted[-1].TimeUtc | Should -BeLessThan $sorted[0].TimeUtc
    }

    It 'stops reading for Select-Object -First' {
        $file = Join-Path $TestDrive 'broken-later.csv'
        Get-Content $caseCsv -TotalCount 4 | Set-Content $file
        Add-Content $file 'not a time,Web,Logon,,,,{}'
        $found = Import-MailboxActivity $file -ErrorVariable bad -ErrorAction SilentlyContinue | Select-Object -First 2
        $found.Count | Should -Be 2
        $bad | Should -BeNullOrEmpty
        @(Import-MailboxActivity $file -ErrorVariable bad -ErrorAction SilentlyContinue).Count | Should -Be 3
        $bad[0].FullyQualifiedErrorId | Should -BeLike 'RowUnreadable,*'
        $bad[0].TargetObject | Should -Be 'not a time,Web,Logon,,,,{}'
    }

    It 'takes the files of Get-ChildItem' {
        @(Get-ChildItem (Split-Path $caseJson) -Filter *.jsonl | Import-MailboxActivity).Count | Should -Be 441
    }

    It 'comes back from Export-Csv without loss' {
        $file = Join-Path $TestDrive 'activities.csv'
        $activities | Export-Csv $file -NoTypeInformation
        $back = Import-MailboxActivity $file
        @($back | Get-PropertyText) | Should -Be @($activities | Get-PropertyText)
        $back[100].TimeStamp | Should -Be $activities[100].TimeStamp
    }

    It 'binds from Import-Csv' {
        $file = Join-Path $TestDrive 'plain.csv'
        $activities | Export-Csv $file -NoTypeInformation
        @(Import-Csv $file | ConvertTo-ActivityTimeline | Get-PropertyText) | Should -Be @($activities | ConvertTo-ActivityTimeline | Get-PropertyText)
    }

    It 'goes through ConvertTo-Json and ConvertFrom-Json with its milliseconds and its properties' {
        $logon = $activities | Where-Object { $_.ActivityIdType -eq 'ServerLogon' -and $_.TimeUtc -like '2018-05-16T03:15:22*' }
        $json = $logon | ConvertTo-Json
        $json | Should -Match '"TimeUtc": "2018-05-16T03:15:22.507Z"'
        $back = $json | ConvertFrom-Json
        $back.ClientIP | Should -Be '192.0.2.44'
        $back.Category | Should -Be 'Logon'
        $back.IsService | Should -BeFalse
        ($back.CustomProperties | Where-Object Name -EQ 'Result').Value | Should -Be 'Success'
    }

    It 'fits a table of 120 columns' {
        $lines = ($activities | Format-Table | Out-String -Width 120) -split '\r?\n'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 120
        $lines[1] | Should -Match '^TimeUtc +ActivityIdType +ClientIP +What'
    }

    It 'shows every property in Format-List' {
        $shown = $activities[0] | Format-List | Out-String -Width 300
        foreach ($property in [OutlookActivities.MailboxActivity].GetProperties().Name) { $shown | Should -Match "(?m)^$property +: " }
    }

    It 'comes back from Export-Clixml with its milliseconds, and binds' {
        $file = Join-Path $TestDrive 'activities.clixml'
        $activities | Export-Clixml $file
        $back = Import-Clixml $file
        $back[0].TimeUtc | Should -Be $activities[0].TimeUtc
        @($back | ConvertTo-ActivityTimeline | Get-PropertyText) | Should -Be @($activities | ConvertTo-ActivityTimeline | Get-PropertyText)
    }

    It 'comes back from a job, and binds' {
        $job = Start-Job { Import-Module $using:module; Import-MailboxActivity $using:caseCsv -Mailbox $using:nora }
        $back = $job | Receive-Job -Wait -AutoRemoveJob
        $back.Count | Should -Be 441
        @($back | ConvertTo-ActivitySearch | Get-PropertyText) | Should -Be @($activities | ConvertTo-ActivitySearch | Get-PropertyText)
    }

    It 'reads in several runspaces at once' {
        $counts = 1..4 | ForEach-Object -Parallel { Import-Module $using:module; @(Import-MailboxActivity $using:caseCsv).Count } -ThrottleLimit 4
        $counts | Should -Be @(441, 441, 441, 441)
    }

    It 'hands its objects to ForEach-Object -Parallel' {
        $times = $activities | Select-Object -First 20 | ForEach-Object -Parallel { "$_" }
        $times | Sort-Object | Should -Be ($activities | Select-Object -First 20 | ForEach-Object { "$_" } | Sort-Object)
    }

    It 'reads times as UTC in New York and under the culture of Germany' {
        $script = {
            param($module, $file)
            [cultureinfo]::CurrentCulture = 'de-DE'
            Import-Module $module
            $found = Import-MailboxActivity $file -StartTime 2018-05-16T10:42:44 -EndTime (([datetimeoffset]'2018-05-16T10:42:45Z').LocalDateTime)
            "$([System.TimeZoneInfo]::Local.Id) $($found.TimeUtc) $($found.TimeStamp.Offset)"
        }
        $zone = $env:TZ
        try {
            $env:TZ = 'America/New_York'
            $said = pwsh -NoProfile -NonInteractive -Command $script -args $module, $caseCsv
        }
        finally {
            $env:TZ = $zone
        }
        $said | Should -BeLike '* 2018-05-16T10:42:44.548Z 00:00:00'
        # Windows takes its zone from elsewhere; there the test runs in the machine's own.
        if (-not $IsWindows) { $said | Should -BeLike 'America/New_York *' }
    }

    It 'reads a folder of today''s logs: an export of Export-Csv, Sentinel''s table in a packed file of an archive, a trace and sign-ins' {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive 'evidence')).FullName
        $audit = '{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"MailItemsAccessed","UserId":"nora.lind@contoso.example","MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>"}]}]}'
        [pscustomobject]@{ CreationDate = '3/5/2024 9:41:17 AM'; AuditData = $audit; ResultIndex = 1 } | Export-Csv (Join-Path $folder '1.csv')
        $table = '{"tables":[{"name":"PrimaryResult","columns":[{"name":"TimeGenerated","type":"datetime"},{"name":"OfficeId","type":"string"},{"name":"Operation","type":"string"},{"name":"UserId","type":"string"}],"rows":[["2024-03-05T09:44:02Z","00000000-0000-4000-8000-000000000002","HardDelete","nora.lind@contoso.example"]]}]}'
        $packed = [System.IO.MemoryStream]::new()
        $gzip = [System.IO.Compression.GZipStream]::new($packed, [System.IO.Compression.CompressionMode]::Compress, $true)
        $gzip.Write([System.Text.Encoding]::UTF8.GetBytes($table))
        $gzip.Dispose()
        $member = Join-Path $TestDrive 'table.json.gz'
        [System.IO.File]::WriteAllBytes($member, $packed.ToArray())
        Compress-Archive $member (Join-Path $folder '2.zip')
        [pscustomobject]@{ Received = [datetime]'2024-03-05 08:00'; SenderAddress = 'sue@fabrikam.example'; RecipientAddress = $nora; Subject = 'Invoice 88'; Status = 'Delivered'; FromIP = '198.51.100.9'; ToIP = ''; Size = 900; MessageId = '<1@fabrikam.example>' } |
            ConvertTo-Json | Set-Content (Join-Path $folder '3.json')
        'Date (UTC),Request ID,Username,IP address,Status,Sign-in error code', "2024-03-05T09:39:58Z,r1,$nora,203.0.113.7,Success,0" | Set-Content (Join-Path $folder '4.csv') -Encoding Unicode

        $read = Import-MailboxActivity $folder
        @($read | ForEach-Object { "$($_.Source) $($_.Category) $($_.SourceRow)" }) | Should -Be @(
            'UnifiedAuditLog Access 1.csv:2', 'UnifiedAuditLog Delete table.json.gz:1', 'MessageTrace Delivery 3.json:1', 'SignInLog Logon 4.csv:2')
        ($read | ConvertTo-ActivityTimeline -Expand -InformationAction Ignore | Where-Object Category -EQ Access).Subject | Should -Be 'Invoice 88'
    }
}
