namespace OutlookActivities.Reasoning;

/// <summary>
/// Successful logons that name an address, as they are known at one moment of the log. Whoever walks the log in time order notes them on the way.
/// </summary>
internal sealed class LogonLedger
{
    private readonly Dictionary<long, int> _bySession = [];
    private readonly Dictionary<long, int> _byApplication = [];

    /// <summary>A session's logon that is known although its time is still to come: browsers report theirs after the first activities.</summary>
    internal void Foresee(ActivityKind kind, int session, int facts)
    {
        if (session != 0 && !_bySession.ContainsKey(Key(kind.MailboxKey, session)))
        {
            _bySession.Add(Key(kind.MailboxKey, session), facts);
        }
    }

    /// <summary>A logon whose time has come.</summary>
    internal void Note(ActivityKind kind, int session, int facts)
    {
        if (session != 0)
        {
            _bySession[Key(kind.MailboxKey, session)] = facts;
        }

        _byApplication[Key(kind.MailboxKey, kind.AppKey)] = facts;
    }

    /// <summary>Whose address an activity has that names none itself. A logon is never given that of another one before it.</summary>
    internal string Find(ActivityKind kind, int session, out int facts)
    {
        facts = 0;
        return session != 0 && _bySession.TryGetValue(Key(kind.MailboxKey, session), out facts) ? ClientIPSource.Session
            : !kind.IsLogon && _byApplication.TryGetValue(Key(kind.MailboxKey, kind.AppKey), out facts) ? ClientIPSource.PrecedingLogon
            : ClientIPSource.None;
    }

    private static long Key(int mailbox, int other) => ((long)mailbox << 32) | (uint)other;
}
