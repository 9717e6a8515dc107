<#
.SYNOPSIS
    Who was in this mailbox, from where, and what did they search for, read, open, send and delete?
.DESCRIPTION
    A first investigation with OutlookActivities and PowerShell's own Group-Object, Format-Table and Export-Csv. The lab runs it against the recorded case; run it
    against any service that answers like the Activities API.
.EXAMPLE
    ./investigate-mailbox.ps1 -BaseUri http://127.0.0.1:5000 -AccessToken $token -Mailbox nora.lind@contoso.example -OutputFolder ./case
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

. (Join-Path $PSScriptRoot 'investigate-mailbox.core.ps1') @PSBoundParameters

''
'== Logons by address, client and result'
$activities | Where-Object Category -EQ Logon |
    Group-Object ClientIP, Client, Result -NoElement |
    Sort-Object Count -Descending |
    Format-Table Count, Name -AutoSize

'== What was done from each address'
$timeline | Group-Object ClientIP, Category -NoElement |
    Sort-Object Name |
    Format-Table Count, Name -AutoSize

'== Messages read from elsewhere, longest first'
$stranger | Where-Object Category -EQ Read |
    Sort-Object DurationSeconds -Descending |
    Format-Table TimeUtc, DurationSeconds, ClientIP, Sender, Subject -AutoSize

'== Sessions from elsewhere'
$sessions | Where-Object { "$($_.ClientIP)" -and "$($_.ClientIP)" -notin $OwnerIP } | Show-Table

$stranger | Export-Csv (Join-Path $OutputFolder 'stranger.csv') -NoTypeInformation -Encoding UTF8
"Written with Export-Csv: stranger.csv ($($stranger.Count) rows)"
