using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>What all forms of one JSON object a line share.</summary>
internal static class JsonLine
{
    private static readonly byte[] s_end = [(byte)'\n'];

    /// <summary>With what a line of each form of ours begins: by this it is known whether a file may be added to.</summary>
    private static readonly string[] s_beginnings = [Beginning(JsonLinesFirst), Beginning(OcsfFirst)];

    internal const string JsonLinesFirst = nameof(ActivityColumn.TimeUtc);

    internal const string OcsfFirst = "class_uid";

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
        byte[] bytes = json.Bytes;
        int end = json.Start + json.Length;
        ReadOnlySpan<byte> text = bytes.AsSpan(json.Start, json.Length);
        if (text.IndexOf((byte)'\n') < 0 && text.IndexOf((byte)'\r') < 0)
        {
            stream.Write(bytes, json.Start, json.Length);
            End(stream);
            return;
        }

        // Within a string a line end is an escape: every bare one stands between two tokens.
        int start = json.Start;
        for (int i = start; i < end; i++)
        {
            if (bytes[i] is (byte)'\n' or (byte)'\r')
            {
                stream.Write(bytes, start, i - start);
                start = i + 1;
            }
        }

        stream.Write(bytes, start, end - start);
        End(stream);
    }

    private static string Beginning(string firstMember) => $"{{\"{firstMember}\":";
}
