using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Takes activities in: passes over those that no rule wants without reading them, and makes rows of numbers of the others.</summary>
internal sealed class SuspicionIntake
{
    private const int Throttled = -1;

    private readonly ActivityKindTable _kinds = new(new TimelineOptions { All = true });
    private readonly StatementReader _reader;
    private readonly ActivityStatement _statement = new();
    private readonly HashSet<string> _categories;
    private readonly Dictionary<int, int> _userKeys = [];
    private readonly PagedList<SuspicionRow> _rows = new();
    private readonly TextHeap _ids = new();
    private readonly HashSet<long> _audited = [];
    private readonly HashSet<long> _signedIn = [];
    private string? _lastRecordId;
    private int _lastRecord;
    private long _latest = long.MinValue;
    private bool _isUnordered;

    /// <param name="categories">What the rules want.</param>
    internal SuspicionIntake(IEnumerable<string> categories)
    {
        _categories = new HashSet<string>(categories, StringComparer.Ordinal);
        _reader = new StatementReader(Texts);
    }

    internal TextTable Texts { get; } = new();

    internal FactsTable Facts { get; } = new();

    /// <summary>The first address that each session's records name: browsers report their logon after the first activities.</summary>
    internal Dictionary<(int Mailbox, int Session), int> SessionAddresses { get; } = [];

    /// <summary>Where addresses are, for those that Resolve-ActivityLocation has looked up.</summary>
    internal Dictionary<int, ActivityLocation> Locations { get; } = [];

    internal int Count => _rows.Count;

    internal ref readonly SuspicionRow this[int row] => ref _rows[row];

    internal ActivityKind Kind(int number) => _kinds[number];

    internal string? RecordId(int number) => _ids.Text(number);

    [MethodImpl(HotPath.Compiled)]
    internal void Add(MailboxActivity activity)
    {
        ActivityRecord record = activity.Record;
        ActivityKind kind = _kinds.Find(record, null);
        if (!_categories.Contains(kind.Category) || kind.IsReadingEnd)
        {
            return;
        }

        // Of today's logs most is what services did: no more is asked of those. The log of 2018 has none of them.
        if (kind.Source != ActivitySource.ActivitiesApi && activity.IsService)
        {
            return;
        }

        _reader.Read(activity, kind, wantsFacts: true, _statement);
        ActivityFacts facts = _statement.Facts;
        if (facts.IsService || IsToldTwice(record, kind))
        {
            return;
        }

        bool isChange = IsChange(kind.Category);
        bool keepsFolder = kind.Category is ActivityCategory.Sync or ActivityCategory.Delete or ActivityCategory.Read or ActivityCategory.Permission;
        facts = facts with
        {
            Attachment = 0,
            Folder = keepsFolder ? facts.Folder : 0,
            Target = isChange || kind.IsLogon || kind.Category == ActivityCategory.File ? facts.Target : 0,
            Detail = isChange || kind.IsLogon || kind.Category == ActivityCategory.Delete ? facts.Detail : 0,
        };
        long ticks = record.TimeStamp.UtcTicks;
        _isUnordered |= ticks < _latest;
        _latest = ticks;
        int session = Texts.Find(record.ClientSessionIdBytes);
        LearnPlace(activity, kind, facts, session);
        _rows.Add(new SuspicionRow
        {
            Ticks = ticks,
            Message = Message(record, kind),
            Kind = kind.Number,
            Facts = Facts.Find(facts),
            Session = session,
            Application = kind.Category == ActivityCategory.Application ? Texts.Find(ConsentedApplication.IdOf(activity)) : _statement.ApplicationId,
            Text = Text(activity, kind, facts),
            RecordId = KeepRecordId(record.RecordId),
            Number = kind.Category == ActivityCategory.Send ? activity.Recipients?.Count ?? 0
                : kind.Category == ActivityCategory.Access && kind.Source != ActivitySource.ActivitiesApi && activity.IsThrottled ? Throttled
                : 0,
        });
    }

    /// <summary>The rows' numbers in order of time; null where they are in order as they are.</summary>
    internal int[]? Order(CancellationToken cancellation)
    {
        _kinds.CompleteMailboxes(Facts.Users.Select(user => Texts[user]));
        if (!_isUnordered)
        {
            return null;
        }

        long[] times = new long[_rows.Count];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = _rows[i].Ticks;
        }

