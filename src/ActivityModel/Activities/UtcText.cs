using System.Globalization;

namespace OutlookActivities;

/// <summary>Times as ISO 8601 text in UTC, and back.</summary>
internal static class UtcText
{
    /// <summary>Milliseconds at least, and more digits only where they are not zero: nothing is lost, and texts sort as times do to the millisecond.</summary>
    internal static string From(DateTimeOffset time)
    {
        DateTime utc = time.UtcDateTime;
        return utc.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
            : utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
    }

    internal static string? From(DateTimeOffset? time) => time is null ? null : From(time.Value);

    /// <summary>Reads a time as the sources write it: ISO 8601 with or without zone, or US text such as 5/18/2018 10:48:21 AM. Without a zone it is UTC.</summary>
    internal static bool TryRead(string? text, out DateTimeOffset time) => DateTimeOffset.TryParse(
        text,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces,
        out time);

    internal static DateTimeOffset? Read(string? text) => TryRead(text, out DateTimeOffset time) ? time : null;
}
