<#
.SYNOPSIS
    The sheet that counsel and insurer need after a break-in, as Markdown.
.DESCRIPTION
    Period of known access, way in, contexts relied on and why, messages by certainty, what is unnamed, sends and recipients, changes still in force, gaps, sources and
    method. docs/investigation.md leads up to it. Change it to your needs: it is nothing but OutlookActivities' cmdlets and PowerShell's own.
.EXAMPLE
    ./write-case-sheet.ps1 -Activity $activities -Finding $findings -Context $contexts -Path ./evidence/*.csv | Set-Content sheet.md
#>
[CmdletBinding()]
[OutputType([string])]
param(
    # All activities of the case.
    [Parameter(Mandatory = $true)]
    [object[]] $Activity,

    # The findings of Find-SuspiciousActivity.
    [Parameter(Mandatory = $true)]
    [object[]] $Finding,

    # What is relied on as the intruder's: objects with ClientIP, ClientSessionId or ApplicationId, and Why.
    [Parameter(Mandatory = $true)]
    [object[]] $Context,

    # The files that the activities were read from.
    [string[]] $Path = @()
)

Set-StrictMode -Version 3.0

# A text for a table: what an intruder wrote into a subject steers neither the page nor a terminal.
function Format-Cell($Text) {
    ("$Text" -replace '[\p{Cc}\u202A-\u202E\u2066-\u2069]', '?').Replace('&', '&amp;').Replace('<', '&lt;').Replace('|', '\|')
}

function Get-Value($Object, [string] $Name) {
    if ($Object.PSObject.Properties[$Name]) { @($Object.$Name) | Where-Object { $_ } }
}

$exposed = @($Activity | Find-ExposedMessage -Context $Context -WarningAction SilentlyContinue)
$gaps = @($Activity | Find-ActivityGap)
$addresses = @($Context | ForEach-Object { Get-Value $_ ClientIP })
$timeline = @($Activity | ConvertTo-ActivityTimeline | Where-Object { $_.ClientIP -in $addresses -and $_.Result -notlike 'Fail*' -and $_.Result -ne 'Interrupted' })
$times = @(@($timeline.TimeUtc) + @($exposed | Where-Object Certainty -EQ Observed | ForEach-Object { $_.FirstAccessUtc; $_.LastAccessUtc }) | Sort-Object)

'# Exposure of mail: summary'
''
'All times are UTC. "Accessed" says that a client fetched a message, not that a person read it. "Presumed" is what must be taken for copied although no record names it.'
''
'## Period of known access'
''
"From $($times[0]) to $($times[-1])."
''
'## Way in'
''
$until = ([datetimeoffset] $times[0]).AddMinutes(5)
foreach ($found in $Finding | Where-Object { $_.Severity -ge 'Medium' -and $_.TimeStamp -le $until }) {
    "- $($found.TimeUtc): $(Format-Cell $found.Reason)"
}
''
'## Contexts relied on, and why'
''
'| address | session | application | why |'
'|---|---|---|---|'
foreach ($known in $Context) {
    "| $(Get-Value $known ClientIP) | $(Get-Value $known ClientSessionId) | $(Get-Value $known ApplicationId) | $(Format-Cell (Get-Value $known Why)) |"
}
''
'## Messages by certainty'
''
'| mailbox | Observed | Presumed | Possible |'
'|---|---|---|---|'
$messages = @($exposed | Where-Object { $_.InternetMessageId -or $_.ActivityItemId })
foreach ($mailbox in $messages | Group-Object Mailbox) {
    $count = $mailbox.Group | Group-Object Certainty -AsHashTable -AsString
    "| $($mailbox.Name) | $(@($count['Observed']).Count) | $(@($count['Presumed'] | Where-Object { $_ }).Count) | $(@($count['Possible'] | Where-Object { $_ }).Count) |"
}
''
"Attachments were accessed or opened of $(@($messages | Where-Object { "$($_.Access)" -match 'Attachment' }).Count) messages; $(@($messages | Where-Object { $_.Access -contains 'Deleted' }).Count) were deleted by the intruder. The list is annexed."
''
'## What is unnamed'
''
foreach ($unnamed in $exposed | Where-Object { -not $_.InternetMessageId -and -not $_.ActivityItemId }) {
    "- $($unnamed.Mailbox), $(if ($unnamed.Folder) { Format-Cell $unnamed.Folder } else { 'any folder' }), from $($unnamed.FirstAccessUtc) to $($unnamed.LastAccessUtc): $($unnamed.Reason)"
}
"- $(@($messages | Where-Object { -not $_.Subject }).Count) of the messages above have no subject: no record of the sources names them."
''
'## Sends and recipients'
''
'| sent | subject | recipients |'
'|---|---|---|'
$recipients = @{}
$Activity | Where-Object { $_.InternetMessageId -and $_.Recipients } | ForEach-Object { $recipients[$_.InternetMessageId] = @($recipients[$_.InternetMessageId]) + @($_.Recipients) }
foreach ($sent in $timeline | Where-Object Category -In Send, Reply, Forward | Sort-Object TimeUtc, InternetMessageId -Unique) {
    $to = @(if ($sent.InternetMessageId) { $recipients[$sent.InternetMessageId] | Where-Object { $_ } | Sort-Object -Unique })
    $shown = if ($to.Count -gt 3) { "$($to.Count), $($to[0]) among them" } elseif ($to) { $to -join ', ' } else { 'not recorded' }
    "| $($sent.TimeUtc) | $(Format-Cell $sent.Subject) | $shown |"
}
''
'## Changes still in force'
''
foreach ($change in $Finding | Where-Object { $_.InForce -and $_.Severity -ge 'Medium' }) {
    "- $($change.TimeUtc): $(Format-Cell $change.Reason)"
}
''
'## Gaps'
''
foreach ($gap in $gaps) {
    "- $($gap.Kind), $(if ($gap.Mailbox) { $gap.Mailbox } else { 'all' }), from $(if ($gap.StartTimeUtc) { $gap.StartTimeUtc } else { 'ever' }) to $(if ($gap.EndTimeUtc) { $gap.EndTimeUtc } else { 'now' }): $(Format-Cell $gap.Reason)"
}
''
'## Sources'
''
foreach ($file in $Path | ForEach-Object { Get-Item $_ }) {
    "- $($file.Name), $($file.Length) bytes, SHA-256 $((Get-FileHash $file -Algorithm SHA256).Hash)"
}
"- $($Activity.Count) activities, $(@($Activity.TimeUtc | Sort-Object)[0]) to $(@($Activity.TimeUtc | Sort-Object)[-1])"
''
'## Method'
''
"OutlookActivities $((Get-Module OutlookActivities).Version). Findings by Find-SuspiciousActivity; the contexts above were chosen from them by hand. Messages by Find-ExposedMessage:"
'Observed where a record of a context names the message; Presumed where its folder was synchronised in a context; Possible where a record does not name all of a context, or logging was throttled.'
'Counts of records are lower bounds: what is repeated within an hour is not logged again. Gaps by Find-ActivityGap.'
