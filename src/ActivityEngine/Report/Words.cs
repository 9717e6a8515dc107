using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Report;

/// <summary>Times, spans and names as the report writes them: always UTC, always the same in every culture.</summary>
internal static class Words
{
    /// <summary>To the second: "2018-05-16 10:42:44". What has milliseconds shows them where the event itself is shown.</summary>
    internal static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    internal static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>With milliseconds, as an event shows it.</summary>
    internal static string ExactTime(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture);

    internal static string Span(TimeSpan span) =>
        span.TotalSeconds < 60 ? Round(span.TotalSeconds) + " s"
        : span.TotalMinutes < 60 ? Round(span.TotalMinutes) + " min"
        : span.TotalHours < 48 ? Round(span.TotalHours) + " h"
        : Round(span.TotalDays) + " days";

    private static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"3 findings", "1 finding".</summary>
    internal static string Count(long number, string one, string many) => $"{Number(number)} {(number == 1 ? one : many)}";

    /// <summary>A rule's id as a heading: "NewAddressLogon" becomes "New address logon".</summary>
    internal static string Rule(string id)
    {
        var words = new StringBuilder(id.Length + 8);
        for (int i = 0; i < id.Length; i++)
        {
            bool begins = i > 0 && char.IsUpper(id[i]) && (!char.IsUpper(id[i - 1]) || (i + 1 < id.Length && char.IsLower(id[i + 1])));
            bool isAcronym = char.IsUpper(id[i]) && i + 1 < id.Length && char.IsUpper(id[i + 1]);
            words.Append(begins ? " " : "").Append(begins && !isAcronym ? char.ToLowerInvariant(id[i]) : id[i]);
        }

        return words.ToString();
    }
}
