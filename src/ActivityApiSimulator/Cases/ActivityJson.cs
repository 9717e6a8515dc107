using System.Text.Encodings.Web;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>One activity as the API's JSON: the article's properties in its order, then CustomProperties.</summary>
public static class ActivityJson
{
    /// <summary>For writers of activities: letters beyond ASCII stay readable.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object.</summary>
    /// <param name="writer">Where an object may stand.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="properties">The names that $select asked for; null for all. Unknown ones are passed over.</param>
    public static void Write(Utf8JsonWriter writer, SimulatedActivity activity, IReadOnlySet<string>? properties = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(activity);
        writer.WriteStartObject();
        WriteText("Id", activity.Id);
        WriteTime("ActivityCreationTime", activity.ActivityCreationTime);
        WriteText("ActivityIdType", activity.ActivityIdType);
        WriteText("AppIdType", activity.AppIdType);
        WriteText("ClientVersion", activity.ClientVersion);
        WriteText("ClientSessionId", activity.ClientSessionId);
        WriteText("ActivityItemId", activity.ActivityItemId);
        WriteTime("TimeStamp", activity.TimeStamp);
        WriteText("TenantId", activity.TenantId);
        if (IsAsked("CustomProperties"))
        {
            WriteCustomProperties(writer, activity.CustomProperties);
        }

        writer.WriteEndObject();

        bool IsAsked(string name) => properties is null || properties.Contains(name);

        void WriteText(string name, string value)
        {
            if (IsAsked(name))
            {
                writer.WriteString(name, value);
            }
        }

        void WriteTime(string name, DateTimeOffset value)
        {
            if (IsAsked(name))
            {
                Span<char> text = stackalloc char[IsoText.Length];
                IsoText.Write(value, text);
                writer.WriteString(name, text);
            }
        }
    }

    private static void WriteCustomProperties(Utf8JsonWriter writer, IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        writer.WriteStartArray("CustomProperties");
        foreach ((string name, string value) in properties)
        {
            writer.WriteStartObject();
            writer.WriteString("Name", name);
            writer.WriteString("Value", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
