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

    It 'reads message traces that <_> gives back' -ForEach 'the pipeline', 'Import-Csv', 'Import-Clixml', 'ConvertFrom-Json' {
        $trace = [pscustomobject]@{
            Organization = 'contoso.example'; MessageId = '<1@fabrikam.example>'; Received = [datetime]'2024-03-05 09:41:17'; SenderAddress = 'sue@fabrikam.example'
            RecipientAddress = $nora; Subject = 'Offer'; Status = 'Delivered'; ToIP = $null; FromIP = '198.51.100.9'; Size = 1200; MessageTraceId = [guid]'00000000-0000-4000-8000-000000000009'; Index = 0
        }
        $file = Join-Path $TestDrive 'trace'
        $again = switch ($_) {
            'the pipeline' { $trace }
            'Import-Csv' { $trace | Export-Csv $file; Import-Csv $file }
            'Import-Clixml' { $trace | Export-Clixml $file; Import-Clixml $file }
            'ConvertFrom-Json' { $trace | ConvertTo-Json | ConvertFrom-Json }
        }
        $activity = $again | ConvertFrom-UnifiedAuditLog
        "$($activity.TimeUtc) $($activity.Category) $($activity.Mailbox) $($activity.Subject) $($activity.SizeInBytes)" | Should -Be "2024-03-05T09:41:17.000Z Delivery $nora Offer 1200"
    }

    It 'reads sign-ins that <_> gives back' -ForEach 'the pipeline', 'Import-Clixml', 'ConvertFrom-Json' {
        # As Get-MgBetaAuditLogSignIn gives them: Pascal case, nested.
        $signIn = [pscustomobject]@{
            Id = 'r1'; CreatedDateTime = ([datetimeoffset]'2024-03-05T09:41:17Z').UtcDateTime; UserPrincipalName = $nora; IPAddress = '203.0.113.7'; AppDisplayName = 'OfficeHome'; SessionId = 's1'
            Status = [pscustomobject]@{ ErrorCode = 50074; FailureReason = 'Strong Authentication is required.'; AdditionalProperties = @{} }
            Location = [pscustomobject]@{ City = 'Oslo'; CountryOrRegion = 'NO'; State = $null }
        }
        $file = Join-Path $TestDrive 'signin'
        $again = switch ($_) {
            'the pipeline' { $signIn }
            'Import-Clixml' { $signIn | Export-Clixml $file; Import-Clixml $file }
            'ConvertFrom-Json' { $signIn | ConvertTo-Json -Depth 5 | ConvertFrom-Json }
        }
        $activity = $again | ConvertFrom-UnifiedAuditLog
        "$($activity.TimeUtc) $($activity.Category) $($activity.Result) $($activity.ClientSessionId)" | Should -Be '2024-03-05T09:41:17.000Z Logon Interrupted s1'
        $activity.Detail | Should -BeLike '*multi-factor authentication was not passed*from Oslo, NO'
    }

    It 'reads the portal''s export of sign-ins by Import-Csv, as Import-MailboxActivity does' {
        $file = Join-Path $TestDrive 'signins.csv'
        'Date (UTC),Request ID,Username,Application,Application ID ,Session ID,IP address,Location,Status,Sign-in error code,Failure reason', "2024-03-05T09:41:17Z,r1,$nora,OfficeHome,4765445b-32c6-49b0-83e6-1d93765276ca,s1,203.0.113.7,`"Oslo, NO`",Failure,50126,Wrong." | Set-Content $file
        (Import-Csv $file | ConvertFrom-UnifiedAuditLog | Select-Object * -ExcludeProperty SourceRow | Get-PropertyText) | Should -Be (Import-MailboxActivity $file | Select-Object * -ExcludeProperty SourceRow | Get-PropertyText)
    }

    It 'keeps the mark of an address behind the service through <_>' -ForEach 'Export-Clixml', 'Export-Csv', 'Start-Job' {
        $directory = '{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-00000000000a","Operation":"Add service principal.","RecordType":8,"UserId":"nora.lind@contoso.example","ClientIP":"20.190.160.24"}'
        $file = Join-Path $TestDrive 'activity'
        $again = switch ($_) {
            'Export-Clixml' { ConvertFrom-UnifiedAuditLog $directory | Export-Clixml $file; Import-Clixml $file }
            'Export-Csv' { ConvertFrom-UnifiedAuditLog $directory | Export-Csv $file; Import-Csv $file }
            'Start-Job' { Start-Job { Import-Module $using:module; ConvertFrom-UnifiedAuditLog $using:directory } | Receive-Job -Wait -AutoRemoveJob }
        }
        ($again | ConvertTo-ActivityTimeline -InformationAction Ignore).ClientIPSource | Should -Be 'Service'
    }
}

Describe 'ConvertFrom-UnifiedAuditLog over the recorded case' {
    BeforeAll {
        $imported = Import-MailboxActivity $caseAudit, $caseTrace -WarningAction SilentlyContinue
        $converted = Import-Csv $caseAudit, $caseTrace | ConvertFrom-UnifiedAuditLog -WarningAction SilentlyContinue
        $properties = 'TimeUtc', 'Mailbox', 'Category', 'ActivityIdType', 'UserName', 'ClientIP', 'ClientSessionId', 'ApplicationId', 'InternetMessageId', 'Subject', 'Folder', 'Target', 'Detail', 'Result', 'IsService'
    }

    It 'gives of Import-Csv what Import-MailboxActivity reads' {
        $converted.Count | Should -Be 953
        foreach ($property in $properties) { @($converted.$property) | Should -Be @($imported.$property) }
        "$($converted[10].CustomProperties)" | Should -Be "$($imported[10].CustomProperties)"
    }

    It 'gives objects that come back from Import-Clixml the same' {
        $file = Join-Path $TestDrive 'case.clixml'
        $converted | Export-Clixml $file
        $back = Import-Clixml $file
        $back[0].PSTypeNames[0] | Should -Match 'OutlookActivities.MailboxActivity$'
        foreach ($property in $properties) { @($back.$property) | Should -Be @($converted.$property) }
        @($back | Find-SuspiciousActivity).RecordId | Should -Be @($converted | Find-SuspiciousActivity).RecordId
    }

    It 'gives objects that Group-Object counts by <property>' -ForEach @(
        @{ property = 'IsService'; expected = 'False 771, True 182' }
        @{ property = 'Source'; expected = 'MessageTrace 168, UnifiedAuditLog 785' }
        @{ property = 'AccessType'; expected = ' 556, Bind 363, Sync 34' }
    ) {
        ($converted | Group-Object $property -NoElement | Sort-Object Name | ForEach-Object { "$($_.Name) $($_.Count)" }) -join ', ' | Should -Be $expected
    }

    It 'warns once of the throttled stretch' {
        $null = Import-Csv $caseAudit | ConvertFrom-UnifiedAuditLog -WarningVariable warned -WarningAction SilentlyContinue
        @($warned).Count | Should -Be 1
        "$warned" | Should -BeLike '*nora.lind@contoso.example was throttled at 2026-05-22T21:40:18.000Z*'
    }
}
