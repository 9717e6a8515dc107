namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Finds the end of a JSON value that cannot be read, by its brackets and quotes. A string ends with its line at the latest, as JSON knows no other,
/// a line that begins with an object begins a row, and so does what begins like the activities before: so one broken row takes no other with it.
/// </summary>
internal struct JsonElementEnd(JsonBeginnings beginnings)
{
    private const int LookAhead = 2 * JsonBeginnings.Longest;

    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _begun;

    /// <summary>Whether the end found is the beginning of something that belongs to no page or array which is open.</summary>
    internal bool EndsAll { get; private set; }

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
        int end = isLast ? text.Length : Math.Max(0, text.Length - LookAhead);
        ended = true;
        for (int i = 0; i < end; i++)
        {
            byte b = text[i];
            if (b == '{' && _begun && BeginsNext(text.Slice(i)))
            {
                return i;
            }

            _begun = true;
            if (b == '\n')
            {
                _inString = _escaped = false;
                if (BeginsRow(text.Slice(i + 1)))
                {
                    EndsAll = !beginnings.IsActivity(text.Slice(i + 1));
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
            else if (b == ',' && _depth == 0 && IsFollowed(text.Slice(i)))
            {
                return i;
            }
            else if (b is (byte)'{' or (byte)'[')
            {
                _depth++;
            }
            else if (b is (byte)'}' or (byte)']' && --_depth <= 0)
            {
                if (IsFollowed(text.Slice(i + 1)))
                {
                    return _depth < 0 ? i : i + 1;
                }

                _depth = 0;
            }
        }

        ended = false;
        return end;
    }

    /// <summary>Whether there is behind it what may stand behind an element. Where a quote is missing, brackets in strings are taken for its end.</summary>
    private readonly bool IsFollowed(ReadOnlySpan<byte> text)
    {
        bool comma = false;
        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r':
                    break;
                case (byte)',' when !comma:
                    comma = true;
                    break;
                case (byte)'{':
                    return !beginnings.AreKnown || beginnings.IsActivity(text.Slice(at)) || beginnings.IsPage(text.Slice(at));
                default:
                    return text[at] is (byte)'\n' or (byte)']' or (byte)'}';
            }
        }

        return true;
    }

    private bool BeginsNext(ReadOnlySpan<byte> text)
    {
        EndsAll = beginnings.IsPage(text);
        return EndsAll || beginnings.IsActivity(text);
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
