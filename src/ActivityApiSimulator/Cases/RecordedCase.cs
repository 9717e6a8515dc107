using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>Activities kept as JSON Lines: one activity a line, as the API returns it.</summary>
public static class RecordedCase
{
    /// <summary>Reads a case line by line, in the file's order.</summary>
    /// <param name="file">The .jsonl file.</param>
    /// <exception cref="FormatException">A line is no activity; the message names file and line.</exception>
    public static IEnumerable<SimulatedActivity> Read(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadLine(line, file, number);
            }
        }
    }

    /// <summary>Writes a case as <see cref="Read"/> reads it.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="stream">Stays open.</param>
    public static void Write(IEnumerable<SimulatedActivity> activities, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, ActivityJson.WriterOptions);
        foreach (SimulatedActivity activity in activities)
        {
            ActivityJson.Write(writer, activity);
            writer.Flush();
            stream.WriteByte((byte)'\n');
            writer.Reset();
        }
    }

    private static SimulatedActivity ReadLine(string line, string file, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new SimulatedActivity(
                Text(root, "Id"),
                root.GetProperty("TimeStamp").GetDateTimeOffset(),
                Text(root, "AppIdType"),
                Text(root, "ActivityIdType"),
                Text(root, "ActivityItemId"),
                root.GetProperty("ActivityCreationTime").GetDateTimeOffset(),
                Text(root, "ClientSessionId"),
                [.. root.GetProperty("CustomProperties").EnumerateArray().Select(
                    property => KeyValuePair.Create(Text(property, "Name"), Text(property, "Value")))])
            {
                ClientVersion = Text(root, "ClientVersion"),
                TenantId = Text(root, "TenantId"),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{file}, line {number}: {e.Message}", e);
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
