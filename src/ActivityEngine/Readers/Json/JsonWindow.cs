using OutlookActivities.Engine.Readers.Files;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The part of a JSON text that is being read, and the line it begins at.</summary>
internal sealed class JsonWindow(RewindableStream stream)
{
    /// <summary>Most activities have a few kilobytes: they are seen whole at the first look.</summary>
    internal const int UsualSize = 32 * 1024;

    internal long Line { get; private set; } = 1;

    internal long Position => stream.Position;

    internal ReadOnlySpan<byte> Peek(int size = UsualSize) => stream.Peek(size);

    /// <summary>Goes on; what is passed can not be looked at again.</summary>
    internal void Advance(int length)
    {
        AdvanceKeeping(length);
        Forget();
    }

    /// <summary>Goes on, and keeps what is passed for <see cref="Text"/>.</summary>
    internal void AdvanceKeeping(int length)
    {
        ReadOnlySpan<byte> text = stream.Peek(length);
        int lineEnd = text.IndexOf((byte)'\n');
        while (lineEnd >= 0)
        {
            Line++;
            text = text.Slice(lineEnd + 1);
            lineEnd = text.IndexOf((byte)'\n');
        }

        stream.Rewind(stream.Position + length);
    }

    internal void Forget() => stream.Forget(stream.Position);

    /// <summary>The text from there to here, or as much of its beginning.</summary>
    internal string Text(long start, int most)
    {
        long here = stream.Position;
        stream.Rewind(start);
        string text = Utf8Text.From(stream.Peek((int)Math.Min(here - start, most)));
        stream.Rewind(here);
        return text.TrimEnd('\r', '\n');
    }

    /// <summary>Goes to the next byte that means something; false at the end. Byte order marks inside come from files put together.</summary>
    internal bool SkipBlanks(CancellationToken token)
    {
        while (true)
        {
            token.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> text = stream.Peek(UsualSize);
            int at = 0;
            while (at < text.Length && text[at] is (byte)' ' or (byte)',' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0xEF or 0xBB or 0xBF or 0x1E)
            {
                at++;
            }

            bool found = at < text.Length;
            Advance(at);
            if (found || at == 0)
            {
                return found;
            }
        }
    }

    /// <summary>Passes over a value by its brackets, in steps: however large it is, no more than so much of it is kept.</summary>
    /// <returns>Whether everything that is open ends with it: the text is cut off, or another page begins.</returns>
    internal bool SkipValue(int mostKept, JsonBeginnings beginnings, CancellationToken token)
    {
        long start = Position;
        var end = new JsonElementEnd(beginnings);
        bool ended = false;
        bool isLast = false;
        while (!ended && !isLast)
        {
            token.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> text = stream.Peek(UsualSize);
            isLast = text.Length < UsualSize;
            int length = end.Scan(text, isLast, out ended);
            AdvanceKeeping(length);
            if (Position - start > mostKept)
            {
                Forget();
            }
        }

        return end.EndsAll || !ended;
    }
}
