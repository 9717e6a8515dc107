using System.Globalization;
using System.Text;

namespace OutlookActivities;

/// <summary>
/// Strings as JSON. A library's writer cannot hold a lone surrogate, which records of cut-off texts do: here it becomes an escape and is not lost.
/// </summary>
internal static class JsonText
{
    internal static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        AppendQuoted(text, value);
        return text.ToString();
    }

    internal static bool HasLoneSurrogate(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]) && !IsPair(value, i))
            {
                return true;
            }
        }

        return false;
    }

    internal static void AppendQuoted(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append("null");
            return;
        }

        text.Append('"');
        int start = 0;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            // A lone surrogate has no UTF-8 form: the escape keeps it.
            bool loneSurrogate = char.IsSurrogate(c) && !IsPair(value, i);
            if (c >= ' ' && c != '"' && c != '\\' && !loneSurrogate)
            {
                continue;
            }

            text.Append(value, start, i - start).Append(Escape(c));
            start = i + 1;
        }

        text.Append(value, start, value.Length - start).Append('"');
    }

    private static bool IsPair(string value, int i) =>
        char.IsHighSurrogate(value[i])
            ? i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])
            : i > 0 && char.IsHighSurrogate(value[i - 1]);

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
