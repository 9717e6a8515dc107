namespace OutlookActivities.Engine.Readers.Json;

/// <summary>What an object of the JSON turned out to be.</summary>
internal enum JsonOutcome
{
    /// <summary>An activity.</summary>
    Activity,

    /// <summary>A record of the audit log: the reader stands behind it.</summary>
    AuditRecord,

    /// <summary>An entry of a log beside the mailbox's own, such as a sign-in: the reader stands behind it.</summary>
    Companion,

    /// <summary>A page: the reader stands behind the bracket that opens its activities.</summary>
    Page,

    /// <summary>An activity that cannot be read.</summary>
    Unreadable,

    /// <summary>Sound JSON without any member of an activity.</summary>
    Foreign,

    /// <summary>No sound JSON: where it ends is not known.</summary>
    Broken,

    /// <summary>The text ends before the object does.</summary>
    Incomplete,
}
