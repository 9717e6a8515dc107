using System.Diagnostics;

namespace OutlookActivities.Commands;

/// <summary>Drawing progress costs more than the work it tells of: none in the first second, then five times a second at the most.</summary>
internal sealed class ProgressPacing
{
    private static readonly TimeSpan s_quietStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = s_quietStart;

    internal bool IsDue()
    {
        TimeSpan now = _clock.Elapsed;
        if (now < _next)
        {
            return false;
        }

        _next = now + s_interval;
        return true;
    }
}
