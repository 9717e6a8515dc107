namespace OutlookActivities.Reasoning;

/// <summary>
/// Finds the entry that an activity belongs to: accesses by their record, logons by session, operation, user, address, client and result. A session that
/// is renewed from another address or browser is another entry: that is a sign of a stolen token.
/// </summary>
/// <param name="texts">The shared texts.</param>
/// <typeparam name="T">What stands for an entry.</typeparam>
internal sealed class FoldTable<T>(TextTable texts)
{
    private readonly Dictionary<SliceHash, T> _records = [];
    private readonly Dictionary<(int Mailbox, string Type, int Session, ActivityFacts Facts), T> _logons = [];

    /// <summary>Whether an earlier activity began the entry; if not, this one does.</summary>
    internal bool TryFind(ActivityKind kind, int session, in ActivityFacts facts, Utf8Slice recordId, T begun, out T entry)
    {
        if (kind.IsLogon)
        {
            return TryFind(_logons, (kind.MailboxKey, kind.ActivityIdType, session, Who(kind, facts)), session != 0, begun, out entry);
        }

        return TryFind(_records, SliceHash.Of(recordId, kind.MailboxKey), !recordId.IsEmpty, begun, out entry);
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

    /// <summary>What is asked for differs from renewal to renewal; of a failure the reason matters.</summary>
    private ActivityFacts Who(ActivityKind kind, in ActivityFacts facts) => facts with
    {
        ApplicationName = 0,
        ApplicationId = 0,
        Target = 0,
        Detail = LogonOutcome.Succeeded(kind, facts, texts) ? 0 : facts.Detail,
    };
}
