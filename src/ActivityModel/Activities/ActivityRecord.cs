namespace OutlookActivities;

/// <summary>
/// What a reader keeps of one record. What every activity is sorted and filtered by is known at once; the rest is read when asked for.
/// </summary>
internal abstract class ActivityRecord
{
    internal abstract DateTimeOffset TimeStamp { get; }

    internal abstract string ActivityIdType { get; }

    internal abstract string Category { get; }

    internal abstract string Source { get; }

    internal virtual string? Mailbox => null;

    internal virtual string? AppIdType => null;

    internal virtual string? ClientSessionId => null;

    internal virtual string? ActivityItemId => null;

    internal virtual DateTimeOffset? ActivityCreationTime => null;

    internal virtual string? ClientVersion => null;

    internal virtual string? TenantId => null;

    internal virtual string? Id => null;

    internal virtual string? RecordId => Id;

    internal virtual string? SourceRow => null;

    /// <summary>Reads everything the record held. Called once for an activity, and only when somebody asks.</summary>
    internal abstract CustomPropertyList ReadCustomProperties();

    /// <summary>Reads the properties that are derived. Unless a source knows better, they come from the custom properties.</summary>
    internal virtual ActivityDetails ReadDetails(CustomPropertyList properties) =>
        ActivityDetails.FromCustomProperties(ActivityIdType, properties);
}
