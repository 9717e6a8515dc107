namespace OutlookActivities.Reasoning;

/// <summary>Lets go of what is over: what rules remember for half an hour or a day shall not grow with the log.</summary>
internal static class Forgetting
{
    private const int LeastToSweep = 16 * 1024;

    /// <summary>When a memory has grown to a limit, removes what is over, and sets the limit anew, so that the sweeping costs little.</summary>
    internal static void Sweep<TKey, TValue>(Dictionary<TKey, TValue> memory, ref int limit, Func<TValue, bool> isOver)
        where TKey : notnull
    {
        limit = Math.Max(limit, LeastToSweep);
        if (memory.Count < limit)
        {
            return;
        }

        foreach (TKey key in memory.Where(entry => isOver(entry.Value)).Select(entry => entry.Key).ToArray())
        {
            memory.Remove(key);
        }

        limit = memory.Count * 2;
    }
}
