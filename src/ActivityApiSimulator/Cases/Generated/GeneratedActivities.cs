namespace OutlookActivities.Simulator;

/// <summary>Any number of invented activities, six months of a busy mailbox. The same seed and count give the same activities.</summary>
public static class GeneratedActivities
{
    /// <summary>The first activity is not earlier.</summary>
    public static DateTimeOffset Start { get; } = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last activity is not later.</summary>
    public static DateTimeOffset End { get; } = new(2018, 7, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes them one after another, oldest first; memory does not grow with their number.</summary>
    /// <param name="address">The owner's UPN.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Which ones.</param>
    public static IEnumerable<SimulatedActivity> Create(string address, int count, int seed)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Enumerate(address, count, seed);
    }

    private static IEnumerable<SimulatedActivity> Enumerate(string address, int count, int seed)
    {
        var script = new ActivityScript(seed, Math.Min(1, (End - Start).TotalSeconds / Math.Max(count, 1) / ActivityScript.BusyPace));
        var scenes = new ActivityScenes(script, address);
        int made = 0;
        while (made < count)
        {
            script.Begin(Start + ((End - Start) * ((double)made / count)));
            scenes.Play();
            foreach (SimulatedActivity activity in script.Scene)
            {
                if (made == count)
                {
                    break;
                }

                made++;
                yield return activity;
            }
        }
    }
}
