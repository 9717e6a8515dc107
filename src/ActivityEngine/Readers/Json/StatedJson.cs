using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>Reads an object of our own JSON Lines, or one that ConvertTo-Json made of an activity: a member for each property.</summary>
internal static class StatedJson
{
    private static readonly Dictionary<string, ActivityColumn> s_columns = Enum.GetValues(typeof(ActivityColumn))
        .Cast<ActivityColumn>()
        .ToDictionary(column => column.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The activity of a sound JSON object; null with the reason where it is none.</summary>
    /// <param name="json">The object.</param>
    /// <param name="mailbox">For objects that name no mailbox.</param>
    /// <param name="isTimeline">Whether it is a row of a timeline, which is no activity though it has most of one's properties.</param>
    /// <param name="fault">What is wrong.</param>
    internal static StatedActivityRecord? Read(ReadOnlySpan<byte> json, string? mailbox, out bool isTimeline, out string? fault)
    {
        isTimeline = false;
        string?[] values = new string?[s_columns.Count];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = JsonText.Read(reader.ValueSpan);
            bool known = s_columns.TryGetValue(name, out ActivityColumn column);
            isTimeline |= string.Equals(name, nameof(ActivityTimelineEntry.ClientIPSource), StringComparison.OrdinalIgnoreCase);
            reader.Read();
            string? value = Text(ref reader, json, column);
            if (known)
            {
                values[(int)column] ??= value;
            }
        }

        fault = "it is a row of a timeline, not an activity.";
        return isTimeline ? null : StatedActivityRecord.Create(values, mailbox, out fault);
    }

    private static string? Text(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ActivityColumn column)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return JsonText.ReadOrNull(reader.ValueSpan);
            case JsonTokenType.StartArray when column != ActivityColumn.CustomProperties:
                return List(ref reader, json);
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Utf8Text.From(json.Slice(start, (int)reader.BytesConsumed - start));
            default:
                return Utf8Text.From(reader.ValueSpan);
        }
    }

    private static string? List(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Text(ref reader, json, ActivityColumn.CustomProperties) ?? "");
        }

        return items.Count == 0 ? null : string.Join("; ", items);
    }
}
