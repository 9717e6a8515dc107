<#
.SYNOPSIS
    What has the manner of a break-in, which messages were exposed by it and how surely, and what the log cannot say.
.DESCRIPTION
    Reads files of any log, and takes the findings of severity Medium and High for the intruder's context. Needs nothing but the PowerShell engine and OutlookActivities.
    The lab runs it over both forms of the recorded case. Look at the findings before you rely on what follows from them.
.EXAMPLE
    ./find-exposure.ps1 -Path ./nora-lind-2026-audit.csv, ./nora-lind-2026-trace.csv -Report ./report.html
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string[]] $Path,

    # Whose mailbox it is, for files that do not say.
    [string] $Mailbox,

    # Where the report of it all is to be written, an HTML file; without it, none is.
    [string] $Report
)

# A table of its own for each question. The engine alone has no Format-Table; Out-Default shows the same view.
function Show-Table {
    if (Get-Command Format-Table -ErrorAction Ignore) { $input | Format-Table } else { $input | Out-Default }
}

$null = $PSBoundParameters.Remove('Report')
$activities = @(Import-MailboxActivity @PSBoundParameters -WarningAction SilentlyContinue)
$findings = @($activities | Find-SuspiciousActivity | Where-Object Severity -GE Medium)
$exposed = @($activities | Find-ExposedMessage -Context $findings -WarningAction SilentlyContinue)

"== What has the manner of a break-in, among $($activities.Count) activities: $($findings.Count) findings of Medium and High. Those of High:"
$findings | Where-Object Severity -EQ High | Show-Table

$observed = @($exposed | Where-Object Certainty -EQ Observed)
$presumed = @($exposed | Where-Object Certainty -EQ Presumed)
$possible = @($exposed | Where-Object Certainty -EQ Possible)
"== What was exposed: $($observed.Count) observed, $($presumed.Count) presumed, $($possible.Count) possible. Of more than an access to the message there are:"
$exposed | Where-Object { "$($_.Access)" -notin 'Accessed', 'InSyncedFolder' } | Show-Table

'== What the log cannot say'
$gaps = @($activities | Find-ActivityGap)
$gaps | Show-Table

if ($Report) {
    $activities | Export-ActivityReport $Report -Finding $findings -Exposed $exposed -Gap $gaps
    "The report of this, for a browser: $Report"
}
