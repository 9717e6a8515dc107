<#
.SYNOPSIS
    A runbook that signs in with a certificate of the Automation account, and appends the last day to a file.
.DESCRIPTION
    The certificate lies under Certificates in the Automation account, exportable; its public part was added to the application's registration, and an
    administrator consented to the application's permission. Scheduled daily, it keeps one file growing: the day before, from midnight to midnight UTC.
.EXAMPLE
    ./runbook-certificate.ps1 -Mailbox nora.lind@contoso.example -TenantId contoso.onmicrosoft.com -ClientId 8d6f2c1e-6c0b-4a52-9c3a-2f1d0f6f5a10 -Path ./activities.jsonl
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string[]] $Mailbox,

    [Parameter(Mandatory)]
    [string] $TenantId,

    [Parameter(Mandatory)]
    [string] $ClientId,

    # JSON Lines: the one form that can be appended to after a break.
    [Parameter(Mandatory)]
    [string] $Path,

    [string] $CertificateName = 'OutlookActivities',

    # For trying it with the simulator.
    [uri] $BaseUri
)

$ErrorActionPreference = 'Stop'
Import-Module OutlookActivities
$sign = @{ Service = 'GraphAuditLog'; TenantId = $TenantId; ClientId = $ClientId; Certificate = Get-AutomationCertificate -Name $CertificateName }
if ($BaseUri) { $sign.BaseUri = $BaseUri }
$null = Connect-ActivityApi @sign
$end = [datetime]::UtcNow.Date
try {
    Get-MailboxActivity $Mailbox -StartTime $end.AddDays(-1) -EndTime $end.AddMilliseconds(-1) -ErrorAction Continue | Export-MailboxActivity $Path -Append
}
finally {
    Disconnect-ActivityApi
}
