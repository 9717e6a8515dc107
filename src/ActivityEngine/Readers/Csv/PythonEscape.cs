using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>Backslash escapes of Python string literals.</summary>
internal static class PythonEscape
{
    private const int LargestCodePoint = 0x10FFFF;

    /// <summary>How many bytes the escape at the start of the text takes; 0 where it is broken.</summary>
    internal static int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        return (char)text[1] switch
        {
            'x' => Hex(text, 2, out _) ? 4 : 0,
            'u' => Hex(text, 4, out _) ? 6 : 0,
            'U' => Hex(text, 8, out int value) && value is >= 0 and <= LargestCodePoint ? 10 : 0,
            'N' => NameLength(text),
            >= '0' and <= '7' => OctalLength(text),
            '\r' when text.Length > 2 && text[2] == '\n' => 3,
            // A letter of several bytes stays whole behind its backslash.
            >= '\x80' => 1,
            _ => 2,
        };
    }

    /// <summary>The text of a string with escapes that <see cref="Length"/> has found sound.</summary>
    internal static string Read(ReadOnlySpan<byte> text)
    {
        var result = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            int escape = text.IndexOf((byte)'\\');
            int plain = escape < 0 ? text.Length : escape;
            result.Append(Utf8Text.From(text.Slice(0, plain)));
            text = text.Slice(plain);
            if (!text.IsEmpty)
            {
                int length = Length(text);
                Append(result, text.Slice(0, length));
                text = text.Slice(length);
            }
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, ReadOnlySpan<byte> escape)
    {
        switch (escape.Length == 1 ? '\0' : (char)escape[1])
        {
            case 'n': result.Append('\n'); break;
            case 't': result.Append('\t'); break;
            case 'r': result.Append('\r'); break;
            case 'a': result.Append('\a'); break;
            case 'b': result.Append('\b'); break;
            case 'f': result.Append('\f'); break;
            case 'v': result.Append('\v'); break;
            case '\\' or '\'' or '"': result.Append((char)escape[1]); break;
            // A backslash at the end of a line joins it with the next.
            case '\n' or '\r': break;
            case 'x': AppendHex(result, escape, 2); break;
            case 'u': AppendHex(result, escape, 4); break;
            case 'U': AppendHex(result, escape, 8); break;
            case >= '0' and <= '7': result.Append((char)Octal(escape)); break;
            // Python keeps the backslash before a letter it does not know; \N{…} would need Unicode's list of names, and repr never writes it.
            default: result.Append(Utf8Text.From(escape)); break;
        }
    }

    private static void AppendHex(StringBuilder result, ReadOnlySpan<byte> escape, int digits)
    {
        _ = Hex(escape, digits, out int value);
        if (value > char.MaxValue)
        {
            result.Append(char.ConvertFromUtf32(value));
        }
        else
        {
            // Python 2 writes a character outside the BMP as two of these: as UTF-16 they join by themselves.
            result.Append((char)value);
        }
    }

    private static bool Hex(ReadOnlySpan<byte> escape, int digits, out int value)
    {
        value = 0;
        return escape.Length >= 2 + digits
            && int.TryParse(Utf8Text.From(escape.Slice(2, digits)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
    }

    private static int NameLength(ReadOnlySpan<byte> text)
    {
        int end = 3;
        while (end < text.Length && text[end] is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')
            or (>= (byte)'0' and <= (byte)'9') or (byte)' ' or (byte)'-')
        {
            end++;
        }

        return end > 3 && end < text.Length && text[2] == '{' && text[end] == '}' ? end + 1 : 0;
    }

    private static int OctalLength(ReadOnlySpan<byte> text)
    {
        int length = 2;
        while (length < 4 && length < text.Length && text[length] is >= (byte)'0' and <= (byte)'7')
        {
            length++;
        }

        return length;
    }

    private static int Octal(ReadOnlySpan<byte> escape)
    {
        int value = 0;
        foreach (byte digit in escape.Slice(1))
        {
            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
