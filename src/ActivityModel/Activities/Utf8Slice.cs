using System.Text;

namespace OutlookActivities;

/// <summary>Text as UTF-8, where a record keeps it: reasoning over millions of activities need not make a string of each id.</summary>
internal readonly struct Utf8Slice(byte[] bytes, int start, int length)
{
    private readonly byte[]? _bytes = bytes;

    internal byte[] Bytes => _bytes ?? [];

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    internal bool IsEmpty => Length == 0;

    internal static Utf8Slice From(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text!);
        return new Utf8Slice(bytes, 0, bytes.Length);
    }

    /// <summary>Whether it is that text; the text must be ASCII.</summary>
    internal bool IsAscii(string text)
    {
        if (text.Length != Length)
        {
            return false;
        }

        byte[] bytes = Bytes;
        for (int i = 0; i < text.Length; i++)
        {
            if (bytes[Start + i] != text[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether there is nothing to see in it, as <see cref="string.IsNullOrWhiteSpace"/> has it.</summary>
    internal bool IsBlank()
    {
        if (Length == 0)
        {
            return true;
        }

        byte first = Bytes[Start];
        bool plain = first is > 0x20 and < 0x7F;
        return !plain && string.IsNullOrWhiteSpace(ToString());
    }

    /// <summary>The text; empty for nothing.</summary>
    public override string ToString() => Length == 0 ? "" : Encoding.UTF8.GetString(Bytes, Start, Length);
}
