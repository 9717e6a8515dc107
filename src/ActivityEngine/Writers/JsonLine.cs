using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>What all forms of one JSON object a line share.</summary>
internal static class JsonLine
{
    private static readonly byte[] s_end = [(byte)'\n'];

    /// <summary>With what a line of each form of ours begins: by this it is known whether a file may be added to.</summary>
    private static readonly string[] s_beginnings = [Beginning(JsonLinesFirst), Beginning(OcsfFirst), Beginning(EcsFirst), Beginning(TimesketchFirst)];

    internal const string JsonLinesFirst = nameof(ActivityColumn.TimeUtc);

    internal const string OcsfFirst = "class_uid";

    internal const string EcsFirst = "@timestamp";

    internal const string TimesketchFirst = "message";

    /// <summary>Whether a file holds lines whose first member is that one.</summary>
    internal static bool Begins(ReadOnlySpan<byte> file, string firstMember) => file.StartsWith(Encoding.UTF8.GetBytes(Beginning(firstMember)));

    /// <summary>Whether a file holds objects that are of none of our own forms.</summary>
    internal static bool IsOfForeignTool(ReadOnlySpan<byte> file)
    {
        foreach (string beginning in s_beginnings)
        {
            if (file.StartsWith(Encoding.UTF8.GetBytes(beginning)))
            {
                return false;
            }
        }

        return file[0] == '{';
    }

    internal static void End(Stream stream) => stream.Write(s_end, 0, 1);

    /// <summary>Writes sound JSON as one line: what is spread over several is drawn together, and nothing else is changed.</summary>
    internal static void WriteCompact(Stream stream, Utf8Slice json)
    {
        ReadOnlySpan<byte> text = json.Bytes.AsSpan(json.Start, json.Length);
        byte[] line = text.IndexOf((byte)'\n') < 0 && text.IndexOf((byte)'\r') < 0 ? json.Bytes : OnOneLine(text).ToArray();
        bool isWhole = ReferenceEquals(line, json.Bytes);
        stream.Write(line, isWhole ? json.Start : 0, isWhole ? json.Length : line.Length);
        End(stream);
    }

    /// <summary>Sound JSON without the line ends between its tokens.</summary>
    internal static ReadOnlySpan<byte> OnOneLine(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf((byte)'\n') < 0 && json.IndexOf((byte)'\r') < 0)
        {
            return json;
        }

        byte[] line = new byte[json.Length];
        int length = 0;
        foreach (byte b in json)
        {
            if (b is not ((byte)'\n' or (byte)'\r'))
            {
                line[length++] = b;
            }
        }

        return line.AsSpan(0, length);
    }

    private static string Beginning(string firstMember) => $"{{\"{firstMember}\":";
}
