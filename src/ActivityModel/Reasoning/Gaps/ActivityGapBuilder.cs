using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Finds what the log cannot speak for, in activities that come in any order. What is kept grows with the mailboxes and the days only, but for the times of
/// bind records.
/// </summary>
internal sealed class ActivityGapBuilder(GapOptions options)
{
    private readonly ActivityKindTable _kinds = new(new TimelineOptions { All = true });
    private readonly Dictionary<int, MailboxCoverage> _mailboxes = [];
    private readonly Dictionary<ActivityKind, KindUse> _uses = [];
    private readonly List<AuditSwitch> _switches = [];
    private readonly List<ActivityGap> _others = [];
    private readonly TimeSpanTicks _audit = new();
    private readonly TimeSpanTicks _of2018 = new();
    private ActivityKind? _lastKind;
    private KindUse? _lastUse;

    [MethodImpl(HotPath.Compiled)]
    internal void Add(MailboxActivity activity)
    {
        ActivityRecord record = activity.Record;
        ActivityKind kind = _kinds.Find(record, null);
        long ticks = record.TimeStamp.UtcTicks;
        KindUse use = ReferenceEquals(kind, _lastKind) ? _lastUse! : Use(kind);
        use.Log?.Take(ticks);
        if (use.IsSwitch && AuditSwitch.Read(activity) is AuditSwitch found)
        {
            _switches.Add(found);
        }

        if (use.Coverage is not MailboxCoverage coverage)
        {
            return;
        }

        coverage.Take(ticks);
        if (use.Is2018)
        {
            coverage.Of2018.Take(ticks);
        }
        else if (use.IsMailboxRecord)
        {
            coverage.MailboxRecords.Take(ticks);
            if (use.IsAccess)
            {
                coverage.TakeAccess(activity, use.IsItemsAccessed);
            }
        }
    }

    /// <summary>Adds gaps that are known from elsewhere.</summary>
    internal void Include(IEnumerable<ActivityGap> gaps) => _others.AddRange(gaps);

    /// <summary>The gaps in order of their beginning; those without one first.</summary>
    internal IReadOnlyList<ActivityGap> Build(CancellationToken cancellation)
    {
        var gaps = new List<ActivityGap>(_others);
        gaps.AddRange(RetentionGaps.Of(_audit, _of2018, options));
        gaps.AddRange(SwitchGaps.Of(_switches));
        foreach (MailboxCoverage coverage in _mailboxes.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            gaps.AddRange(MailboxGaps.Of(coverage, _audit, _of2018, options));
        }

        return [.. gaps.OrderBy(gap => gap.StartTime ?? DateTimeOffset.MinValue).ThenBy(gap => gap.Mailbox, StringComparer.OrdinalIgnoreCase)];
    }

    private KindUse Use(ActivityKind kind)
    {
        if (!_uses.TryGetValue(kind, out KindUse? use))
        {
            bool is2018 = kind.Source == ActivitySource.ActivitiesApi;
            bool isAudit = kind.Source == ActivitySource.UnifiedAuditLog;
            string operation = kind.ActivityIdType.Trim();
            AuditForm? form = isAudit ? AuditOperations.Find(operation)?.Form : null;
            use = new KindUse
            {
                Log = is2018 ? _of2018 : isAudit ? _audit : null,
                Coverage = kind.Mailbox is null ? null : Coverage(kind),
                Is2018 = is2018,
                IsMailboxRecord = form is AuditForm.Access or AuditForm.Item or AuditForm.AffectedItems or AuditForm.MailboxRule,
                IsAccess = form == AuditForm.Access || kind.Category is ActivityCategory.Access or ActivityCategory.Sync,
                IsItemsAccessed = operation.Equals("MailItemsAccessed", StringComparison.OrdinalIgnoreCase),
                IsSwitch = isAudit && AuditSwitch.IsSwitch(operation),
            };
            _uses.Add(kind, use);
        }

        _lastKind = kind;
        _lastUse = use;
        return use;
    }

    private MailboxCoverage Coverage(ActivityKind kind)
    {
        if (!_mailboxes.TryGetValue(kind.MailboxKey, out MailboxCoverage? coverage))
        {
            _mailboxes.Add(kind.MailboxKey, coverage = new MailboxCoverage(kind.Mailbox));
        }

        return coverage;
    }

    /// <summary>What follows from an activity's kind: worked out once.</summary>
    private sealed class KindUse
    {
        internal TimeSpanTicks? Log { get; init; }

        internal MailboxCoverage? Coverage { get; init; }

        internal bool Is2018 { get; init; }

        internal bool IsMailboxRecord { get; init; }

        internal bool IsAccess { get; init; }

        internal bool IsItemsAccessed { get; init; }

        internal bool IsSwitch { get; init; }
    }
}
