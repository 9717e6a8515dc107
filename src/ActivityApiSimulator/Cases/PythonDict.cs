using System.Buffers;
using System.Globalization;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>What Python 3 prints for a dict of strings. Written for the simulator alone, so that the engine's own writer has something to be held against.</summary>
internal static class PythonDict
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x7F - ' ').Select(c => (char)c).Where(c => c is not ('\\' or '\'' or '"'))]);

    /// <summary>Appends the dict; nothing for no properties. A name met twice keeps its first place and its last value, as a dict does.</summary>
    internal static void Append(ArrayBufferWriter<char> text, IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        string opening = "{";
        for (int i = 0; i < properties.Count; i++)
        {
            string name = properties[i].Key;
            if (IndexOf(properties, name, 0, 1) < i)
            {
                continue;
            }

            text.Write(opening);
            AppendString(text, name);
            text.Write(": ");
            AppendString(text, properties[IndexOf(properties, name, properties.Count - 1, -1)].Value);
            opening = ", ";
        }

        text.Write("}");
    }

    private static int IndexOf(IReadOnlyList<KeyValuePair<string, string>> properties, string name, int from, int step)
    {
        while (properties[from].Key != name)
        {
            from += step;
        }

        return from;
    }

    /// <summary>Single quotes, unless there is an apostrophe and no double quote.</summary>
    private static void AppendString(ArrayBufferWriter<char> text, ReadOnlySpan<char> value)
    {
        char quote = value.Contains('\'') && !value.Contains('"') ? '"' : '\'';
        text.Write([quote]);
        while (!value.IsEmpty)
        {
            int plain = value.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                text.Write(value);
                break;
            }

            text.Write(value[..plain]);
            value = value[plain..];
            bool isWhole = Rune.DecodeFromUtf16(value, out Rune rune, out int length) == OperationStatus.Done;
            if (isWhole)
            {
                AppendRune(text, rune, quote, value[..length]);
            }
            else
            {
                // Half of a surrogate pair.
                text.Write(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)value[0]:x4}"));
            }

            value = value[length..];
        }

        text.Write([quote]);
    }

    private static void AppendRune(ArrayBufferWriter<char> text, Rune rune, char quote, ReadOnlySpan<char> asItIs)
    {
        int code = rune.Value;
        if (code == '\\' || code == quote)
        {
            text.Write(['\\', (char)code]);
        }
        else if (IsPrintable(rune))
        {
            text.Write(asItIs);
        }
        else
        {
            text.Write(code switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                <= 0xFF => string.Create(CultureInfo.InvariantCulture, $"\\x{code:x2}"),
                <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{code:x4}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\U{code:x8}"),
            });
        }
    }

    /// <summary>As <c>str.isprintable</c>: nothing of Unicode's groups Other and Separator but the blank.</summary>
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
