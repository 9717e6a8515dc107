using System.Diagnostics;

namespace OutlookActivities.Commands;

/// <summary>Drawing progress costs more than the work it tells of: none in the first second, then five times a second at the most.</summary>
internal sealed class ProgressPacing(TimeSpan quietStart, TimeSpan interval)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = quietStart;

    /// <summary>For a bar on a screen.</summary>
    internal static ProgressPacing OfBar() => new(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));

    /// <summary>For lines that stay in a log.</summary>
    internal static ProgressPacing OfLog() => new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));

    internal bool IsDue()
    {
        TimeSpan now = _clock.Elapsed;
        if (now < _next)
        {
            return false;
        }

        _next = now + interval;
        return true;
    }
}
