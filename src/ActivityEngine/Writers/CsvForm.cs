using CsvHelper;
using OutlookActivities.Engine.Readers;

namespace OutlookActivities.Engine.Writers;

/// <summary>What our CSV files look like: UTF-8 with a byte order mark, which spreadsheets need to read it as such, and quotes only where they must be.</summary>
internal static class CsvForm
{
    /// <summary>Line ends as RFC 4180 has them.</summary>
    internal static readonly CsvWriterOptions Flat = new() { HasHeader = false, NewLine = "\r\n" };

    /// <summary>As Python's csv module wrote it in the 2018 retriever.</summary>
    internal static readonly CsvWriterOptions Retriever = new() { HasHeader = false, NewLine = "\n" };

    internal static void WriteByteOrderMark(Stream stream) => stream.Write([0xEF, 0xBB, 0xBF], 0, 3);

    internal static bool HasHeader(ReadOnlySpan<byte> beginning, string[] header)
    {
        string text = Utf8Text.From(beginning).TrimStart('\uFEFF');
        string line = text.Substring(0, Math.Max(text.IndexOf('\n'), 0)).TrimEnd('\r');
        return line == string.Join(",", header);
    }
}
