<#
.SYNOPSIS
    The part of investigate-mailbox.ps1 that needs nothing but the PowerShell engine and OutlookActivities.
.DESCRIPTION
    Connects, fetches the whole log of a mailbox, prints the story of everything that did not come from the owner's addresses, and writes the
    timeline and the activities to a folder. investigate-mailbox.ps1 dot-sources it and goes on with what it leaves: $activities, $timeline, $searches,
    $sessions and $stranger.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [uri] $BaseUri,

    [Parameter(Mandatory = $true)]
    [securestring] $AccessToken,

    [Parameter(Mandatory = $true)]
    [string] $Mailbox,

    [Parameter(Mandatory = $true)]
    [string] $OutputFolder,

    # The addresses that the owner of the mailbox is known to work from.
    [string[]] $OwnerIP = @('198.51.100.20', '198.51.100.77')
)

# A table of its own for each question. The engine alone has no Format-Table; Out-Default shows the same view.
function Show-Table {
    if (Get-Command Format-Table -ErrorAction Ignore) { $input | Format-Table } else { $input | Out-Default }
}

$null = Connect-ActivityApi -BaseUri $BaseUri -AccessToken $AccessToken
$activities = @(Get-MailboxActivity $Mailbox -All)
$timeline = @($activities | ConvertTo-ActivityTimeline)
$searches = @($activities | ConvertTo-ActivitySearch)
$sessions = @($activities | ConvertTo-ActivitySession)
$stranger = @($timeline | Where-Object { $_.ClientIP -and $_.ClientIP -notin $OwnerIP })

"$($activities.Count) activities of $Mailbox from $($activities[0].TimeUtc) to $($activities[-1].TimeUtc)"

"== Logons from elsewhere than $($OwnerIP -join ', ')"
$stranger | Where-Object Category -EQ Logon | Show-Table

'== What was typed into the search box there, as last typed'
$searches | Where-Object { $_.ClientIP -notin $OwnerIP } | Show-Table

'== The first of these searches, key by key'
@($searches | Where-Object { $_.ClientIP -notin $OwnerIP })[0].Keystrokes | Show-Table

'== What was read, opened, sent, moved and deleted there'
$stranger | Where-Object Category -NE Logon | Where-Object Category -NE Search | Show-Table

$timeline | Export-MailboxActivity "$OutputFolder/timeline.csv"
$activities | Export-MailboxActivity "$OutputFolder/activities.jsonl"
$activities | Export-MailboxActivity "$OutputFolder/activities-retriever.csv" -Format RetrieverCsv
''
"Written to ${OutputFolder}: timeline.csv, activities.jsonl, activities-retriever.csv"
