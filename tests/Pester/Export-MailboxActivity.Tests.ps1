BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    $activities = Import-MailboxActivity $caseCsv -Mailbox $nora
}

Describe 'Export-MailboxActivity under a full PowerShell' {
    It 'writes <_> that reads back without loss' -ForEach @('Csv', 'JsonLines') {
        $file = Join-Path $TestDrive "activities.$_"
        $activities | Export-MailboxActivity $file -Format $_
        $back = Import-MailboxActivity $file
        @($back | Get-PropertyText) | Should -Be @($activities | Get-PropertyText)
        $back[100].TimeStamp | Should -Be $activities[100].TimeStamp
    }

    It 'writes the retriever''s CSV byte for byte' {
        $file = Join-Path $TestDrive 'retriever.csv'
        $activities | Export-MailboxActivity $file -Format RetrieverCsv
        (Get-FileHash $file).Hash | Should -Be (Get-FileHash $caseCsv).Hash
    }

    It 'writes CSV that Import-Csv reads, formulas made harmless' {
        $file = Join-Path $TestDrive 'formulas.csv'
        $formula = $activities | Where-Object Subject -Like '=*'
        $formula | Should -Not -BeNullOrEmpty
        $formula | Export-MailboxActivity $file
        (Import-Csv $file)[0].Subject | Should -Be "'$(@($formula)[0].Subject)"
        @(Import-MailboxActivity $file)[0].Subject | Should -Be @($formula)[0].Subject
        $formula | Export-MailboxActivity $file -Raw
        (Import-Csv $file)[0].Subject | Should -Be @($formula)[0].Subject
    }

    It 'writes what Where-Object and Sort-Object give' {
        $file = Join-Path $TestDrive 'logons.jsonl'
        $activities | Where-Object Category -EQ Logon | Sort-Object TimeUtc -Descending | Export-MailboxActivity $file
        $back = @(Import-MailboxActivity $file)
        $back.Count | Should -Be @($activities | Where-Object Category -EQ Logon).Count
        $back[0].TimeUtc | Should -BeGreaterThan $back[-1].TimeUtc
    }

    It 'writes rows of a timeline that Import-Csv reads' {
        $file = Join-Path $TestDrive 'timeline.csv'
        $timeline = $activities | ConvertTo-ActivityTimeline
        $timeline | Export-MailboxActivity $file
        $rows = Import-Csv $file
        @($rows.TimeUtc) | Should -Be @($timeline.TimeUtc)
        ($rows | Where-Object TimeUtc -EQ '2018-05-16T10:43:24.310Z').DurationSeconds | Should -Be '76.712'
    }

    It 'takes what comes back from jobs and Import-Clixml' {
        $clixml = Join-Path $TestDrive 'a.clixml'
        $file = Join-Path $TestDrive 'from-clixml.csv'
        $activities | Export-Clixml $clixml
        Import-Clixml $clixml | Export-MailboxActivity $file -Format RetrieverCsv
        (Get-FileHash $file).Hash | Should -Be (Get-FileHash $caseCsv).Hash
    }

    It 'gives the file with -PassThru, and adds with -Append' {
        $file = Join-Path $TestDrive 'appended.csv'
        ($activities | Select-Object -First 5 | Export-MailboxActivity $file -PassThru).Name | Should -Be 'appended.csv'
        $activities | Select-Object -Skip 5 | Export-MailboxActivity $file -Append
        @(Import-MailboxActivity $file).Count | Should -Be 441
    }

    It 'writes nothing with -WhatIf' {
        $file = Join-Path $TestDrive 'whatif.csv'
        $activities | Export-MailboxActivity $file -WhatIf
        $file | Should -Not -Exist
    }

    It 'leaves a file alone with -NoClobber' {
        $file = Join-Path $TestDrive 'there.csv'
        Set-Content $file 'mine'
        { $activities | Export-MailboxActivity $file -NoClobber } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content $file | Should -Be 'mine'
    }

    It 'writes a long file in order' {
        $file = Join-Path $TestDrive 'long.jsonl'
        1..10 | ForEach-Object { $activities } | Export-MailboxActivity $file
        @(Import-MailboxActivity $file).SourceRow | Should -Be @(1..10 | ForEach-Object { $activities.SourceRow })
    }

    It 'says that the disk is full' -Skip:(-not (Test-Path /dev/full)) {
        { 1..10 | ForEach-Object { $activities } | Export-MailboxActivity /dev/full -Append -Format JsonLines } | Should -Throw '*No space left on device*' -ErrorId 'FileWriteFailed,*'
        { $activities[0] | Export-MailboxActivity /dev/full -Append -Format JsonLines } | Should -Throw '*No space left on device*' -ErrorId 'FileWriteFailed,*'
    }

    It 'leaves nothing behind where the disk takes no more of <_> (on Linux, where a process can be held to that)' -Skip:(-not $IsLinux) -ForEach @('Csv', 'Ocsf', 'Parquet') {
        $folder = New-Item (Join-Path $TestDrive "small$_") -ItemType Directory
        $script = "Import-Module '$((Get-Module OutlookActivities).Path)'
            Import-MailboxActivity '$caseCsv' -Mailbox $nora | Export-MailboxActivity '$folder/export' -Format $_ -ErrorVariable failed
            `$failed[0].FullyQualifiedErrorId"
        # The runtime itself writes larger files to keep its code in, unless it is told not to.
        $limits = 'export DOTNET_EnableWriteXorExecute=0 DOTNET_EnableDiagnostics=0; trap "" XFSZ; ulimit -f 8; exec "$0" "$@"'
        bash -c $limits (Get-Process -Id $PID).Path -NoProfile -NonInteractive -Command "try { $script } catch { `$_.FullyQualifiedErrorId }" | Should -BeLike 'FileWriteFailed,*'
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'leaves no half file where a long pipeline ends early' {
        $folder = New-Item (Join-Path $TestDrive 'long') -ItemType Directory
        { 1..10 | ForEach-Object { $activities; if ($_ -eq 9) { throw 'enough' } } | Export-MailboxActivity (Join-Path $folder 'half.csv') } | Should -Throw 'enough'
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'leaves no half file where the pipeline ends early' {
        $folder = New-Item (Join-Path $TestDrive 'stopped') -ItemType Directory
        { $activities | ForEach-Object { if ($_.Category -eq 'Search') { throw 'enough' } $_ } | Export-MailboxActivity (Join-Path $folder 'half.csv') } | Should -Throw 'enough'
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'writes from several runspaces at once' {
        1..4 | ForEach-Object -Parallel {
            Import-Module $using:module
            Import-MailboxActivity $using:caseCsv | Export-MailboxActivity (Join-Path $using:TestDrive "parallel-$_.jsonl")
        } -ThrottleLimit 4
        @(Get-ChildItem $TestDrive -Filter 'parallel-*.jsonl' | Import-MailboxActivity).Count | Should -Be (4 * 441)
    }

    It 'writes audit records as they are, each once, also after a job' {
        $record = '{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"HardDelete","RecordType":3,"UserId":"nora.lind@contoso.example","AffectedItems":[{"Subject":"one"},{"Subject":"two"}]}'
        $file = Join-Path $TestDrive 'audit.jsonl'
        $deleted = $record | ConvertFrom-UnifiedAuditLog
        @($deleted).Count | Should -Be 2
        $deleted | Export-MailboxActivity $file -Format AuditData
        Get-Content $file | Should -BeExactly $record
        $clixml = Join-Path $TestDrive 'audit.clixml'
        $deleted | Export-Clixml $clixml
        Import-Clixml $clixml | Export-MailboxActivity $file -Format AuditData
        Get-Content $file | Should -BeExactly $record
    }

    It 'says of what is no audit record that it is none' {
        $file = Join-Path $TestDrive 'none.jsonl'
        $activities | Select-Object -First 2 | Export-MailboxActivity $file -Format AuditData -ErrorVariable errors -ErrorAction SilentlyContinue
        @($errors.FullyQualifiedErrorId) | Should -Be (@('FormatUnsuited,OutlookActivities.Commands.ExportMailboxActivityCommand') * 2)
        (Get-Item $file).Length | Should -Be 0
    }

    It 'writes OCSF events that ConvertFrom-Json and Group-Object read' {
        $file = Join-Path $TestDrive 'ocsf.jsonl'
        $activities | Export-MailboxActivity $file -Format Ocsf
        $events = Get-Content $file | ConvertFrom-Json
        $events.Count | Should -Be 441
        @($events | Where-Object class_uid -EQ 3002).Count | Should -Be @($activities | Where-Object Category -EQ Logon).Count
        $sha256 = [System.Security.Cryptography.SHA256]::HashData([System.Text.Encoding]::UTF8.GetBytes($events[0].raw_data))
        [System.Convert]::ToHexString($sha256) | Should -Be $events[0].raw_data_hash.value
    }

    It 'writes events that Elastic''s rules can count' {
        $file = Join-Path $TestDrive 'ecs.jsonl'
        $record = '{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"HardDelete","RecordType":3,"Workload":"Exchange","UserId":"nora.lind@contoso.example","AffectedItems":[{"Subject":"one"},{"Subject":"two"}]}'
        $record | ConvertFrom-UnifiedAuditLog | Export-MailboxActivity $file -Format Ecs
        $written = @(Get-Content $file | ConvertFrom-Json)
        $written.Count | Should -Be 1
        $written[0].data_stream.dataset | Should -Be 'o365.audit'
        $written[0].o365.audit.AffectedItems.Subject | Should -Be @('one', 'two')
    }

    It 'writes activities and rows of a timeline for Timesketch' {
        $file = Join-Path $TestDrive 'timesketch.jsonl'
        & { $activities | Select-Object -First 3; $activities | ConvertTo-ActivityTimeline | Select-Object -First 2 } | Export-MailboxActivity $file -Format Timesketch
        $written = Get-Content $file | ConvertFrom-Json -DateKind String
        @($written.data_type) | Should -Be (@('outlook:activity') * 3 + @('outlook:timeline') * 2)
        $written[0].datetime | Should -Match '\+00:00$'
    }

    It 'writes compressed parts that read back as a folder' {
        $folder = New-Item (Join-Path $TestDrive 'parts') -ItemType Directory
        $parts = $activities | Export-MailboxActivity (Join-Path $folder 'a.jsonl') -SplitBytes 100KB -Gzip -PassThru
        $parts.Count | Should -BeGreaterThan 1
        $parts[0].Name | Should -Be 'a.0001.jsonl.gz'
        @(Get-ChildItem $folder).Count | Should -Be $parts.Count
        @(Import-MailboxActivity $folder | Get-PropertyText) | Should -Be @($activities | Get-PropertyText)
    }

    It 'compresses where the name says so' {
        $file = Join-Path $TestDrive 'named.csv.gz'
        $activities | Export-MailboxActivity $file
        (Get-Content $file -AsByteStream -TotalCount 2) | Should -Be @(0x1F, 0x8B)
        @(Import-MailboxActivity $file).Count | Should -Be 441
    }

    It 'refuses options that do not go together' {
        { $activities | Export-MailboxActivity (Join-Path $TestDrive 'x.csv') -SplitBytes 1KB } | Should -Throw -ErrorId 'OptionUnsuited,*'
        { $activities | Export-MailboxActivity (Join-Path $TestDrive 'x.jsonl') -Gzip -Append } | Should -Throw -ErrorId 'OptionUnsuited,*'
    }

    It 'writes Parquet files by mailbox and day' {
        $folder = Join-Path $TestDrive 'activities'
        $given = $activities | Export-MailboxActivity $folder -Format Parquet -PartitionBy Date, Mailbox -PassThru
        $given | Should -BeOfType System.IO.DirectoryInfo
        @(Get-ChildItem $folder).Name | Should -Be "mailbox=$nora"
        @(Get-ChildItem $folder | Get-ChildItem).Name | Should -Be @($activities | ForEach-Object { "event_date=$($_.TimeUtc.Substring(0, 10))" } | Sort-Object -Unique)
        $file = @(Get-ChildItem $folder -Recurse -File)[0]
        [System.Text.Encoding]::ASCII.GetString((Get-Content $file -AsByteStream -TotalCount 4)) | Should -Be 'PAR1'
    }

    It 'leaves a folder alone that holds something else' {
        $folder = New-Item (Join-Path $TestDrive 'mine') -ItemType Directory
        Set-Content (Join-Path $folder 'notes.txt') 'mine'
        { $activities | Export-MailboxActivity $folder -Format Parquet } | Should -Throw -ErrorId 'FileExists,*'
        Get-Content (Join-Path $folder 'notes.txt') | Should -Be 'mine'
    }
}
