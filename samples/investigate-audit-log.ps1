<#
.SYNOPSIS
    Who was in these mailboxes, from where, and what did they do? Of today's audit log.
.DESCRIPTION
    A first investigation of exports of the Unified Audit Log with OutlookActivities and PowerShell's own Group-Object and Format-Table. The lab runs it against the recorded
    case; give it your own exports, a message trace beside them, and the addresses that your people work from.
.EXAMPLE
    ./investigate-audit-log.ps1 -Path ./nora-lind-2026-audit.csv, ./nora-lind-2026-trace.csv -OutputFolder ./case
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

. (Join-Path $PSScriptRoot 'investigate-audit-log.core.ps1') @PSBoundParameters

''
'== What the log holds'
$activities | Group-Object Source, Category -NoElement |
    Sort-Object Name |
    Format-Table Count, Name -AutoSize

'== Sign-ins by user, address, client and result'
$activities | Where-Object ActivityIdType -In UserLoggedIn, UserLoginFailed |
    Group-Object UserName, ClientIP, Client, Result -NoElement |
    Sort-Object Name |
    Format-Table Count, Name -AutoSize

'== What was done from each address that is not known'
$stranger | Group-Object ClientIP, Category -NoElement |
    Sort-Object Name |
    Format-Table Count, Name -AutoSize

'== What services did, left out above'
$activities | Where-Object IsService |
    Group-Object ActivityIdType, ApplicationName -NoElement |
    Sort-Object Count -Descending |
    Format-Table Count, Name -AutoSize
