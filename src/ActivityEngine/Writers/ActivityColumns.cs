using System.Globalization;

namespace OutlookActivities.Engine.Writers;

/// <summary>The columns of an activity, in the order of <see cref="ActivityColumn"/>.</summary>
internal static class ActivityColumns
{
    internal static readonly Column<MailboxActivity>[] All =
    [
        new(nameof(ActivityColumn.TimeUtc), activity => activity.TimeUtc),
        new(nameof(ActivityColumn.Mailbox), activity => activity.Mailbox),
        new(nameof(ActivityColumn.Category), activity => activity.Category),
        new(nameof(ActivityColumn.ActivityIdType), activity => activity.ActivityIdType),
        new(nameof(ActivityColumn.AppIdType), activity => activity.AppIdType),
        new(nameof(ActivityColumn.UserName), activity => activity.UserName),
        new(nameof(ActivityColumn.ActorType), activity => activity.ActorType),
        new(nameof(ActivityColumn.LogonType), activity => activity.LogonType),
        new(nameof(ActivityColumn.ClientIP), activity => activity.ClientIP),
        new(nameof(ActivityColumn.Client), activity => activity.Client),
        new(nameof(ActivityColumn.UserAgent), activity => activity.UserAgent),
        new(nameof(ActivityColumn.ApplicationId), activity => activity.ApplicationId),
        new(nameof(ActivityColumn.ApplicationName), activity => activity.ApplicationName),
        new(nameof(ActivityColumn.ClientSessionId), activity => activity.ClientSessionId),
        new(nameof(ActivityColumn.Result), activity => activity.Result),
        new(nameof(ActivityColumn.Target), activity => activity.Target),
        new(nameof(ActivityColumn.Detail), activity => activity.Detail),
        new(nameof(ActivityColumn.Subject), activity => activity.Subject),
        new(nameof(ActivityColumn.Sender), activity => activity.Sender),
        new(nameof(ActivityColumn.Recipients), activity => activity.Recipients?.ToString()),
        new(nameof(ActivityColumn.InternetMessageId), activity => activity.InternetMessageId),
        new(nameof(ActivityColumn.ReceivedTimeUtc), activity => activity.ReceivedTimeUtc),
        new(nameof(ActivityColumn.SentTimeUtc), activity => activity.SentTimeUtc),
        new(nameof(ActivityColumn.Folder), activity => activity.Folder),
        new(nameof(ActivityColumn.FolderId), activity => activity.FolderId),
        new(nameof(ActivityColumn.AccessType), activity => activity.AccessType),
        new(nameof(ActivityColumn.IsThrottled), activity => CellText.Of(activity.IsThrottled), ColumnKind.Json),
        new(nameof(ActivityColumn.IsService), activity => CellText.Of(activity.IsService), ColumnKind.Json),
        new(nameof(ActivityColumn.SizeInBytes), activity => activity.SizeInBytes?.ToString(CultureInfo.InvariantCulture), ColumnKind.Json),
        new(nameof(ActivityColumn.Query), activity => activity.Query),
        new(nameof(ActivityColumn.Attachment), activity => activity.Attachment),
        new(nameof(ActivityColumn.ActivityItemId), activity => activity.ActivityItemId),
        new(nameof(ActivityColumn.ActivityCreationTimeUtc), activity => activity.ActivityCreationTimeUtc),
        new(nameof(ActivityColumn.ClientVersion), activity => activity.ClientVersion),
        new(nameof(ActivityColumn.TenantId), activity => activity.TenantId),
        new(nameof(ActivityColumn.Id), activity => activity.Id),
        new(nameof(ActivityColumn.RecordId), activity => activity.RecordId),
        new(nameof(ActivityColumn.Source), activity => activity.Source),
        new(nameof(ActivityColumn.SourceRow), activity => activity.SourceRow),
        new(nameof(ActivityColumn.Country), activity => activity.Country),
        new(nameof(ActivityColumn.City), activity => activity.City),
        new(nameof(ActivityColumn.AsNumber), activity => activity.AsNumber?.ToString(CultureInfo.InvariantCulture), ColumnKind.Json),
        new(nameof(ActivityColumn.AsOrganization), activity => activity.AsOrganization),
        new(nameof(ActivityColumn.CustomProperties), activity => CellText.Of(activity.CustomProperties), ColumnKind.Json),
    ];
}
