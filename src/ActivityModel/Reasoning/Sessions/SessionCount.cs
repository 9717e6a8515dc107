namespace OutlookActivities.Reasoning;

/// <summary>What a session's activities are counted as.</summary>
internal enum SessionCount
{
    Logon,
    FailedLogon,
    Read,
    Access,
    Sync,
    Search,
    Attachment,
    Link,
    Draft,
    Send,
    Reply,
    Forward,
    Move,
    Delete,
    Mark,
    Rule,
    Folder,
    File,
    Calendar,
    Other,
}
