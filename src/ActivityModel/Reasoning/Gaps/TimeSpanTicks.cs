namespace OutlookActivities.Reasoning;

/// <summary>The first and the last of some times, and how many there were.</summary>
internal sealed class TimeSpanTicks
{
    internal long First { get; private set; } = long.MaxValue;

    internal long Last { get; private set; } = long.MinValue;

    internal int Count { get; private set; }

    internal void Take(long ticks)
    {
        First = Math.Min(First, ticks);
        Last = Math.Max(Last, ticks);
        Count++;
    }
}