        return TimeOrder.Sort(times, cancellation);
    }

    /// <summary>The domains of the mailboxes: what goes elsewhere goes out. Not of logons: whoever tries names can try those of any domain.</summary>
    internal HashSet<string> Domains()
    {
        var domains = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int kind = 0; kind < _kinds.Count; kind++)
        {
            string? mailbox = _kinds[kind].Mailbox;
            int at = mailbox is null ? -1 : mailbox.LastIndexOf('@');
            if (at > 0 && !_kinds[kind].IsLogon)
            {
                domains.Add(mailbox!.Substring(at + 1));
            }
        }

        return domains;
    }

    /// <summary>The names before the @ of the mailboxes, and the names of their domains.</summary>
    internal string[] Names() =>
        [.. Enumerable.Range(0, _kinds.Count).Select(kind => _kinds[kind]).Where(kind => !kind.IsLogon && kind.Mailbox is not null)
            .SelectMany(kind => kind.Mailbox!.Split('@').Select((part, place) => place == 0 ? part : part.Split('.')[0])).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The number of a user or mailbox, however it is written; 0 for none.</summary>
    internal int KeyOf(string? user) => _kinds.MailboxKey(user);

    /// <summary>
    /// Whose habits an activity belongs to: who acted. The log of 2018 names a user only at logons, and often by a display name: there it is the mailbox.
    /// </summary>
    internal int UserKey(ActivityKind kind, in ActivityFacts facts)
    {
        if (facts.UserName == 0 || kind.Source == ActivitySource.ActivitiesApi)
        {
            return kind.MailboxKey;
        }

        if (!_userKeys.TryGetValue(facts.UserName, out int key))
        {
            string user = Texts[facts.UserName]!;
            _userKeys.Add(facts.UserName, key = user.IndexOf('@') > 0 || kind.MailboxKey == 0 ? KeyOf(user) : kind.MailboxKey);
        }

        return key;
    }

    /// <summary>A sign-in has one id in the audit log and in the sign-in log (facts B6): given both, it counts once.</summary>
    private bool IsToldTwice(ActivityRecord record, ActivityKind kind)
    {
        bool isSignInLog = kind.Source == ActivitySource.SignInLog;
        if (!kind.IsLogon || (!isSignInLog && kind.Source != ActivitySource.UnifiedAuditLog) || record.RecordId is not string id)
        {
            return false;
        }

        long part = SliceHash.Of(Utf8Slice.From(id), 0).Part;
        (isSignInLog ? _signedIn : _audited).Add(part);
        return (isSignInLog ? _audited : _signedIn).Contains(part);
    }

    private static bool IsChange(string category) => category is ActivityCategory.Rule or ActivityCategory.Forwarding or ActivityCategory.Permission
        or ActivityCategory.Application or ActivityCategory.Account or ActivityCategory.Folder;

    private void LearnPlace(MailboxActivity activity, ActivityKind kind, in ActivityFacts facts, int session)
    {
        if (facts.ClientIP == 0 || facts.IsBackEnd)
        {
            return;
        }

        if (activity.Location is ActivityLocation location && !Locations.ContainsKey(facts.ClientIP))
        {
            Locations.Add(facts.ClientIP, location);
        }

        if (session != 0 && (!kind.IsLogon || LogonOutcome.Succeeded(kind, facts, Texts)) && !SessionAddresses.ContainsKey((kind.MailboxKey, session)))
        {
            SessionAddresses.Add((kind.MailboxKey, session), facts.ClientIP);
        }
    }

    private long Message(ActivityRecord record, ActivityKind kind)
    {
        Utf8Slice id = !_statement.MessageId.IsEmpty ? _statement.MessageId : record.ActivityItemIdBytes;
        return id.IsEmpty ? 0 : SliceHash.Of(id, kind.MailboxKey).Part;
    }

    private int Text(MailboxActivity activity, ActivityKind kind, in ActivityFacts facts) => kind.Category switch
    {
        ActivityCategory.Search => Texts.Find(_statement.Query),
        ActivityCategory.Send or ActivityCategory.Delete or ActivityCategory.Reply or ActivityCategory.Forward => Texts.Find(_statement.Subject),
        ActivityCategory.Logon when !LogonOutcome.Succeeded(kind, facts, Texts) => Texts.Find(activity.UserAgent),
        _ => 0,
    };

    /// <summary>The activities of one record follow each other: its id is kept once.</summary>
    private int KeepRecordId(string? recordId)
    {
        if (recordId != _lastRecordId)
        {
            _lastRecordId = recordId;
            _lastRecord = recordId is null ? 0 : _ids.Add(Utf8Slice.From(recordId));
        }

        return _lastRecord;
    }
}
