namespace OutlookActivities.Reasoning;

/// <summary>
/// Several activities that one entry tells of: the accesses of one record, the logons of one session. The log of 2018 is not folded: its records are
/// those of a person at a screen.
/// </summary>
internal sealed class ActivityFold(in ActivityFacts facts, int message, long ticks)
{
    private readonly HashSet<int> _folders = [facts.Folder];
    private readonly int _message = message;

    internal int Count { get; private set; } = 1;

    /// <summary>The time of the last.</summary>
    internal long Latest { get; private set; } = ticks;

    internal int Folders => _folders.Count;

    /// <summary>Whether they are of several messages: none of them can stand for all.</summary>
    internal bool HasSeveralMessages { get; private set; }

    internal static bool Folds(string source, string category) =>
        source != ActivitySource.ActivitiesApi && category is (ActivityCategory.Access or ActivityCategory.Logon);

    internal void Add(in ActivityFacts facts, int message, long ticks)
    {
        Count++;
        Latest = Math.Max(Latest, ticks);
        _folders.Add(facts.Folder);
        HasSeveralMessages |= message != _message;
    }
}
