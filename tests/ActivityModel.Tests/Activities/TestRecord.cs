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

    internal override DateTimeOffset TimeStamp => Time;

    internal override string ActivityIdType => activityIdType;

    internal override string Category => ActivityTypes.CategoryOf(activityIdType);

    internal override string Source => ActivitySource.ActivitiesApi;

    internal override string? Mailbox => InMailbox;

    internal override string? AppIdType => App;

    internal override string? ClientSessionId => Session;

    internal override string? ActivityItemId => Item;

    internal static MailboxActivity Activity(string activityIdType, params (string Name, string? Value)[] properties) =>
        new(new TestRecord(activityIdType, properties));

    internal override CustomPropertyList ReadCustomProperties()
    {
        Interlocked.Increment(ref _reads);
        return new CustomPropertyList([.. properties.Select(property => new CustomProperty(property.Name, property.Value))]);
    }
}
