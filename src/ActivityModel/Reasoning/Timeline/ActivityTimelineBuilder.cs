namespace OutlookActivities.Reasoning;

/// <summary>
/// Makes the timeline of activities that come in any order, of any number of mailboxes. It is known when all have come: until then what is kept of
/// an activity is some fifty bytes, and what is kept of a message is kept once.
/// </summary>
internal sealed class ActivityTimelineBuilder
{
    private const int RowsBetweenChecks = 4096;

    private readonly ActivityIntake _intake;
    private readonly StoredRows _rows;
    private readonly LogonHistory _logons;
    private bool _folds;

    internal ActivityTimelineBuilder(TimelineOptions options)
    {
        _intake = new ActivityIntake(options);
        _rows = new StoredRows(_intake);
        _logons = new LogonHistory(_intake);
    }

    /// <summary>How many activities are not shown.</summary>
    internal long HiddenCount { get; private set; }

    internal void Add(MailboxActivity activity)
    {
        TimelineRow row = _intake.Read(activity);
        if (!row.IsHidden)
        {
            _folds |= row.Kind.Folds;
            _rows.Add(row);
            _intake.Messages.KeepItemId(row.Message, row.ItemId);
        }
        else
        {
            HiddenCount++;
        }

        _logons.Add(row);
    }

    /// <summary>The entries in order of time; those of one time keep the order of the input.</summary>
    internal IEnumerable<ActivityTimelineEntry> Build(CancellationToken cancellation)
    {
        _intake.CompleteMailboxes();
        int[]? order = _rows.Order(cancellation);
        _logons.Begin(cancellation);
        int[]? ends = PairReadings(order, cancellation);
        Dictionary<int, ActivityFold?>? folds = _folds ? Fold(order, cancellation) : null;
        var maker = new EntryMaker(_intake, _logons.Ledger);
        for (int i = 0; i < _rows.Count; i++)
        {
            Check(i, cancellation);
            int row = At(order, i);
            long ticks = _rows[row].Ticks;
            _logons.AdvanceTo(ticks);
            int end = ends is null ? 0 : ends[row];
            ActivityFold? fold = null;
            bool isFolded = folds is not null && folds.TryGetValue(row, out fold) && fold is null;
            if (end >= 0 && !isFolded)
            {
                TimeSpan? shownFor = end == 0 ? null : TimeSpan.FromTicks(_rows[end - 1].Ticks - ticks);
                yield return maker.Make(_rows.Restore(row), _intake.Messages.ItemId(_rows[row].Message), shownFor, fold);
            }
        }
    }

    /// <summary>
    /// For each row: one more than the row that ends it, 0 where none does, -1 for a row that ends another. Null where there are no readings.
    /// </summary>
    private int[]? PairReadings(int[]? order, CancellationToken cancellation)
    {
        int[]? ends = null;
        var pairs = new ReadingPairs<int>();
        for (int i = 0; i < _rows.Count; i++)
        {
            Check(i, cancellation);
            int row = At(order, i);
            ActivityKind kind = _rows.Kind(row);
            if (kind.IsReadingStart)
            {
                pairs.Begin(kind.MailboxKey, _rows[row].Session, _rows[row].Item, row);
            }
            else if (kind.IsReadingEnd && pairs.TryEnd(kind.MailboxKey, _rows[row].Session, _rows[row].Item, out int start))
            {
                ends ??= new int[_rows.Count];
                ends[start] = row + 1;
                ends[row] = -1;
            }
        }

        return ends;
    }

    /// <summary>For each row that stands for several what they are, and null for those it stands for. Rows that stand for themselves are not in it.</summary>
    private Dictionary<int, ActivityFold?> Fold(int[]? order, CancellationToken cancellation)
    {
        var folds = new Dictionary<int, ActivityFold?>();
        var table = new FoldTable<int>(_intake.Texts, _intake.Messages);
        for (int i = 0; i < _rows.Count; i++)
        {
            Check(i, cancellation);
            int row = At(order, i);
            table.Register(_rows.Kind(row), _rows[row].Message, row);
        }

        for (int i = 0; i < _rows.Count; i++)
        {
            Check(i, cancellation);
            int row = At(order, i);
            ActivityKind kind = _rows.Kind(row);
            ref readonly ActivityFacts facts = ref _intake.Facts[_rows[row].Facts];
            if (kind.Folds && table.TryFind(kind, _rows[row].Session, facts, _rows.RecordId(row), _rows[row].Message, _rows[row].Ticks, row, out int begun))
            {
                if (!folds.TryGetValue(begun, out ActivityFold? fold))
                {
                    folds.Add(begun, fold = new ActivityFold(_intake.Facts[_rows[begun].Facts], MessageOf(begun), _rows[begun].Ticks));
                }

                fold!.Add(facts, MessageOf(row), _rows[row].Ticks);
                folds.Add(row, null);
            }
        }

        return folds;
    }

    private int MessageOf(int row) => _intake.Messages.MessageOf(_rows[row].Message);

    private static int At(int[]? order, int place) => order is null ? place : order[place];

    private static void Check(int done, CancellationToken cancellation)
    {
        if ((done & (RowsBetweenChecks - 1)) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
