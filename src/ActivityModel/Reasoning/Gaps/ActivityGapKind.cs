namespace OutlookActivities;

/// <summary>Why the log cannot speak for a stretch of time. Texts, not an enum: they have no order.</summary>
public static class ActivityGapKind
{
    /// <summary>A mailbox's access logging was throttled: for 24 hours no bind was written.</summary>
    public const string Throttled = "Throttled";

    /// <summary>An account was exempt from mailbox audit.</summary>
    public const string AuditBypass = "AuditBypass";

    /// <summary>Auditing was switched off, for a mailbox or for the tenant.</summary>
    public const string AuditOff = "AuditOff";

    /// <summary>The time before the log's retention.</summary>
    public const string Retention = "Retention";

    /// <summary>A stretch in which a mailbox has no record at all.</summary>
    public const string NoRecord = "NoRecord";

    /// <summary>A mailbox with other records but no MailItemsAccessed: access was not logged.</summary>
    public const string AccessNotLogged = "AccessNotLogged";

    /// <summary>Records that name fewer messages than they count.</summary>
    public const string Unnamed = "Unnamed";

    /// <summary>A download of the evidence that failed or was cut off.</summary>
    public const string Download = "Download";

    /// <summary>What delegates did, which the log of 2018 does not record.</summary>
    public const string Delegate = "Delegate";
}
