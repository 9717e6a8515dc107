using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Writers;

/// <summary>
/// The AuditData of an activity: as it was read, or put together again from the custom properties where the activity came through a file or a job. These
/// keep every value, but as text; which of them were numbers is known from the schema (facts B4).
/// </summary>
internal static class AuditRecordText
{
    private static readonly HashSet<string> s_numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "RecordType", "UserType", "Version", "LogonType", "InternalLogonType", "AzureActiveDirectoryEventType", "OperationCount", "recipientCount",
    };

    /// <summary>Members whose text happens to be JSON.</summary>
    private static readonly HashSet<string> s_texts = new(StringComparer.OrdinalIgnoreCase) { "Data", "AdditionalData", "EventData" };

    /// <summary>The record as UTF-8; nothing where the activity is not of an audit record, or no longer has all of it.</summary>
    internal static Utf8Slice Of(MailboxActivity activity)
    {
        if (activity.Source != ActivitySource.UnifiedAuditLog)
        {
            return default;
        }

        Utf8Slice raw = activity.Record.RawBytes;
        if (!raw.IsEmpty)
        {
            return raw;
        }

        return IsWhole(activity) ? Utf8Slice.From(Write(activity.CustomProperties)) : default;
    }

    /// <summary>Whether the activity is of an audit record, and has all of it.</summary>
    internal static bool IsWhole(MailboxActivity activity) =>
        activity.Source == ActivitySource.UnifiedAuditLog
        && (!activity.Record.RawBytes.IsEmpty || (activity.CustomProperties["Operation"] is not null && activity.CustomProperties["CreationTime"] is not null));

    private static string Write(CustomPropertyList properties)
    {
        var text = new StringBuilder(1024);
        text.Append('{');
        foreach (CustomProperty property in properties)
        {
            text.Append(text.Length > 1 ? "," : "");
            JsonText.AppendQuoted(text, property.Name);
            text.Append(':');
            if (property.Value is string value && IsJson(property.Name, value))
            {
                text.Append(value);
            }
            else
            {
                JsonText.AppendQuoted(text, property.Value);
            }
        }

        return text.Append('}').ToString();
    }

    private static bool IsJson(string name, string value) =>
        value is "true" or "false"
        || (s_numbers.Contains(name) && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == value)
        || (value.Length > 1 && value[0] is '{' or '[' && !s_texts.Contains(name) && IsSound(value));

    private static bool IsSound(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
