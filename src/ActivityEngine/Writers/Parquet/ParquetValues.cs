#if NET
using Parquet;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>
/// The values of a column for the next row group. They are taken as soon as an activity comes: what else it holds need not be kept, and is gone before it costs the
/// collector anything.
/// </summary>
internal abstract class ParquetValues
{
    /// <summary>Takes the activity's value; gives about how many bytes it is.</summary>
    internal abstract int Add(MailboxActivity activity);

    /// <summary>Gives up what was gathered; what it gives writes it, on whatever thread.</summary>
    internal abstract Action<ParquetRowGroupWriter> Take();
}
#endif
