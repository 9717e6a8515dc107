using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>The activities that wait for the end of the input, and their order in time.</summary>
internal sealed class ExposureRows(ActivityIntake intake)
{
    private readonly PagedList<ExposureRow> _rows = new();
    private readonly TextHeap _recordIds = new();
    private int[]? _order;
    private string? _lastRecordId;
    private int _lastRecord;
    private long _latest = long.MinValue;
    private bool _isUnordered;

    internal int Count => _rows.Count;

    internal ref ExposureRow this[int row] => ref _rows[row];

    internal ActivityKind Kind(int row) => intake.Kind(_rows[row].Kind);

    [MethodImpl(HotPath.Compiled)]
    internal void Add(ExposureRow row, string? recordId)
    {
        _isUnordered |= row.Ticks < _latest;
        _latest = row.Ticks;
        row.RecordId = KeepRecordId(recordId);
        _rows.Add(row);
    }

    internal string? RecordId(int row) => _recordIds.Text(_rows[row].RecordId);

    /// <summary>All have come: puts them in order.</summary>
    internal void Sort(CancellationToken cancellation)
    {
        if (!_isUnordered)
        {
            return;
        }

        long[] times = new long[_rows.Count];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = _rows[i].Ticks;
        }

        _order = TimeOrder.Sort(times, cancellation);
    }

    /// <summary>The row at a place in the order of time.</summary>
    internal int At(int place) => _order is null ? place : _order[place];

    /// <summary>The first place at or behind a time.</summary>
    internal int FirstPlace(long ticks)
    {
        int low = 0;
        int high = _rows.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_rows[At(middle)].Ticks < ticks)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The activities of one record follow each other: its id is kept once.</summary>
    private int KeepRecordId(string? recordId)
    {
        if (recordId != _lastRecordId)
        {
            _lastRecordId = recordId;
            _lastRecord = _recordIds.Add(Utf8Slice.From(recordId));
        }

        return _lastRecord;
    }
}
