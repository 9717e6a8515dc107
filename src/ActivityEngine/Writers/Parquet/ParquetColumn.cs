#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of the files: how it is declared, and how its values are written for some rows.</summary>
internal abstract class ParquetColumn(DataField field)
{
    internal DataField Field { get; } = field;

    internal string Name => Field.Name;

    internal abstract void Write(ParquetRowGroupWriter group, IReadOnlyList<MailboxActivity> rows, CancellationToken cancellation);

    /// <summary>The library writes a value only where there is one, and a level that says so for each row.</summary>
    private protected void Write<T>(ParquetRowGroupWriter group, T[] values, int count, int[] levels, CancellationToken cancellation)
        where T : struct =>
        group.WriteAllPartsAsync<T>(Field, values.AsMemory(0, count), levels, null, cancellation).GetAwaiter().GetResult();
}
#endif
