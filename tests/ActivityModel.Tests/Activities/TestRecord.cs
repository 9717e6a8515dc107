namespace OutlookActivities.Tests.Activities;

/// <summary>A record made of names and values, which counts how often it is read.</summary>
internal sealed class TestRecord(string activityIdType, params (string Name, string? Value)[] properties) : ActivityRecord
{
    private int _reads;

    internal static readonly DateTimeOffset DefaultTime = new(2018, 5, 3, 14, 7, 11, 482, TimeSpan.Zero);

    internal int Reads => _reads;

    internal DateTimeOffset Time { get; init; } = DefaultTime;

    internal string? App { get; init; } = "Web";

    internal string? InMailbox { get; init; } = "victim@contoso.com";

    internal string? Session { get; init; }

    internal string? Item { get; init; }

    /// <summary>What an audit record tells; null for a record of 2018.</summary>
    internal ActivityDetails? Audited { get; init; }

    internal string? Record { get; init; }

    internal override DateTimeOffset TimeStamp => Time;

    internal override string ActivityIdType => activityIdType;

    /// <summary>The category of an operation whose record decides it; null for that of the operation.</summary>
    internal string? InCategory { get; init; }

    /// <summary>What the record is about, where a test asks for it.</summary>
    internal string? Object { get; init; }

    internal override string Category =>
        InCategory is not null ? InCategory
        : Audited is null ? ActivityTypes.CategoryOf(activityIdType)
        : Audited.AccessType == "Sync" ? ActivityCategory.Sync
        : AuditOperations.Find(activityIdType)?.Category ?? (activityIdType == "MessageSent" ? ActivityCategory.Send : ActivityCategory.Other);

    /// <summary>The log; null for the one that goes by the rest.</summary>
    internal string? From { get; init; }

    internal override string Source =>
        From is not null ? From : Audited is null ? ActivitySource.ActivitiesApi : activityIdType.StartsWith("Message", StringComparison.Ordinal) ? ActivitySource.MessageTrace : ActivitySource.UnifiedAuditLog;

    internal override string? RecordId => Record;

    internal override string? Mailbox => InMailbox;

    internal override string? AppIdType => App;

    internal override string? ClientSessionId => Session;

    internal override string? ActivityItemId => Item;

    internal static MailboxActivity Activity(string activityIdType, params (string Name, string? Value)[] properties) =>
        new(new TestRecord(activityIdType, properties));

    internal override ActivityDetails ReadDetails(MailboxActivity activity) => Audited ?? base.ReadDetails(activity);

    internal override CustomPropertyList ReadCustomProperties()
    {
        Interlocked.Increment(ref _reads);
        return new CustomPropertyList([.. properties.Select(property => new CustomProperty(property.Name, property.Value)),
            .. Object is null ? Array.Empty<CustomProperty>() : [new CustomProperty("ObjectId", Object)]]);
    }
}
