namespace OutlookActivities.Reasoning;

/// <summary>The logons to one mailbox by one application: the latest, and the sessions that were active around it.</summary>
internal sealed class ApplicationLogons
{
    /// <summary>More sessions than are active side by side.</summary>
    private const int MostSessions = 32;

    /// <summary>A logon before that says nothing of who acts now.</summary>
    private static readonly long s_longest = TimeSpan.FromHours(24).Ticks;

    /// <summary>A session that did something within this time may be the one that acts.</summary>
    private static readonly long s_active = TimeSpan.FromHours(1).Ticks;

    private readonly List<SessionLogon> _sessions = [];
    private int _facts;
    private long _ticks;
    private SessionLogon? _session;

    internal void Note(SessionLogon? session, int facts, long ticks)
    {
        _facts = facts;
        _ticks = ticks;
        _session = session;
        if (session is null)
        {
            return;
        }

        _sessions.Remove(session);
        if (_sessions.Count == MostSessions)
        {
            _sessions.RemoveAt(0);
        }

        _sessions.Add(session);
    }

    /// <summary>The latest logon, where it is near enough and no other session of another address was active beside it.</summary>
    internal bool TryFind(FactsTable table, long ticks, out int facts)
    {
        facts = 0;
        if (ticks - _ticks > s_longest || (_session is not null && IsContested(table, ticks)))
        {
            return false;
        }

        facts = _facts;
        return true;
    }

    private bool IsContested(FactsTable table, long ticks)
    {
        int address = table[_facts].ClientIP;
        foreach (SessionLogon session in _sessions)
        {
            if (ticks - session.LastSeen <= s_active && table[session.Facts].ClientIP != address)
            {
                return true;
            }
        }

        return false;
    }
}
