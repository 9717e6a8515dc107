namespace OutlookActivities.Reasoning;

/// <summary>The rows of a timeline until the input has ended, and their order in time.</summary>
internal sealed class StoredRows(ActivityIntake intake)
{
    private readonly PagedList<StoredRow> _rows = new();
    private readonly TextHeap _texts = new();
    private string? _lastRecordId;
    private int _lastRecord;
    private long _latest = long.MinValue;
    private bool _isUnordered;

    internal int Count => _rows.Count;

    internal ref readonly StoredRow this[int row] => ref _rows[row];

    internal void Add(in TimelineRow row)
    {
        _isUnordered |= row.Ticks < _latest;
        _latest = row.Ticks;
        _rows.Add(new StoredRow
        {
            Ticks = row.Ticks,
            Line = (int)Math.Min(row.Line, int.MaxValue),
            Kind = row.Kind.Number,
            Session = row.Session,
            Item = row.Item,
            Message = row.Message,
            Facts = row.Facts,
            Query = row.Query is null ? 0 : _texts.Add(Utf8Slice.From(row.Query)),
            RecordId = row.RecordId is null ? 0 : KeepRecordId(row.RecordId),
        });
    }

    internal Utf8Slice RecordId(int row) => _texts.Slice(_rows[row].RecordId);

    internal ActivityKind Kind(int row) => intake.Kind(_rows[row].Kind);

    /// <summary>The row as it was taken in, but for the item's id, which the messages keep.</summary>
    internal TimelineRow Restore(int row)
    {
        ref readonly StoredRow stored = ref _rows[row];
        return new TimelineRow
        {
            Ticks = stored.Ticks,
            Line = stored.Line,
            Kind = intake.Kind(stored.Kind),
            Session = stored.Session,
            Item = stored.Item,
            Message = stored.Message,
            Facts = stored.Facts,
            Query = _texts.Text(stored.Query),
            RecordId = _texts.Text(stored.RecordId),
        };
    }

    /// <summary>The rows' numbers in order of time; null where they are in order as they are.</summary>
    internal int[]? Order(CancellationToken cancellation)
    {
        if (!_isUnordered)
        {
            return null;
        }

        long[] times = new long[_rows.Count];
        for (int i = 0; i < times.Length; i++)
        {
            if ((i & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            times[i] = _rows[i].Ticks;
        }

        return TimeOrder.Sort(times, cancellation);
    }

    /// <summary>The activities of one record follow each other: its id is kept once.</summary>
    private int KeepRecordId(string recordId)
    {
        if (recordId != _lastRecordId)
        {
            _lastRecordId = recordId;
            _lastRecord = _texts.Add(Utf8Slice.From(recordId));
        }

        return _lastRecord;
    }
}
