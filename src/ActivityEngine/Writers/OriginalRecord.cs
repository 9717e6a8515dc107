using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>
/// The record that an activity was made of, as JSON: an audit record as it is; an activity of the Activities API with the members that the API gives it; a row
/// of a trace or of a sign-in log with its columns.
/// </summary>
internal static class OriginalRecord
{
    [ThreadStatic]
    private static StringBuilder? t_text;

    [ThreadStatic]
    private static char[]? t_characters;

    /// <summary>The record as UTF-8; nothing where the activity no longer has one.</summary>
    internal static Utf8Slice Of(MailboxActivity activity)
    {
        Utf8Slice audit = AuditRecordText.Of(activity);
        return !audit.IsEmpty ? audit
            : activity.Source == ActivitySource.ActivitiesApi ? OfApi(activity)
            : activity.CustomProperties.Count > 0 ? OfRow(activity.CustomProperties)
            : default;
    }

    private static Utf8Slice OfApi(MailboxActivity activity)
    {
        StringBuilder text = Begin();
        Append(text, "TimeStamp", activity.TimeUtc);
        Append(text, "AppIdType", activity.AppIdType);
        Append(text, "ActivityIdType", activity.ActivityIdType);
        Append(text, "ActivityItemId", activity.ActivityItemId);
        Append(text, "ActivityCreationTime", activity.ActivityCreationTimeUtc);
        Append(text, "ClientSessionId", activity.ClientSessionId);
        Append(text, "ClientVersion", activity.ClientVersion);
        Append(text, "TenantId", activity.TenantId);
        Append(text, "Id", activity.Id);
        activity.CustomProperties.AppendTo(text.Append(",\"CustomProperties\":"));
        return End(text);
    }

    private static Utf8Slice OfRow(CustomPropertyList properties)
    {
        StringBuilder text = Begin();
        foreach (CustomProperty property in properties)
        {
            text.Append(text.Length > 1 ? "," : "");
            JsonText.AppendQuoted(text, property.Name);
            text.Append(':');
            JsonText.AppendQuoted(text, property.Value);
        }

        return End(text);
    }

    private static StringBuilder Begin()
    {
        StringBuilder text = t_text ??= new StringBuilder(4096);
        text.Clear();
        return text.Append('{');
    }

    private static Utf8Slice End(StringBuilder text)
    {
        text.Append('}');
        if (t_characters is null || t_characters.Length < text.Length)
        {
            t_characters = new char[Math.Max(text.Length, 4096)];
        }

        text.CopyTo(0, t_characters, 0, text.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(t_characters, 0, text.Length);
        return new Utf8Slice(bytes, 0, bytes.Length);
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
