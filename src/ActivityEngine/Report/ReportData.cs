using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using OutlookActivities.Engine.Report.Html;

namespace OutlookActivities.Engine.Report;

/// <summary>What the script shows, as the page carries it: JSON by columns, packed, in letters that no HTML can break.</summary>
internal static class ReportData
{
#if NET
    private const CompressionLevel Level = CompressionLevel.SmallestSize;
#else
    private const CompressionLevel Level = CompressionLevel.Optimal;
#endif

    // It is packed and never in the page as it is.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Pack(ReportContent content, ReportTables tables, RowLists lists, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, Level, leaveOpen: true))
        using (var json = new Utf8JsonWriter(gzip, s_options))
        {
            Write(json, content, tables, lists, cancellation);
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }

    private static void Write(Utf8JsonWriter json, ReportContent content, ReportTables tables, RowLists lists, CancellationToken cancellation)
    {
        json.WriteStartObject();
        content.Events.Write(json, cancellation);
        json.WriteStartArray("categories");
        foreach (KnownName category in ActivityCategory.Known)
        {
            json.WriteStringValue(category.Name);
        }

        json.WriteEndArray();
        WriteAddresses(json, content);
        WriteSpans(json, content);
        tables.WriteData(json);
        lists.Write(json);
        json.WriteEndObject();
    }

    /// <summary>The lanes of the second timeline: the addresses as numbers of the column, in the order of the table, with their places.</summary>
    private static void WriteAddresses(Utf8JsonWriter json, ReportContent content)
    {
        json.WriteStartArray("addresses");
        foreach (AddressSummary address in content.Addresses)
        {
            json.WriteStartObject();
            json.WriteNumber("number", content.Events.ClientIP.Find(address.Address));
            json.WriteString("place", VisibleText.From(content.PlaceOf(address.Address)));
            json.WriteBoolean("suspicious", content.Owners.IsSuspicious(address.Address));
            json.WriteBoolean("known", content.Owners.IsKnown(address.Address));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpans(Utf8JsonWriter json, ReportContent content)
    {
        json.WriteStartArray("spans");
        foreach (FindingSpan span in FindingSpan.Of(content.Findings))
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start.ToUnixTimeMilliseconds());
            json.WriteNumber("end", span.End.ToUnixTimeMilliseconds());
            json.WriteString("severity", span.Severity.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
