using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ActivityEngine.Tests.Readers.Csv;

/// <summary>Writes Python literals, on purpose in every way that Python allows and not only in that of <c>repr</c>.</summary>
internal static class PythonLiteral
{
    private static readonly string[] s_blanks = ["", " ", "  ", "\t", "\n", "\r\n "];

    private static readonly string[] s_pieces =
    [
        "'", "\"", "\\", "\n", "\r", "\t", "\0", "\a", "\b", "\f", "\v", "\u007f", "\u0085", "\u2028", "é", "ß", "漢字", "🙂", "\ud83d", "\ude42", "\ufeff", "\uffff",
        "payment invoice", "\\n", "\\'", "'}", "\"}", ", 'x': '", "{", "None", "0", "7", "x41",
    ];

    /// <summary>Names and values; null is None.</summary>
    internal static Arbitrary<(string Name, string? Value)[]> Entries { get; } = Arb.From(
        Gen.Zip(Text(), Gen.Frequency((1, Gen.Constant<string?>(null)), (6, Text().Select(text => (string?)text)))).ArrayOf());

    internal static string Dict((string Name, string? Value)[] entries, Random style)
    {
        var text = new StringBuilder("{");
        for (int i = 0; i < entries.Length; i++)
        {
            text.Append(Blank(style)).Append(String(entries[i].Name, style)).Append(Blank(style)).Append(':').Append(Blank(style))
                .Append(entries[i].Value is string value ? String(value, style) : "None").Append(Blank(style))
                .Append(i < entries.Length - 1 || style.Next(3) == 0 ? "," : "");
        }

        return text.Append(Blank(style)).Append('}').ToString();
    }

    internal static string String(string value, Random style)
    {
        char quote = style.Next(2) == 0 ? '\'' : '"';
        string prefix = style.Next(8) == 0 ? (style.Next(2) == 0 ? "u" : "U") : "";
        var text = new StringBuilder(prefix).Append(quote);
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value, i < value.Length - 1 ? i : Math.Max(i - 1, 0)) && char.IsHighSurrogate(value[i]))
            {
                text.Append(style.Next(2) == 0 ? value.Substring(i, 2) : "\\U" + char.ConvertToUtf32(value, i).ToString(style.Next(2) == 0 ? "x8" : "X8", CultureInfo.InvariantCulture));
                i++;
            }
            else
            {
                text.Append(Character(value[i], quote, style));
            }
        }

        return text.Append(quote).ToString();
    }

    private static string Character(char c, char quote, Random style)
    {
        string hex = ((int)c).ToString("x4", CultureInfo.InvariantCulture);
        bool mustEscape = c == quote || c == '\\' || char.IsSurrogate(c);
        return style.Next(6) switch
        {
            0 => "\\u" + hex,
            1 => "\\U0000" + hex.ToUpperInvariant(),
            2 when c <= 0xFF => "\\x" + hex[2..],
            3 when c <= 0xFF => "\\" + Convert.ToString(c, 8).PadLeft(3, '0'),
            _ when Short(c) is string escape => escape,
            _ when mustEscape => "\\u" + hex,
            _ => c.ToString(),
        };
    }

    private static string? Short(char c) => c switch
    {
        '\\' => "\\\\",
        '\'' => "\\'",
        '"' => "\\\"",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\a' => "\\a",
        '\b' => "\\b",
        '\f' => "\\f",
        '\v' => "\\v",
        _ => null,
    };

    private static string Blank(Random style) => s_blanks[style.Next(s_blanks.Length)];

    private static Gen<string> Text() => Gen.OneOf(
        Gen.Elements(s_pieces).ArrayOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));
}
