namespace OutlookActivities.Reasoning;

/// <summary>How a user has used one thing: an address, a network, a country, a client.</summary>
internal sealed class HabitUse
{
    /// <summary>What came up after the baseline was there is a habit when it was used on so many days …</summary>
    private const int HabitDays = 5;

    /// <summary>… over so long a time. An intruder's place is none the day after.</summary>
    private static readonly long s_habitTime = TimeSpan.FromDays(14).Ticks;

    private long _first = long.MaxValue;
    private long _last;
    private long _lastDay;
    private int _days;
    private bool _isTrusted;

    /// <summary>Whether it belongs to the user's habits at a time.</summary>
    internal bool IsHabit(long ticks, long window) => _isTrusted && ticks - _last <= window;

    internal void Use(long ticks, bool trust)
    {
        _first = Math.Min(_first, ticks);
        _last = ticks;
        long day = ticks / TimeSpan.TicksPerDay;
        _days += day == _lastDay ? 0 : 1;
        _lastDay = day;
        _isTrusted |= trust || (_days >= HabitDays && ticks - _first >= s_habitTime);
    }
}
