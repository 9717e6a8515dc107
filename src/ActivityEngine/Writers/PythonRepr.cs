using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>Custom properties as <c>repr</c> of Python 3 writes a dict of strings. Not for several threads at a time.</summary>
internal sealed class PythonRepr
{
    private readonly StringBuilder _text = new();

    internal string Of(CustomPropertyList properties)
    {
        _text.Clear().Append('{');
        foreach (CustomProperty property in properties)
        {
            _text.Append(_text.Length == 1 ? "" : ", ");
            AppendString(property.Name);
            _text.Append(": ");
            AppendString(property.Value);
        }

        return _text.Append('}').ToString();
    }

    private void AppendString(string? value)
    {
        if (value is null)
        {
            _text.Append("None");
            return;
        }

        // Single quotes, unless that would need an escape and double quotes would not.
        char quote = value.IndexOf('\'') >= 0 && value.IndexOf('"') < 0 ? '"' : '\'';
        _text.Append(quote);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c is >= ' ' and < (char)0x7F && c != quote && c != '\\')
            {
                _text.Append(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                AppendPair(value, i++);
            }
            else
            {
                AppendUnusual(c, quote);
            }
        }

        _text.Append(quote);
    }

    private void AppendPair(string value, int i)
    {
        if (IsPrintable(CharUnicodeInfo.GetUnicodeCategory(value, i)))
        {
            _text.Append(value, i, 2);
        }
        else
        {
            AppendHex("\\U", char.ConvertToUtf32(value, i), "x8");
        }
    }

    private void AppendUnusual(char c, char quote)
    {
        switch (c)
        {
            case '\\': _text.Append("\\\\"); break;
            case '\n': _text.Append("\\n"); break;
            case '\r': _text.Append("\\r"); break;
            case '\t': _text.Append("\\t"); break;
            case var _ when c == quote: _text.Append('\\').Append(c); break;
            case var _ when IsPrintable(CharUnicodeInfo.GetUnicodeCategory(c)): _text.Append(c); break;
            case <= (char)0xFF: AppendHex("\\x", c, "x2"); break;
            default: AppendHex("\\u", c, "x4"); break;
        }
    }

    private void AppendHex(string prefix, int value, string format) =>
        _text.Append(prefix).Append(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>What <c>str.isprintable</c> says: everything but controls, separators other than the blank, and what is unassigned or private.</summary>
    private static bool IsPrintable(UnicodeCategory category) => category is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
}
