<#
.SYNOPSIS
    Grants a managed identity the permission that a runbook needs to fetch activities: the portal has no page for that.
.DESCRIPTION
    Run once by a Privileged Role Administrator, after: Connect-MgGraph -Scopes AppRoleAssignment.ReadWrite.All, Application.Read.All
    Needs Microsoft.Graph.Applications. The permission can take up to a day to show in the identity's tokens, as Azure keeps those.
.EXAMPLE
    ./grant-runbook-permission.ps1 -Identity response-automation -Service GraphAuditLog
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # The name of the Automation account (system-assigned), or of the user-assigned identity.
    [Parameter(Mandatory)]
    [string] $Identity,

    [ValidateSet('GraphAuditLog', 'ManagementActivity')]
    [string] $Service = 'GraphAuditLog',

    # Least first: AuditLogsQuery-Exchange.Read.All reads the records of Exchange; AuditLogsQuery.Read.All those of every workload.
    [string] $Permission = $(if ($Service -eq 'GraphAuditLog') { 'AuditLogsQuery-Exchange.Read.All' } else { 'ActivityFeed.Read' })
)

$ErrorActionPreference = 'Stop'
$resources = @{
    GraphAuditLog      = '00000003-0000-0000-c000-000000000000' # Microsoft Graph
    ManagementActivity = 'c5393580-f805-4401-95e8-94b7a6ef2fc2' # Office 365 Management APIs
}
$principal = @(Get-MgServicePrincipal -Filter "displayName eq '$($Identity.Replace("'", "''"))' and servicePrincipalType eq 'ManagedIdentity'")
if ($principal.Count -ne 1) { throw "There are $($principal.Count) managed identities named '$Identity'. Switch the identity on first (Identity, in the portal), and give its exact name." }

$resource = Get-MgServicePrincipal -Filter "appId eq '$($resources[$Service])'"
$role = $resource.AppRoles | Where-Object { $_.Value -eq $Permission -and $_.AllowedMemberTypes -contains 'Application' }
if (-not $role) { throw "'$($resource.DisplayName)' has no permission '$Permission' for applications." }

if (Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal[0].Id -All | Where-Object AppRoleId -EQ $role.Id) {
    "$Identity has $Permission already."
}
elseif ($PSCmdlet.ShouldProcess($Identity, "Grant $Permission of $($resource.DisplayName)")) {
    $null = New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $principal[0].Id -BodyParameter @{
        principalId = $principal[0].Id
        resourceId  = $resource.Id
        appRoleId   = $role.Id
    }
    "$Identity now has $Permission of $($resource.DisplayName)."
}
