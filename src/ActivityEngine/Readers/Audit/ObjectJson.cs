using System.Collections;
using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>Dictionaries, lists and values as JSON, for records that a client has taken apart.</summary>
internal static class ObjectJson
{
    internal static string Write(object value)
    {
        var text = new StringBuilder(1024);
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case DateTime time:
                OutlookActivities.JsonText.AppendQuoted(text, Time(time));
                break;
            case DateTimeOffset time:
                OutlookActivities.JsonText.AppendQuoted(text, UtcText.From(time));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal:
                text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double or float:
                AppendFraction(text, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case IDictionary members:
                AppendMembers(text, members);
                break;
            case IEnumerable elements and not string:
                AppendElements(text, elements);
                break;
            default:
                OutlookActivities.JsonText.AppendQuoted(text, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    /// <summary>What has no zone is UTC, as everywhere in this log.</summary>
    private static string Time(DateTime time) =>
        UtcText.From(time.Kind == DateTimeKind.Unspecified ? new DateTimeOffset(time, TimeSpan.Zero) : new DateTimeOffset(time));

    private static void AppendFraction(StringBuilder text, double number)
    {
        string digits = number.ToString("R", CultureInfo.InvariantCulture);
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            OutlookActivities.JsonText.AppendQuoted(text, digits);
            return;
        }

        text.Append(digits);
    }

    private static void AppendMembers(StringBuilder text, IDictionary members)
    {
        text.Append('{');
        int start = text.Length;
        foreach (DictionaryEntry member in members)
        {
            text.Append(text.Length > start ? "," : "");
            OutlookActivities.JsonText.AppendQuoted(text, member.Key.ToString());
            text.Append(':');
            Append(text, member.Value);
        }

        text.Append('}');
    }

    private static void AppendElements(StringBuilder text, IEnumerable elements)
    {
        text.Append('[');
        int start = text.Length;
        foreach (object? element in elements)
        {
            text.Append(text.Length > start ? "," : "");
            Append(text, element);
        }

        text.Append(']');
    }
}
