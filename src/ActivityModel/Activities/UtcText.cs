using System.Globalization;

namespace OutlookActivities;

/// <summary>Times as ISO 8601 text in UTC, and back.</summary>
internal static class UtcText
{
    /// <summary>Milliseconds at least, and more digits only where they are not zero: nothing is lost, and texts sort as times do to the millisecond.</summary>
    internal static string From(DateTimeOffset time)
    {
        DateTime utc = time.UtcDateTime;
        int ticks = (int)(utc.Ticks % TimeSpan.TicksPerSecond);
        bool isWhole = ticks % TimeSpan.TicksPerMillisecond == 0;
        // Digit by digit: a row of an export has half a dozen times, and .NET reads its format anew for each.
        char[] text = (isWhole ? "0000-00-00T00:00:00.000Z" : "0000-00-00T00:00:00.0000000Z").ToCharArray();
        Put(text, 3, utc.Year);
        Put(text, 6, utc.Month);
        Put(text, 9, utc.Day);
        Put(text, 12, utc.Hour);
        Put(text, 15, utc.Minute);
        Put(text, 18, utc.Second);
        Put(text, text.Length - 2, isWhole ? ticks / (int)TimeSpan.TicksPerMillisecond : ticks);
        return new string(text);
    }

    internal static string? From(DateTimeOffset? time) => time is null ? null : From(time.Value);

    /// <summary>Reads a time as the sources write it: ISO 8601 with or without zone, or US text such as 5/18/2018 10:48:21 AM. Without a zone it is UTC.</summary>
    internal static bool TryRead(string? text, out DateTimeOffset time)
    {
        time = default;
        return text is not null && NamesDay(text) && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces,
            out time);
    }

    internal static DateTimeOffset? Read(string? text) => TryRead(text, out DateTimeOffset time) ? time : null;

    /// <summary>Puts a number where zeros are; its last digit is at <paramref name="end"/>.</summary>
    private static void Put(char[] text, int end, int number)
    {
        for (int at = end; number > 0; at--, number /= 10)
        {
            text[at] = (char)('0' + (number % 10));
        }
    }

    /// <summary>Whether year, month and day are there: .NET puts today's into a text without them, and "10:30" would become evidence of today.</summary>
    private static bool NamesDay(string text)
    {
        int at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int first = SkipDigits(text, ref at);
        char separator = at < text.Length ? text[at++] : ' ';
        int second = SkipDigits(text, ref at);
        char secondSeparator = at < text.Length ? text[at++] : ' ';
        int third = SkipDigits(text, ref at);
        return separator is '-' or '/' && secondSeparator == separator && second is 1 or 2
            && (first == 4 ? third is 1 or 2 : first is 1 or 2 && separator == '/' && third == 4);
    }

    private static int SkipDigits(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - start;
    }
}
