using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Text from the content of a JSON string. System.Text.Json refuses an escape that is half of a surrogate pair (\ud800), which logs hold where a
/// client cut a text in two; here it stays what it is.
/// </summary>
internal static class JsonText
{
    [ThreadStatic]
    private static StringBuilder? t_text;

    /// <summary>The text of a string's content, without its quotes, whose escapes a JSON reader has found sound.</summary>
    internal static string Read(ReadOnlySpan<byte> content)
    {
        int escape = content.IndexOf((byte)'\\');
        return escape < 0 ? Utf8Text.From(content) : ReadEscaped(content, escape);
    }

    /// <summary>The text; null for nothing.</summary>
    internal static string? ReadOrNull(ReadOnlySpan<byte> content) => content.IsEmpty ? null : Read(content);

    private static string ReadEscaped(ReadOnlySpan<byte> content, int escape)
    {
        StringBuilder text = t_text ??= new StringBuilder();
        text.Clear();
        while (escape >= 0)
        {
            text.Append(Utf8Text.From(content.Slice(0, escape)));
            text.Append(Unescape(content.Slice(escape), out int length));
            content = content.Slice(escape + length);
            escape = content.IndexOf((byte)'\\');
        }

        return text.Append(Utf8Text.From(content)).ToString();
    }

    private static char Unescape(ReadOnlySpan<byte> escape, out int length)
    {
        const int UnicodeLength = 6;
        length = 2;
        switch (escape[1])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u':
                length = UnicodeLength;
                return (char)ushort.Parse(Utf8Text.From(escape.Slice(2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return (char)escape[1];
        }
    }
}
