namespace OutlookActivities.Reasoning;

/// <summary>The logons of a log that was read in any order, replayed beside its activities in order of time.</summary>
internal sealed class LogonHistory(ActivityIntake intake)
{
    private readonly StoredRows _logons = new(intake);
    private int[]? _order;
    private int _next;

    /// <summary>What is known of logons at the moment that <see cref="AdvanceTo"/> has reached.</summary>
    internal LogonLedger Ledger { get; } = new(intake.Facts);

    /// <summary>Takes a row, which need not be a logon.</summary>
    internal void Add(in TimelineRow row)
    {
        if (row.IsLogonWithAddress)
        {
            _logons.Add(row);
        }
    }

    /// <summary>All have come: puts them in order.</summary>
    internal void Begin(CancellationToken cancellation)
    {
        _order = _logons.Order(cancellation);
        for (int i = 0; i < _logons.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            int row = At(i);
            Ledger.Foresee(_logons.Kind(row), _logons[row].Session, _logons[row].Facts);
        }
    }

    /// <summary>Notes the logons up to a time, itself included.</summary>
    internal void AdvanceTo(long ticks)
    {
        for (; _next < _logons.Count && _logons[At(_next)].Ticks <= ticks; _next++)
        {
            int row = At(_next);
            Ledger.Note(_logons.Kind(row), _logons[row].Session, _logons[row].Facts, _logons[row].Ticks);
        }
    }

    private int At(int place) => _order is null ? place : _order[place];
}
