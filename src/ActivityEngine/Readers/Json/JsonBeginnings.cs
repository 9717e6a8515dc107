namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// What the activities and the pages of a file begin with, up to the name of their first member. No sound string holds it, as its quotes would be
/// escaped there: so it tells where the next one begins when one does not end.
/// </summary>
internal sealed class JsonBeginnings
{
    /// <summary>A longer one is of no use.</summary>
    internal const int Longest = 64;

    private byte[] _activity = [];
    private byte[] _page = [];
    private byte[] _broken = [];

    /// <summary>Whether an activity was read, so that this is more than a guess.</summary>
    internal bool AreKnown => _activity.Length > 0;

    internal void LearnActivity(ReadOnlySpan<byte> text)
    {
        if (!AreKnown || !text.StartsWith(_activity))
        {
            _activity = Of(text);
        }
    }

    /// <param name="text">The page.</param>
    /// <param name="length">As far as the bracket that opens its activities.</param>
    internal void LearnPage(ReadOnlySpan<byte> text, int length) => _page = length <= Longest ? text.Slice(0, length).ToArray() : Of(text);

    /// <summary>Before any activity could be read, one that cannot be shows what they begin with.</summary>
    internal void LearnBroken(ReadOnlySpan<byte> text)
    {
        if (!AreKnown)
        {
            _broken = Of(text);
        }
    }

    internal bool IsActivity(ReadOnlySpan<byte> text)
    {
        byte[] beginning = AreKnown ? _activity : _broken;
        return beginning.Length > 0 && text.StartsWith(beginning);
    }

    internal bool IsPage(ReadOnlySpan<byte> text) => _page.Length > 0 && text.StartsWith(_page);

    /// <summary>Where the line ends, or an activity or a page begins within it; -1 where neither is seen.</summary>
    internal int FindNextOrLineEnd(ReadOnlySpan<byte> text)
    {
        int lineEnd = text.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = lineEnd < 0 ? text : text.Slice(0, lineEnd);
        for (int at = line.IndexOf((byte)'{'); at >= 0;)
        {
            if (IsActivity(line.Slice(at)) || IsPage(line.Slice(at)))
            {
                return at;
            }

            int next = line.Slice(at + 1).IndexOf((byte)'{');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return lineEnd;
    }

    private static byte[] Of(ReadOnlySpan<byte> text)
    {
        text = text.Slice(0, Math.Min(text.Length, Longest));
        int quote = text.IndexOf((byte)'"');
        for (int at = 1; at < quote; at++)
        {
            if (text[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return [];
            }
        }

        int length = quote < 0 ? -1 : text.Slice(quote + 1).IndexOf((byte)'"');
        return length < 0 ? [] : text.Slice(0, quote + length + 2).ToArray();
    }
}
