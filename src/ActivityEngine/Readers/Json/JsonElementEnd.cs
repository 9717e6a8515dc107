namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Finds the end of a JSON value that cannot be read, by its brackets and quotes. A string ends with its line at the latest, as JSON knows no other,
/// and a line that begins with an object begins a row: so one broken row takes no other with it.
/// </summary>
internal struct JsonElementEnd
{
    private int _depth;
    private bool _inString;
    private bool _escaped;

    /// <summary>Whether the end found is the beginning of another row, and the value itself has none.</summary>
    internal bool IsCutOff { get; private set; }

    /// <summary>Where a string ends, behind its quote; the text's length where it does not.</summary>
    internal static int OfString(ReadOnlySpan<byte> text)
    {
        int at = 1;
        while (at < text.Length && text[at] is not ((byte)'"' or (byte)'\n'))
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, text.Length);
    }

    /// <summary>Where text that is no object ends: at the next comma, bracket or line; -1 where none is seen.</summary>
    internal static int OfText(ReadOnlySpan<byte> text)
    {
        for (int at = text[0] == '"' ? OfString(text) : 1; at < text.Length; at++)
        {
            if (text[at] is (byte)',' or (byte)']' or (byte)'}' or (byte)'{' or (byte)'[' or (byte)'\n')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Looks at the next bytes; gives how many of them belong to the value, and whether it ends there.</summary>
    /// <param name="text">The bytes.</param>
    /// <param name="isLast">Whether no more follow.</param>
    /// <param name="ended">Whether the value ends.</param>
    internal int Scan(ReadOnlySpan<byte> text, bool isLast, out bool ended)
    {
        const int LookAhead = 5;
        int end = isLast ? text.Length : Math.Max(0, text.Length - LookAhead);
        ended = true;
        for (int i = 0; i < end; i++)
        {
            byte b = text[i];
            if (b == '\n')
            {
                _inString = _escaped = false;
                if (BeginsRow(text.Slice(i + 1)))
                {
                    IsCutOff = true;
                    return i + 1;
                }
            }
            else if (_inString)
            {
                _inString = _escaped || b != '"';
                _escaped = !_escaped && b == '\\';
            }
            else if (b == '"')
            {
                _inString = true;
            }
            else if (b is (byte)'{' or (byte)'[')
            {
                _depth++;
            }
            else if (b is (byte)'}' or (byte)']' && --_depth <= 0)
            {
                return _depth < 0 ? i : i + 1;
            }
        }

        ended = false;
        return end;
    }

    /// <summary>{" or, written with indents, { alone on its line before an indented one.</summary>
    private static bool BeginsRow(ReadOnlySpan<byte> line)
    {
        if (line.Length < 2 || line[0] != '{')
        {
            return false;
        }

        int next = line[1] == '\r' ? 2 : 1;
        return line[1] == '"' || (line.Length > next + 1 && line[next] == '\n' && line[next + 1] is (byte)' ' or (byte)'\t');
    }
}
