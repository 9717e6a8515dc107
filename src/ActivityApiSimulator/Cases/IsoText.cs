using System.Diagnostics;

namespace OutlookActivities.Simulator;

/// <summary>Times as the API writes them.</summary>
internal static class IsoText
{
    /// <summary>The length of <c>2010-04-01T12:34:56.789Z</c>.</summary>
    internal const int Length = 24;

    /// <summary>Writes 24 characters. By hand, as a format string costs a third of the time a million rows take.</summary>
    internal static void Write(DateTimeOffset time, Span<char> text)
    {
        DateTime utc = time.UtcDateTime;
        Debug.Assert(text.Length >= Length);
        Digits(text[..4], utc.Year);
        text[4] = '-';
        Digits(text[5..7], utc.Month);
        text[7] = '-';
        Digits(text[8..10], utc.Day);
        text[10] = 'T';
        Digits(text[11..13], utc.Hour);
        text[13] = ':';
        Digits(text[14..16], utc.Minute);
        text[16] = ':';
        Digits(text[17..19], utc.Second);
        text[19] = '.';
        Digits(text[20..23], utc.Millisecond);
        text[23] = 'Z';
    }

    /// <summary>The same as a string.</summary>
    internal static string Of(DateTimeOffset time) => string.Create(Length, time, static (text, value) => Write(value, text));

    private static void Digits(Span<char> text, int value)
    {
        for (int i = text.Length - 1; i >= 0; i--)
        {
            text[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
