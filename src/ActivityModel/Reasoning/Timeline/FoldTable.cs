namespace OutlookActivities.Reasoning;

/// <summary>
/// Finds the entry that an activity belongs to: accesses by their record, logons by session, operation, user, address, client and result, sendings by their message.
/// A session that is renewed from another address or browser is another entry: that is a sign of a stolen token. Where no session is named, what has the same
/// user, application, address and client within an hour is taken as one.
/// </summary>
/// <param name="texts">The shared texts.</param>
/// <param name="messages">The messages.</param>
/// <typeparam name="T">What stands for an entry.</typeparam>
internal sealed class FoldTable<T>(TextTable texts, MessageTable messages)
{
    private static readonly long s_hour = TimeSpan.FromHours(1).Ticks;

    private readonly Dictionary<SliceHash, T> _records = [];
    private readonly Dictionary<(int Mailbox, string Type, int Session, ActivityFacts Facts), T> _logons = [];
    private readonly Dictionary<(int Mailbox, string Type, ActivityFacts Facts), (T Entry, long Since)> _sessionless = [];
    private readonly Dictionary<(int Mailbox, int Message), T> _sendings = [];

    /// <summary>Whether an earlier activity began the entry; if not, this one does.</summary>
    /// <param name="kind">The activity's kind.</param>
    /// <param name="session">Its session; 0 for none.</param>
    /// <param name="facts">What it says.</param>
    /// <param name="recordId">Its record.</param>
    /// <param name="message">Its message; 0 for none.</param>
    /// <param name="ticks">Its time.</param>
    /// <param name="begun">What stands for its entry, if it begins one.</param>
    /// <param name="entry">What stands for the entry.</param>
    internal bool TryFind(ActivityKind kind, int session, in ActivityFacts facts, Utf8Slice recordId, int message, long ticks, T begun, out T entry)
    {
        if (kind.IsLogon)
        {
            return session == 0
                ? TryFindSessionless(kind, facts, ticks, begun, out entry)
                : TryFind(_logons, (kind.MailboxKey, kind.ActivityIdType, session, Who(kind, facts) with { ApplicationName = 0, ApplicationId = 0 }), true, begun, out entry);
        }

        return kind.Category == ActivityCategory.Send
            ? TryFindSending(kind, facts, message, begun, out entry)
            : TryFind(_records, SliceHash.Of(recordId, kind.MailboxKey), !recordId.IsEmpty, begun, out entry);
    }

    /// <summary>The mailbox's own record of a sending stands for what traces tell of it: it says from where.</summary>
    internal void Register(ActivityKind kind, int message, T entry)
    {
        if (message != 0 && kind.Category == ActivityCategory.Send && kind.Source == ActivitySource.UnifiedAuditLog)
        {
            TryFind(_sendings, (kind.MailboxKey, messages.MessageOf(message)), true, entry, out _);
        }
    }

    private static bool TryFind<TKey>(Dictionary<TKey, T> entries, TKey key, bool isKnown, T begun, out T entry)
        where TKey : notnull
    {
        entry = begun;
        if (!isKnown)
        {
            return false;
        }

        if (entries.TryGetValue(key, out T? earlier))
        {
            entry = earlier;
            return true;
        }

        entries.Add(key, begun);
        return false;
    }

    private bool TryFindSessionless(ActivityKind kind, in ActivityFacts facts, long ticks, T begun, out T entry)
    {
        entry = begun;
        if (facts.ClientIP == 0)
        {
            return false;
        }

        (int, string, ActivityFacts) key = (kind.MailboxKey, kind.ActivityIdType, Who(kind, facts));
        if (_sessionless.TryGetValue(key, out (T Entry, long Since) earlier) && Math.Abs(ticks - earlier.Since) <= s_hour)
        {
            entry = earlier.Entry;
            return true;
        }

        _sessionless[key] = (begun, ticks);
        return false;
    }

    /// <summary>A trace has a row for each recipient. A sending that failed, or that waits, stays as it is; so does each of the mailbox's own records.</summary>
    private bool TryFindSending(ActivityKind kind, in ActivityFacts facts, int message, T begun, out T entry)
    {
        entry = begun;
        if (kind.Source != ActivitySource.MessageTrace)
        {
            Register(kind, message, begun);
            return false;
        }

        return TryFind(_sendings, (kind.MailboxKey, messages.MessageOf(message)), message != 0 && texts[facts.Result] == ActivityResult.Success, begun, out entry);
    }

    /// <summary>What is asked for differs from renewal to renewal; of a failure the reason matters.</summary>
    private ActivityFacts Who(ActivityKind kind, in ActivityFacts facts) => facts with
    {
        Target = 0,
        Detail = LogonOutcome.Succeeded(kind, facts, texts) ? 0 : facts.Detail,
    };
}
