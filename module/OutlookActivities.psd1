@{
    RootModule = 'OutlookActivities.dll'
    ModuleVersion = '0.1.0'
    GUID = '6f4f2b0e-6c55-4d0b-9d3c-5b0a5f6d2b71'
    Author = 'OutlookActivities contributors'
    CompanyName = 'OutlookActivities'
    Copyright = '(c) OutlookActivities contributors. MIT licence.'
    Description = 'Who was in this mailbox, from where, and what did they search for, read, open, send and delete? Reads the activity log of an Outlook mailbox and tells the story of a break-in as typed objects.'

    CompatiblePSEditions = @('Desktop', 'Core')
    PowerShellVersion = '5.1'

    # Types.ps1xml names a type of the first and a converter of the second before any command is run.
    RequiredAssemblies = @('OutlookActivities.Model.dll', 'OutlookActivities.dll')
    TypesToProcess = @('OutlookActivities.Types.ps1xml')
    FormatsToProcess = @('OutlookActivities.Format.ps1xml')

    FunctionsToExport = @()
    VariablesToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'Connect-ActivityApi'
        'ConvertFrom-UnifiedAuditLog'
        'ConvertTo-ActivitySearch'
        'ConvertTo-ActivitySession'
        'ConvertTo-ActivityTimeline'
        'Disconnect-ActivityApi'
        'Export-ActivityReport'
        'Export-MailboxActivity'
        'Find-ActivityGap'
        'Find-ExposedMessage'
        'Find-SuspiciousActivity'
        'Get-ActivityApiConnection'
        'Get-MailboxActivity'
        'Import-MailboxActivity'
        'Resolve-ActivityLocation'
        'Test-ActivityEvidence'
    )

    PrivateData = @{
        PSData = @{
            Tags = @('Outlook', 'Exchange', 'Office365', 'Microsoft365', 'Mailbox', 'Audit', 'DFIR', 'Forensics', 'IncidentResponse', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
