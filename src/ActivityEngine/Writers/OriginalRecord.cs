using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>
/// The record that an activity was made of, as JSON: an audit record as it is; an activity of the Activities API with the members that the API gives it; a row
/// of a trace or of a sign-in log with its columns.
/// </summary>
internal static class OriginalRecord
{
    /// <summary>The record as UTF-8; nothing where the activity no longer has one.</summary>
    internal static Utf8Slice Of(MailboxActivity activity)
    {
        Utf8Slice audit = AuditRecordText.Of(activity);
        return !audit.IsEmpty ? audit
            : activity.Source == ActivitySource.ActivitiesApi ? Utf8Slice.From(OfApi(activity))
            : activity.CustomProperties.Count > 0 ? Utf8Slice.From(OfRow(activity.CustomProperties))
            : default;
    }

    private static string OfApi(MailboxActivity activity)
    {
        var text = new StringBuilder(1024);
        text.Append('{');
        Append(text, "TimeStamp", activity.TimeUtc);
        Append(text, "AppIdType", activity.AppIdType);
        Append(text, "ActivityIdType", activity.ActivityIdType);
        Append(text, "ActivityItemId", activity.ActivityItemId);
        Append(text, "ActivityCreationTime", activity.ActivityCreationTimeUtc);
        Append(text, "ClientSessionId", activity.ClientSessionId);
        Append(text, "ClientVersion", activity.ClientVersion);
        Append(text, "TenantId", activity.TenantId);
        Append(text, "Id", activity.Id);
        return text.Append(",\"CustomProperties\":").Append(activity.CustomProperties).Append('}').ToString();
    }

    private static string OfRow(CustomPropertyList properties)
    {
        var text = new StringBuilder(1024);
        text.Append('{');
        foreach (CustomProperty property in properties)
        {
            text.Append(text.Length > 1 ? "," : "");
            JsonText.AppendQuoted(text, property.Name);
            text.Append(':');
            JsonText.AppendQuoted(text, property.Value);
        }

        return text.Append('}').ToString();
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length > 1 ? ",\"" : "\"").Append(name).Append("\":");
            JsonText.AppendQuoted(text, value);
        }
    }
}
