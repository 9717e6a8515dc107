using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Finds the messages that were exposed, in activities that come in any order, of any number of mailboxes and logs. It is known when all have come: until
/// then what is kept of an activity is some sixty bytes, and what is kept of a message is kept once.
/// </summary>
internal sealed class ExposureBuilder
{
    private readonly ActivityIntake _intake;
    private readonly ExposureRows _rows;
    private readonly LogonHistory _logons;
    private readonly FolderTable _folders;
    private readonly FolderHistory _history;
    private readonly ExposureGroups _groups;
    private readonly ExposureMaker _maker;
    private readonly HashSet<int> _withAttachment = [];
    private readonly Dictionary<int, long> _ends = [];
    private readonly ContextMatching _matching;

    internal ExposureBuilder(ExposureContext context)
    {
        _intake = new ActivityIntake(new TimelineOptions { Categories = s_categories, IncludeService = true, KeepsContext = true });
        _rows = new ExposureRows(_intake);
        _logons = new LogonHistory(_intake);
        _folders = new FolderTable(_intake.Texts);
        _history = new FolderHistory(_intake, _folders);
        _groups = new ExposureGroups(_rows);
        _maker = new ExposureMaker(_intake, _rows, _folders, _groups, context.Clauses.Count > 0);
        _matching = new ContextMatching(_intake, _rows, _logons, context);
    }

    /// <summary>How many activities of services the context describes that are left out. Known when the building has begun.</summary>
    internal long LeftOutServices => _matching.LeftOutServices;

    /// <summary>Deliveries and meetings only tell what messages are.</summary>
    private static readonly string[] s_categories =
        [.. ActivityCategory.Known.Select(known => known.Name).Where(name => name is not (ActivityCategory.Delivery or ActivityCategory.Calendar))];

    /// <summary>Of the audit log, what concerns neither messages nor who was in a mailbox: to read their records would be half of all work.</summary>
    private static readonly HashSet<string> s_apart = new(StringComparer.Ordinal) { ActivityCategory.File, ActivityCategory.Alert, ActivityCategory.Other };

    [MethodImpl(HotPath.Compiled)]
    internal void Add(MailboxActivity activity)
    {
        if (activity.Source == ActivitySource.UnifiedAuditLog && s_apart.Contains(activity.Category))
        {
            return;
        }

        TimelineRow row = _intake.Read(activity);
        ActivityKind kind = row.Kind;
        ActivityStatement statement = _intake.Statement;
        int folder = _folders.Find(kind.MailboxKey, statement.FolderId, statement.Folder);
        _history.Learn(row, folder);
        _logons.Add(row);
        if (!kind.IsVisible)
        {
            return;
        }

        if (row.Message != 0 && (statement.Facts.Attachment != 0 || kind.Category == ActivityCategory.Attachment))
        {
            _withAttachment.Add(row.Message);
        }

        ExposureKind how = ExposureKinds.Of(kind);
        bool tellsNothing = how == ExposureKind.None && row.Session == 0 && row.Facts == 0;
        if (tellsNothing || HasFailed(statement.Facts))
        {
            return;
        }

        if (row.Message != 0 && statement.MessageId.IsEmpty)
        {
            _intake.Messages.KeepItemId(row.Message, row.ItemId);
        }

        bool isAudit = kind.Source == ActivitySource.UnifiedAuditLog;
        _rows.Add(
            new ExposureRow
            {
                Ticks = row.Ticks,
                Kind = kind.Number,
                Session = row.Session,
                Item = row.Item,
                Message = row.Message,
                Facts = row.Facts,
                Folder = folder,
                SizeInBytes = isAudit && how != ExposureKind.None ? Size(activity.SizeInBytes) : 0,
                Shown = -1,
                How = how,
                IsThrottled = isAudit && activity.IsThrottled,
            },
            row.RecordId);
    }

