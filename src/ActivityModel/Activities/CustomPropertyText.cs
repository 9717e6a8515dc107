using System.Globalization;
using System.Text;

namespace OutlookActivities;

/// <summary>Writes custom properties as JSON text. Reading it back is the engine's, which has a JSON library; this has only strings to write.</summary>
internal static class CustomPropertyText
{
    internal static string Write(CustomProperty[] properties)
    {
        var text = new StringBuilder(properties.Length * 48 + 2);
        text.Append('[');
        for (int i = 0; i < properties.Length; i++)
        {
            text.Append(i == 0 ? "{\"Name\":" : ",{\"Name\":");
            AppendString(text, properties[i].Name);
            text.Append(",\"Value\":");
            AppendString(text, properties[i].Value);
            text.Append('}');
        }

        return text.Append(']').ToString();
    }

    private static void AppendString(StringBuilder text, string? value)
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
