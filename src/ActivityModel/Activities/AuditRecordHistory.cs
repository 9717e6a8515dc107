using System.Globalization;

namespace OutlookActivities;

/// <summary>
/// What one command has read of the Unified Audit Log so far, over all its files: by it a record that comes again is left out, a mailbox that is only
/// named gets its full name, and each mailbox whose log was throttled is told of once. Of each record the 16 bytes of its id are kept; an id that is no
/// GUID, which the log itself does not write, is kept as it is.
/// </summary>
public sealed class AuditRecordHistory
{
    private readonly GuidSet _ids = new();
    private readonly HashSet<string> _otherIds = new(StringComparer.Ordinal);
    private readonly MailboxNames _names = new();
    private readonly HashSet<string> _throttled = new(StringComparer.OrdinalIgnoreCase);
    private bool _toldFailedSearch;

    internal AuditRecordHistory()
    {
    }

    /// <summary>How many records there were, each counted once.</summary>
    public long Records { get; private set; }

    /// <summary>How many came again and were left out.</summary>
    public long Repeats { get; private set; }

    /// <summary>How many records and repeats.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Records} records, {Repeats} repeats";

    /// <summary>Whether the record is new. One without an id always is.</summary>
    internal bool TryAdd(string? id) => Count(id is null || (Guid.TryParse(id, out Guid guid) ? _ids.Add(guid) : _otherIds.Add(id)));

    /// <summary>Whether the record is new.</summary>
    internal bool TryAdd(Guid id) => Count(_ids.Add(id));

    /// <summary>A user principal name that a record holds: the mailbox's owner, or a user.</summary>
    internal void Know(string? userPrincipalName, bool isOwner = false) => _names.Know(userPrincipalName, isOwner);

    /// <summary>A mailbox's full name where a record held it; else the name that was given.</summary>
    internal string Complete(string name) => _names.Complete(name);

    /// <summary>Where a search fails inside, it gives rows that say so by a number only (facts B3). Warns of it once.</summary>
    internal void TellFailedSearch(IActivityReporter reporter)
    {
        if (!_toldFailedSearch)
        {
            _toldFailedSearch = true;
            reporter.Warning("The search failed inside (ResultIndex is -1): records are missing. Run Search-UnifiedAuditLog again, for a shorter time.");
        }
    }

    /// <summary>Warns once for each mailbox that its binds are not all there.</summary>
    internal void TellThrottled(string? mailbox, DateTimeOffset time, IActivityReporter reporter)
    {
        if (_throttled.Add(mailbox ?? ""))
        {
            reporter.Warning(
                $"Access to {mailbox ?? "a mailbox"} was throttled at {UtcText.From(time)}: binds are missing for 24 hours from then on, so presume more messages accessed than are named. Syncs are not affected.");
        }
    }

    /// <summary>Tells at the end how many records came again.</summary>
    internal void Tell(IActivityReporter reporter)
    {
        if (Repeats > 0)
        {
            reporter.Warning(string.Format(
                CultureInfo.InvariantCulture, "{0:N0} of {1:N0} audit records came again with an Id that was there before; each was read once.", Repeats, Records + Repeats));
        }
    }

    private bool Count(bool isNew)
    {
        Records += isNew ? 1 : 0;
        Repeats += isNew ? 0 : 1;
        return isNew;
    }
}