    /// <summary>What was exposed, in order of the first access.</summary>
    internal IEnumerable<ExposedMessage> Build(CancellationToken cancellation)
    {
        _rows.Sort(cancellation);
        _matching.Run(cancellation);
        var syncs = new SyncedFolders(_rows, _folders);
        GroupRows(syncs, cancellation);
        GroupPresumed(syncs, cancellation);
        GroupThrottled(cancellation);
        foreach (int message in _withAttachment)
        {
            _maker.WithAttachment.Add(_intake.Messages.MessageOf(message));
        }

        foreach (int group in _groups.Order(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return _maker.Make(group, _ends.TryGetValue(group, out long end) ? end : null, cancellation);
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private void GroupRows(SyncedFolders syncs, CancellationToken cancellation)
    {
        for (int place = 0; place < _rows.Count; place++)
        {
            if ((place & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int number = _rows.At(place);
            ref ExposureRow row = ref _rows[number];
            if (row.How == ExposureKind.None || row.Verdict <= ClauseVerdict.Open)
            {
                continue;
            }

            int mailbox = _rows.Kind(number).MailboxKey;
            bool isStrong = ContextMatching.IsStrong(row.Verdict);
            int message = _intake.Messages.MessageOf(row.Message);
            if (row.How == ExposureKind.FolderSynced)
            {
                syncs.Add(number, mailbox);
                _groups.Add(ExposureSubject.Folder(mailbox, _folders.Resolve(row.Folder)), number, row.How, isStrong ? Certainty.Presumed : Certainty.Possible);
            }
            else if (message != 0)
            {
                _groups.Add(ExposureSubject.Message(mailbox, message), number, row.How, isStrong ? Certainty.Observed : Certainty.Possible);
            }
            else if (ExposureKinds.CountsUnnamed(row.How))
            {
                ExposureSubject subject = ExposureSubject.Unnamed(mailbox, _folders.Resolve(row.Folder));
                _groups.Add(subject, number, row.How, isStrong ? Certainty.Presumed : Certainty.Possible);
                _groups.Add(subject, number, ExposureKind.Unnamed, isStrong ? Certainty.Presumed : Certainty.Possible, records: 0);
            }
        }
    }

    /// <summary>The messages that records have in a folder while it was synchronised.</summary>
    private void GroupPresumed(SyncedFolders syncs, CancellationToken cancellation)
    {
        if (syncs.Folders.Count == 0)
        {
            return;
        }

        foreach (FolderStay stay in _history.Stays(syncs.Folders, cancellation))
        {
            foreach ((int first, int last, int count) in syncs.In(stay))
            {
                ExposureSubject subject = ExposureSubject.Message(stay.Mailbox, stay.Message);
                Certainty certainty = ContextMatching.IsStrong(_rows[first].Verdict) ? Certainty.Presumed : Certainty.Possible;
                _groups.Add(subject, first, ExposureKind.InSyncedFolder, certainty, count);
                if (last != first)
                {
                    _groups.Add(subject, last, ExposureKind.InSyncedFolder, certainty, records: 0);
                }
            }
        }
    }

    /// <summary>What was accessed while logging was throttled no record names: told where the context was in the mailbox in that stretch or its window.</summary>
    private void GroupThrottled(CancellationToken cancellation)
    {
        var stretches = new Dictionary<int, List<ThrottledStretch>>();
        for (int place = 0; place < _rows.Count; place++)
        {
            if ((place & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            int number = _rows.At(place);
            if (_rows[number].IsThrottled)
            {
                ThrottledStretch.Take(stretches, _rows.Kind(number).MailboxKey, number, _rows[number].Ticks, _rows[number].RecordId);
            }
        }

        foreach (KeyValuePair<int, List<ThrottledStretch>> mailbox in stretches)
        {
            foreach (ThrottledStretch stretch in mailbox.Value.Where(stretch => IsContextIn(mailbox.Key, stretch)))
            {
                int group = _groups.Count;
                _groups.Add(ExposureSubject.Throttled(mailbox.Key, stretch.First), stretch.First, ExposureKind.Throttled, Certainty.Possible, stretch.Records);
                _ends.Add(group, stretch.End);
            }
        }
    }

    private bool IsContextIn(int mailbox, ThrottledStretch stretch)
    {
        for (int place = _rows.FirstPlace(stretch.Start - ThrottledStretch.Duration); place < _rows.Count; place++)
        {
            int number = _rows.At(place);
            if (_rows[number].Ticks > stretch.End)
            {
                return false;
            }

            if (ContextMatching.IsStrong(_rows[number].Verdict) && _rows.Kind(number).MailboxKey == mailbox)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFailed(in ActivityFacts facts) =>
        _intake.Texts[facts.Result] is string result && result.StartsWith("Fail", StringComparison.OrdinalIgnoreCase);

    private static uint Size(long? size) => size is null or < 0 ? 0 : (uint)Math.Min(size.Value, uint.MaxValue);
}
