using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine;

/// <summary>Reads records of the Unified Audit Log that are in memory. Those in files are read by <see cref="ActivityFile"/>.</summary>
public static class AuditLog
{
    /// <summary>Begins to read records.</summary>
    /// <param name="history">What was read before; the caller lets it tell of repeats at the end.</param>
    /// <param name="reporter">Told of records that cannot be read, and of what is missing.</param>
    /// <returns>The reader; not for several threads at a time.</returns>
    public static IAuditRecordReader Open(AuditRecordHistory history, IActivityReporter reporter) => new AuditObjectReader(history, reporter);
}
