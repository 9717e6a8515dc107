BeforeAll {
    . (Join-Path $PSScriptRoot 'Preparation.ps1')
    # Invented records: two messages accessed, a rule, a failed sign-in.
    $data = @(
        '{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"MailItemsAccessed","RecordType":50,"UserId":"nora.lind@contoso.example","MailboxOwnerUPN":"nora.lind@contoso.example","ClientIPAddress":"203.0.113.7","OperationCount":2,"OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>"},{"InternetMessageId":"<2@fabrikam.example>"}]}]}'
        '{"CreationTime":"2024-03-05T09:44:02","Id":"00000000-0000-4000-8000-000000000002","Operation":"New-InboxRule","RecordType":1,"ResultStatus":"True","UserId":"nora.lind@contoso.example","ObjectId":"nora.lind\\.","ClientIP":"203.0.113.7:62589","Parameters":[{"Name":"Name","Value":"."},{"Name":"ForwardTo","Value":"x@fabrikam.example"}]}'
        '{"CreationTime":"2024-03-05T09:39:40","Id":"00000000-0000-4000-8000-000000000003","Operation":"UserLoginFailed","RecordType":15,"ResultStatus":"Success","ErrorNumber":"50126","LogonError":"InvalidUserNameOrPassword","UserId":"nora.lind@contoso.example","ActorIpAddress":"203.0.113.7"}'
    )
    $rows = foreach ($text in $data) {
        [pscustomobject]@{ RecordType = 'x'; CreationDate = [datetime]'2024-03-05'; UserIds = 'nora.lind@contoso.example'; Operations = 'x'; AuditData = $text; ResultIndex = 1; ResultCount = 3; Identity = ($text | ConvertFrom-Json).Id }
    }
    $activities = $rows | ConvertFrom-UnifiedAuditLog
}

Describe 'ConvertFrom-UnifiedAuditLog under a full PowerShell' {
    It 'gives an activity for each message, and one for other records' {
        @($activities.ActivityIdType) | Should -Be @('MailItemsAccessed', 'MailItemsAccessed', 'New-InboxRule', 'UserLoginFailed')
        @($activities.Result) | Should -Be @($null, $null, 'Success', 'Failure')
        @($activities.Mailbox | Select-Object -Unique) | Should -Be $nora
    }

    It 'reads what <_> gives back' -ForEach 'Import-Csv', 'Import-Clixml', 'ConvertFrom-Json', 'Receive-Job' {
        $file = Join-Path $TestDrive 'audit'
        $again = switch ($_) {
            'Import-Csv' { $rows | Export-Csv $file; Import-Csv $file }
            'Import-Clixml' { $rows | Export-Clixml $file; Import-Clixml $file }
            'ConvertFrom-Json' { $rows | ConvertTo-Json | ConvertFrom-Json }
            'Receive-Job' { Start-Job { $using:rows } | Receive-Job -Wait -AutoRemoveJob }
        }
        ($again | ConvertFrom-UnifiedAuditLog | Get-PropertyText) | Should -Be ($activities | Get-PropertyText)
    }

    It 'reads AuditData that ConvertFrom-Json took apart' {
        $taken = $data | ConvertFrom-Json | ConvertFrom-UnifiedAuditLog
        @($taken.TimeUtc) | Should -Be @($activities.TimeUtc)
        @($taken.InternetMessageId) | Should -Be @($activities.InternetMessageId)
        @($taken.Detail) | Should -Be @($activities.Detail)
    }

    It 'gives what Import-MailboxActivity reads from the exported file' {
        $file = Join-Path $TestDrive 'export.csv'
        $rows | Export-Csv $file
        (Import-MailboxActivity $file | Get-PropertyText) | Should -Be ($activities | Get-PropertyText)
    }

    It 'is grouped and filtered with PowerShell''s own cmdlets' {
        ($activities | Group-Object Category -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be @('Access 2', 'Logon 1', 'Rule 1')
        @($activities | Where-Object TimeUtc -ge '2024-03-05T09:44').Count | Should -Be 1
    }

    It 'goes through Export-Csv and back, and to the timeline' {
        $file = Join-Path $TestDrive 'activities.csv'
        $activities | Export-Csv $file
        ($activities | ConvertTo-ActivityTimeline | Get-PropertyText) | Should -Be (Import-Csv $file | ConvertTo-ActivityTimeline | Get-PropertyText)
    }
}
