<#
.SYNOPSIS
    A runbook of Azure Automation: fetches the last days of some mailboxes from the audit log, and gives what has the manner of a break-in. No secret.
.DESCRIPTION
    The Automation account needs its managed identity switched on, the permission (grant-runbook-permission.ps1), and OutlookActivities as a module of a
    PowerShell 7 runtime. The activities are written to a folder, which a job loses at its end: copy them to a storage account as your next step.
.EXAMPLE
    ./runbook-managed-identity.ps1 -Mailbox nora.lind@contoso.example -OutputFolder $env:TEMP
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string[]] $Mailbox,

    [ValidateRange(1, 180)]
    [int] $Days = 7,

    [string] $OutputFolder = [System.IO.Path]::GetTempPath(),

    # The client id of a user-assigned identity; without it the system-assigned one.
    [string] $IdentityClientId,

    # For trying it with the simulator.
    [uri] $BaseUri
)

$ErrorActionPreference = 'Stop'
Import-Module OutlookActivities
$sign = @{ Service = 'GraphAuditLog'; ManagedIdentity = $true }
if ($IdentityClientId) { $sign.ManagedIdentityClientId = $IdentityClientId }
if ($BaseUri) { $sign.BaseUri = $BaseUri }
$null = Connect-ActivityApi @sign
try {
    # A mailbox that cannot be read is one error; the others are fetched all the same.
    $activities = @(Get-MailboxActivity $Mailbox -StartTime ([datetime]::UtcNow.AddDays(-$Days)) -ErrorAction Continue)
}
finally {
    Disconnect-ActivityApi
}

$file = Join-Path $OutputFolder "activities-$([datetime]::UtcNow.ToString('yyyyMMdd-HHmmss')).jsonl"
$activities | Export-MailboxActivity $file
$activities | Find-SuspiciousActivity
Write-Verbose "$($activities.Count) activities of $($Mailbox.Count) mailboxes: $file" -Verbose
