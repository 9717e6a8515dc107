using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ActivityEngine.Tests.Report;

/// <summary>What a report carries for its script, unpacked.</summary>
internal static partial class ReportData
{
    internal static JsonElement Unpack(string html)
    {
        byte[] packed = Convert.FromBase64String(Data().Match(html).Groups[1].Value);
        using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonDocument.Parse(stream).RootElement;
    }

    /// <summary>The text that each event has in a column.</summary>
    internal static string[] Column(JsonElement data, string name)
    {
        JsonElement events = data.GetProperty("events");
        foreach (JsonElement shared in events.GetProperty("shared").EnumerateArray())
        {
            if (shared.GetProperty("columns").TryGetProperty(name, out JsonElement column))
            {
                string[] texts = [.. column.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];
                int[] numbers = [.. column.GetProperty("numbers").EnumerateArray().Select(number => number.GetInt32())];
                return [.. shared.GetProperty("rows").EnumerateArray().Select(row => texts[numbers[row.GetInt32()]])];
            }
        }

        return [.. Enumerable.Repeat("", events.GetProperty("count").GetInt32())];
    }

    /// <summary>Numbers that are written as distances.</summary>
    internal static long[] Sums(JsonElement distances)
    {
        long value = 0;
        return [.. distances.EnumerateArray().Select(distance => value += distance.GetInt64())];
    }

    [GeneratedRegex("""<script type="application/octet-stream" id="data">([^<]*)</script>""")]
    private static partial Regex Data();
}
