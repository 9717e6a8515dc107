using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Report;

/// <summary>
/// Text of the evidence as a page may show it: what would hide, or would turn the text around it, is shown as what it is. A page cannot hold some
/// of these characters at all, so this is also what makes every text readable back.
/// </summary>
internal static class VisibleText
{
    internal static string From(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        for (int i = 0; i < text!.Length; i++)
        {
            if (MustShow(text, i))
            {
                return Show(text, i);
            }
        }

        return text;
    }

    private static string Show(string text, int from)
    {
        var shown = new StringBuilder(text, 0, from, text.Length + 16);
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (!MustShow(text, i))
            {
                shown.Append(c);
            }
            else if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                // The line feed that follows stands for both.
            }
            else if (c == '\n')
            {
                shown.Append('\u21B5');
            }
            else if (char.IsSurrogate(c))
            {
                shown.Append('\uFFFD');
            }
            else
            {
                shown.Append("[U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append(']');
            }
        }

        return shown.ToString();
    }

    private static bool MustShow(string text, int i)
    {
        char c = text[i];
        return (c < ' ' && c != '\t')
            || (c >= '\u007F' && (c <= '\u009F' || (c >= '\u061C' && (IsHidden(c) || IsAlone(text, i)))));
    }

    /// <summary>Directional embeddings, overrides and isolates, separators, and what has no width. Joiners stay: words and pictures are made with them.</summary>
    private static bool IsHidden(char c) =>
        c is '\u061C' or '\u200B' or '\u2028' or '\u2029' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB') or >= '\uFFFE';

    private static bool IsAlone(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])
        : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1]));
}
