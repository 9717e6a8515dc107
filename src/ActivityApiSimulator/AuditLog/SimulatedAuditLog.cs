namespace OutlookActivities.Simulator;

/// <summary>The audit log of the tenant, oldest record first.</summary>
internal sealed class SimulatedAuditLog(IEnumerable<SimulatedAuditRecord> records)
{
    private readonly SimulatedAuditRecord[] _records = [.. records.OrderBy(record => record.CreationTime)];

    internal int Count => _records.Length;

    internal SimulatedAuditRecord this[int place] => _records[place];

    /// <summary>Where the first record at or after a time stands.</summary>
    internal int FirstAtOrAfter(DateTimeOffset time)
    {
        int low = 0;
        int high = _records.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _records[middle].CreationTime < time ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
