using OutlookActivities;

namespace ActivityEngine.Tests.Reasoning;

/// <summary>A record that gives no bytes, so that reasoning asks the activity's own properties.</summary>
internal sealed class AskedRecord(ActivityRecord record) : ActivityRecord
{
    internal override DateTimeOffset TimeStamp => record.TimeStamp;

    internal override string ActivityIdType => record.ActivityIdType;

    internal override string Category => record.Category;

    internal override string Source => record.Source;

    internal override string? Mailbox => record.Mailbox;

    internal override string? AppIdType => record.AppIdType;

    internal override string? ClientSessionId => record.ClientSessionId;

    internal override string? ActivityItemId => record.ActivityItemId;

    internal override string? SourceRow => record.SourceRow;

    internal override CustomPropertyList ReadCustomProperties() => record.ReadCustomProperties();
}
