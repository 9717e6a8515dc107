<#
.SYNOPSIS
    The part of investigate-audit-log.ps1 that needs nothing but the PowerShell engine and OutlookActivities.
.DESCRIPTION
    Reads exports of the Unified Audit Log, with message traces and sign-ins if there are any, prints the story of everything that did not come from the addresses of
    the tenant's own people, and writes the timeline and the activities to a folder. investigate-audit-log.ps1 dot-sources it and goes on with what it leaves:
    $activities, $timeline and $stranger.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string[]] $Path,

    [Parameter(Mandatory = $true)]
    [string] $OutputFolder,

    # The addresses that the tenant's people are known to work from.
    [string[]] $KnownIP = @('198.51.100.20', '198.51.100.21', '198.51.100.22', '198.51.100.30', '198.51.100.77')
)

# A table of its own for each question. The engine alone has no Format-Table; Out-Default shows the same view.
function Show-Table {
    if (Get-Command Format-Table -ErrorAction Ignore) { $input | Format-Table } else { $input | Out-Default }
}

$activities = @(Import-MailboxActivity $Path)
$timeline = @($activities | ConvertTo-ActivityTimeline)
$stranger = @($timeline | Where-Object ClientIPSource -EQ Record | Where-Object { $_.ClientIP -notin $KnownIP })

"$($activities.Count) activities, of which $(@($activities | Where-Object IsService).Count) are services'. The timeline has $($timeline.Count) entries, $($stranger.Count) of them from elsewhere than $($KnownIP -join ', ')"

'== Logons from elsewhere'
$stranger | Where-Object Category -EQ Logon | Show-Table

'== What was searched for, accessed, opened, sent and deleted there. Access is not reading'
$stranger | Where-Object Category -In Search, Access, Attachment, Sync, Draft, Send, Move, Delete, File | Show-Table

'== What applications did from the hosts of the service itself: only the application''s id tells whose they are'
$timeline | Where-Object ClientIPSource -EQ Service | Where-Object Category -In Access, Attachment, Send, Move, Delete | Show-Table

'== What was changed, by whomever: rules, forwarding, rights, applications, accounts'
$timeline | Where-Object Category -In Rule, Forwarding, Permission, Application, Account | Show-Table

$timeline | Export-MailboxActivity "$OutputFolder/audit-timeline.csv"
$activities | Export-MailboxActivity "$OutputFolder/audit-activities.jsonl"
$activities | Export-MailboxActivity "$OutputFolder/audit-ocsf.jsonl" -Format Ocsf
$activities | Export-MailboxActivity "$OutputFolder/audit-ecs.jsonl" -Format Ecs
$timeline | Export-MailboxActivity "$OutputFolder/audit-timesketch.jsonl" -Format Timesketch
''
"Written to ${OutputFolder}: audit-timeline.csv, audit-activities.jsonl, and in standard forms audit-ocsf.jsonl, audit-ecs.jsonl, audit-timesketch.jsonl"
