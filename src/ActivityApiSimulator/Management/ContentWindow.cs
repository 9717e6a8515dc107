using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>The window of a request for content: a day at the most, in the last seven, its end not in it.</summary>
/// <param name="Start">The first moment.</param>
/// <param name="End">The first moment that is not in it.</param>
internal readonly record struct ContentWindow(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] s_forms = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"];

    internal string StartText => Text(Start);

    internal string EndText => Text(End);

    /// <exception cref="ApiException">The window is not allowed.</exception>
    internal static ContentWindow Parse(IQueryCollection query, DateTimeOffset now)
    {
        string? start = query["startTime"].FirstOrDefault();
        string? end = query["endTime"].FirstOrDefault();
        if (start is null && end is null)
        {
            return new(now.AddDays(-1), now);
        }

        ContentWindow window = start is not null && end is not null
            ? new(Time(start), Time(end))
            : throw Refuse("Start time and end time must both be specified (or both omitted).");
        return window.End - window.Start > TimeSpan.FromDays(1) || window.Start >= window.End || window.Start < now - ContentBlobs.Kept
            ? throw Refuse("Start time and end time must both be specified (or both omitted) and must be less than or equal to 24 hours apart, with the start time no more than 7 days in the past.")
            : window;
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.TryParseExact(text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : throw new ApiException(StatusCodes.Status400BadRequest, "AF20002", $"Invalid parameter type: {text}. Expected type: DateTime.");

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(s_forms[2], CultureInfo.InvariantCulture);

    private static ApiException Refuse(string message) => new(StatusCodes.Status400BadRequest, "AF20030", message);
}
