<#
.SYNOPSIS
    ExchangeOnlineManagement, Microsoft.Graph and OutlookActivities in one session: which mailboxes forward outside, who signed in to them, and what was done there.
.DESCRIPTION
    Each module signs in by itself and keeps its own sign-in. On PowerShell 7 the order does not matter to OutlookActivities: its version of the sign-in
    library lives apart. ExchangeOnlineManagement and Microsoft.Graph may still disturb each other; where they do, update both.
.EXAMPLE
    ./one-session.ps1 -TenantId contoso.onmicrosoft.com -ClientId 8d6f2c1e-6c0b-4a52-9c3a-2f1d0f6f5a10 -CertificateThumbprint 8C1F0A3B5D7E9F10243546576879A8B9CADBECFD
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [string] $TenantId,

    [Parameter(Mandatory)]
    [string] $ClientId,

    [Parameter(Mandatory)]
    [string] $CertificateThumbprint,

    [int] $Days = 30
)

$ErrorActionPreference = 'Stop'
Connect-ExchangeOnline -AppId $ClientId -CertificateThumbprint $CertificateThumbprint -Organization $TenantId -ShowBanner:$false
Connect-MgGraph -ClientId $ClientId -TenantId $TenantId -CertificateThumbprint $CertificateThumbprint -NoWelcome
$null = Connect-ActivityApi -Service GraphAuditLog -ClientId $ClientId -TenantId $TenantId -CertificateThumbprint $CertificateThumbprint

$since = [datetime]::UtcNow.AddDays(-$Days)
$mailboxes = Get-EXOMailbox -ResultSize Unlimited -Properties ForwardingSmtpAddress | Where-Object ForwardingSmtpAddress
$activities = @($mailboxes | Get-MailboxActivity -StartTime $since)
# The sign-in log of Microsoft Entra becomes activities too, so that findings see both.
$signIns = @($mailboxes.UserPrincipalName | ForEach-Object {
        Get-MgAuditLogSignIn -All -Filter "userPrincipalName eq '$_' and createdDateTime ge $($since.ToString('yyyy-MM-ddTHH:mm:ssZ'))"
    } | ConvertFrom-UnifiedAuditLog)
$activities + $signIns | Find-SuspiciousActivity
