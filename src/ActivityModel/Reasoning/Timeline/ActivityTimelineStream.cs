namespace OutlookActivities.Reasoning;

/// <summary>
/// Makes the timeline of activities that come in order of time, at once, with what is known so far. What grows is what is known of messages and
/// sessions. A reading waits for its end, and later entries wait behind it: for three minutes of the log or a thousand entries at the most.
/// </summary>
internal sealed class ActivityTimelineStream
{
    private const int MostWaiting = 1000;
    private static readonly long s_longestWait = TimeSpan.FromMinutes(3).Ticks;

    private readonly ActivityIntake _intake;
    private readonly LogonLedger _logons;
    private readonly EntryMaker _maker;
    private readonly ReadingPairs<Waiting> _open = new();
    private readonly Queue<Waiting> _waiting = new();
    private readonly FoldTable<Waiting> _folds;
    private long _latest = long.MinValue;
    private Waiting? _record;

    internal ActivityTimelineStream(TimelineOptions options)
    {
        _intake = new ActivityIntake(options);
        _folds = new FoldTable<Waiting>(_intake.Texts, _intake.Messages);
        _logons = new LogonLedger(_intake.Facts);
        _maker = new EntryMaker(_intake, _logons);
    }

    /// <summary>How many activities are not shown: hidden ones, and logons and sendings that repeat one of which the entry is out.</summary>
    internal long HiddenCount { get; private set; }

    /// <summary>Whether an activity came after a later one: the entries then are in no better order.</summary>
    internal bool IsOutOfOrder { get; private set; }

    /// <summary>Takes an activity and gives the entries that are complete now.</summary>
    internal IEnumerable<ActivityTimelineEntry> Add(MailboxActivity activity)
    {
        TimelineRow row = _intake.Read(activity);
        IsOutOfOrder |= row.Ticks < _latest;
        _latest = Math.Max(_latest, row.Ticks);
        if (row.IsLogonWithAddress)
        {
            _logons.Note(row.Kind, row.Session, row.Facts, row.Ticks);
        }

        EndRecord(row);
        if (row.IsHidden)
        {
            HiddenCount++;
        }
        else if (!EndsReading(row) && !(row.Kind.Folds && Folds(row)))
        {
            Wait(row);
        }

        return _waiting.Count == 0 || IsHeld(_waiting.Peek()) ? [] : Release();
    }

    /// <summary>Gives what still waits.</summary>
    internal IEnumerable<ActivityTimelineEntry> End()
    {
        while (_waiting.Count > 0)
        {
            yield return Make(_waiting.Dequeue());
        }
    }

    private bool EndsReading(in TimelineRow row)
    {
        if (!row.Kind.IsReadingEnd
            || !_open.TryEnd(row.Kind.MailboxKey, row.Session, row.Item, out Waiting reading)
            || row.Ticks < reading.Row.Ticks)
        {
            return false;
        }

        reading.IsOpen = false;
        reading.ShownFor = TimeSpan.FromTicks(row.Ticks - reading.Row.Ticks);
        return true;
    }

    /// <summary>The activities of one record follow each other; with the next record its entry is complete.</summary>
    private void EndRecord(in TimelineRow row)
    {
        if (_record is not null && (row.RecordId is null || row.RecordId != _record.Row.RecordId))
        {
            _record.IsOpen = false;
            _record = null;
        }
    }

    /// <summary>Whether an entry stands for the activity already. Otherwise this one begins an entry, and is put to wait.</summary>
    private bool Folds(in TimelineRow row)
    {
        var begins = new Waiting(row);
        ref readonly ActivityFacts facts = ref _intake.Facts[row.Facts];
        if (_folds.TryFind(row.Kind, row.Session, facts, Utf8Slice.From(row.RecordId), row.Message, row.Ticks, begins, out Waiting entry))
        {
            if (entry.IsMade)
            {
                HiddenCount++;
            }

            entry.Fold ??= new ActivityFold(_intake.Facts[entry.Row.Facts], _intake.Messages.MessageOf(entry.Row.Message), entry.Row.Ticks);
            entry.Fold.Add(facts, _intake.Messages.MessageOf(row.Message), row.Ticks);
            return true;
        }

        if (row.Kind.Category == ActivityCategory.Access && row.RecordId is not null)
        {
            begins.IsOpen = true;
            _record = begins;
        }

        _waiting.Enqueue(begins);
        return true;
    }

    private void Wait(in TimelineRow row)
    {
        var waiting = new Waiting(row);
        if (row.Kind.IsReadingStart)
        {
            // A second display of the same message says that the first has ended, though not when.
            if (_open.TryEnd(row.Kind.MailboxKey, row.Session, row.Item, out Waiting earlier))
            {
                earlier.IsOpen = false;
            }

            waiting.IsOpen = _open.Begin(row.Kind.MailboxKey, row.Session, row.Item, waiting);
        }

        _waiting.Enqueue(waiting);
    }

    private IEnumerable<ActivityTimelineEntry> Release()
    {
        while (_waiting.Count > 0 && !IsHeld(_waiting.Peek()))
        {
            yield return Make(_waiting.Dequeue());
        }
    }

    private bool IsHeld(Waiting waiting) =>
        waiting.IsOpen && _waiting.Count <= MostWaiting && _latest - waiting.Row.Ticks <= s_longestWait;

    private ActivityTimelineEntry Make(Waiting waiting)
    {
        TimelineRow row = waiting.Row;
        waiting.IsMade = true;
        if (waiting.IsOpen && row.Kind.IsReadingStart)
        {
            _open.Forget(row.Kind.MailboxKey, row.Session, row.Item);
        }

        return _maker.Make(row, row.ItemId.IsEmpty ? null : row.ItemId.ToString(), waiting.ShownFor, waiting.Fold);
    }

    private sealed class Waiting(TimelineRow row)
    {
        internal TimelineRow Row { get; } = row;

        /// <summary>A reading whose end has not come, or a record of which more activities may come.</summary>
        internal bool IsOpen { get; set; }

        /// <summary>Whether its entry has left.</summary>
        internal bool IsMade { get; set; }

        internal ActivityFold? Fold { get; set; }

        internal TimeSpan? ShownFor { get; set; }
    }
}
