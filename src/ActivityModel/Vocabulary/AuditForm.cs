namespace OutlookActivities;

/// <summary>Where the records of an operation hold what they are about (facts B4). Each form has one way of being read.</summary>
internal enum AuditForm
{
    /// <summary>Only the members that all records have.</summary>
    Plain,

    /// <summary>MailItemsAccessed and its like: Folders[].FolderItems[] or Messages[].MessageItems[]; for a sync Item.ParentFolder.</summary>
    Access,

    /// <summary>One message, in Item.</summary>
    Item,

    /// <summary>Several messages, in AffectedItems[], with Folder and DestFolder.</summary>
    AffectedItems,

    /// <summary>A folder, in Item.ParentFolder, with whom its permissions are for.</summary>
    FolderPermission,

    /// <summary>An inbox rule, in OperationProperties.</summary>
    MailboxRule,

    /// <summary>A cmdlet upon a mailbox: Parameters[], the mailbox in ObjectId.</summary>
    MailboxCmdlet,

    /// <summary>A cmdlet upon an inbox rule: Parameters[], mailbox and rule in ObjectId.</summary>
    RuleCmdlet,

    /// <summary>A cmdlet upon the tenant: Parameters[].</summary>
    TenantCmdlet,

    /// <summary>A sign-in: ErrorNumber, LogonError, ExtendedProperties[].</summary>
    SignIn,

    /// <summary>A logon to a mailbox.</summary>
    MailboxLogon,

    /// <summary>A search of a mailbox.</summary>
    Search,

    /// <summary>A search of the compliance centre: ObjectId, Query, ExchangeLocations, Parameters as a text.</summary>
    ContentSearch,

    /// <summary>A change of the directory: Target[], ModifiedProperties[].</summary>
    Directory,

    /// <summary>A user's consent to an application: a change of the directory that concerns the user's mailbox.</summary>
    Consent,

    /// <summary>A file: ObjectId, SourceFileName, SiteUrl.</summary>
    File,
}
