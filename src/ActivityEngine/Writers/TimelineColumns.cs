using System.Globalization;

namespace OutlookActivities.Engine.Writers;

/// <summary>The columns of a timeline, named as the properties of <see cref="ActivityTimelineEntry"/>.</summary>
internal static class TimelineColumns
{
    internal static readonly Column<ActivityTimelineEntry>[] All =
    [
        new(nameof(ActivityTimelineEntry.TimeUtc), entry => entry.TimeUtc),
        new(nameof(ActivityTimelineEntry.Mailbox), entry => entry.Mailbox),
        new(nameof(ActivityTimelineEntry.Category), entry => entry.Category),
        new(nameof(ActivityTimelineEntry.ActivityIdType), entry => entry.ActivityIdType),
        new(nameof(ActivityTimelineEntry.AppIdType), entry => entry.AppIdType),
        new(nameof(ActivityTimelineEntry.UserName), entry => entry.UserName),
        new(nameof(ActivityTimelineEntry.ClientIP), entry => entry.ClientIP),
        new(nameof(ActivityTimelineEntry.ClientIPSource), entry => entry.ClientIPSource),
        new(nameof(ActivityTimelineEntry.Country), entry => entry.Country),
        new(nameof(ActivityTimelineEntry.City), entry => entry.City),
        new(nameof(ActivityTimelineEntry.AsNumber), entry => entry.AsNumber?.ToString(CultureInfo.InvariantCulture), ColumnKind.Json),
        new(nameof(ActivityTimelineEntry.AsOrganization), entry => entry.AsOrganization),
        new(nameof(ActivityTimelineEntry.Client), entry => entry.Client),
        new(nameof(ActivityTimelineEntry.ApplicationName), entry => entry.ApplicationName),
        new(nameof(ActivityTimelineEntry.ApplicationId), entry => entry.ApplicationId),
        new(nameof(ActivityTimelineEntry.ClientSessionId), entry => entry.ClientSessionId),
        new(nameof(ActivityTimelineEntry.Subject), entry => entry.Subject),
        new(nameof(ActivityTimelineEntry.Sender), entry => entry.Sender),
        new(nameof(ActivityTimelineEntry.ReceivedTimeUtc), entry => entry.ReceivedTimeUtc),
        new(nameof(ActivityTimelineEntry.InternetMessageId), entry => entry.InternetMessageId),
        new(nameof(ActivityTimelineEntry.Folder), entry => entry.Folder),
        new(nameof(ActivityTimelineEntry.Target), entry => entry.Target),
        new(nameof(ActivityTimelineEntry.Result), entry => entry.Result),
        new(nameof(ActivityTimelineEntry.DurationSeconds), entry => CellText.Of(entry.DurationSeconds), ColumnKind.Json),
        new(nameof(ActivityTimelineEntry.Count), entry => CellText.Of(entry.Count), ColumnKind.Json),
        new(nameof(ActivityTimelineEntry.IsService), entry => CellText.Of(entry.IsService), ColumnKind.Json),
        new(nameof(ActivityTimelineEntry.Detail), entry => entry.Detail),
        new(nameof(ActivityTimelineEntry.Source), entry => entry.Source),
        new(nameof(ActivityTimelineEntry.SourceRow), entry => entry.SourceRow),
        new(nameof(ActivityTimelineEntry.RecordId), entry => entry.RecordId),
        new(nameof(ActivityTimelineEntry.ActivityItemId), entry => entry.ActivityItemId),
    ];
}
