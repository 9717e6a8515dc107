using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Successful logons that name an address, as they are known at one moment of the log. Whoever walks the log in time order notes them on the way.
/// </summary>
internal sealed class LogonLedger(FactsTable table)
{
    private readonly Dictionary<long, SessionLogon> _bySession = [];
    private readonly Dictionary<long, ApplicationLogons> _byApplication = [];

    /// <summary>A session's logon that is known although its time is still to come: browsers report theirs after the first activities.</summary>
    internal void Foresee(ActivityKind kind, int session, int facts)
    {
        if (session != 0 && !_bySession.ContainsKey(Key(kind.MailboxKey, session)))
        {
            _bySession.Add(Key(kind.MailboxKey, session), new SessionLogon { Facts = facts, LastSeen = DateTime.MinValue.Ticks });
        }
    }

    /// <summary>A logon whose time has come.</summary>
    internal void Note(ActivityKind kind, int session, int facts, long ticks)
    {
        SessionLogon? logon = null;
        if (session != 0 && !_bySession.TryGetValue(Key(kind.MailboxKey, session), out logon))
        {
            _bySession.Add(Key(kind.MailboxKey, session), logon = new SessionLogon());
        }

        if (logon is not null)
        {
            logon.Facts = facts;
            logon.LastSeen = ticks;
        }

        long application = Key(kind.MailboxKey, kind.AppKey);
        if (!_byApplication.TryGetValue(application, out ApplicationLogons? logons))
        {
            _byApplication.Add(application, logons = new ApplicationLogons());
        }

        logons.Note(logon, facts, ticks);
    }

    /// <summary>Whose address an activity has that names none itself. A logon is never given that of another one before it.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal string Find(ActivityKind kind, int session, long ticks, out int facts)
    {
        facts = 0;
        if (session != 0 && _bySession.TryGetValue(Key(kind.MailboxKey, session), out SessionLogon? logon))
        {
            logon.LastSeen = Math.Max(logon.LastSeen, ticks);
            facts = logon.Facts;
            return ClientIPSource.Session;
        }

        return !kind.IsLogon && _byApplication.TryGetValue(Key(kind.MailboxKey, kind.AppKey), out ApplicationLogons? logons)
            && logons.TryFind(table, ticks, out facts)
            ? ClientIPSource.PrecedingLogon
            : ClientIPSource.None;
    }

    private static long Key(int mailbox, int other) => ((long)mailbox << 32) | (uint)other;
}
