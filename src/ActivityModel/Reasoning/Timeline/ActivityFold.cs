namespace OutlookActivities.Reasoning;

/// <summary>
/// Several activities that one entry tells of: the accesses of one record, the logons of one session, a message's sending in several logs. The log of 2018 is
/// not folded: its records are those of a person at a screen.
/// </summary>
internal sealed class ActivityFold(in ActivityFacts facts, int message, long ticks)
{
    private readonly HashSet<int> _folders = [facts.Folder];
    private readonly int _message = message;
    private readonly int _target = facts.Target;
    private readonly int _application = facts.ApplicationId;

    internal int Count { get; private set; } = 1;

    /// <summary>The time of the last.</summary>
    internal long Latest { get; private set; } = ticks;

    internal int Folders => _folders.Count;

    /// <summary>Whether they are of several messages: none of them can stand for all.</summary>
    internal bool HasSeveralMessages { get; private set; }

    /// <summary>The same of what they were done to …</summary>
    internal bool HasSeveralTargets { get; private set; }

    /// <summary>… and with.</summary>
    internal bool HasSeveralApplications { get; private set; }

    internal static bool Folds(string source, string category) =>
        source != ActivitySource.ActivitiesApi && category is (ActivityCategory.Access or ActivityCategory.Logon or ActivityCategory.Send);

    internal void Add(in ActivityFacts facts, int message, long ticks)
    {
        Count++;
        Latest = Math.Max(Latest, ticks);
        _folders.Add(facts.Folder);
        HasSeveralMessages |= message != _message;
        HasSeveralTargets |= facts.Target != _target;
        HasSeveralApplications |= facts.ApplicationId != _application;
    }
}
