#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of the files: how it is declared, and how the values of some rows are taken and written.</summary>
internal abstract class ParquetColumn(DataField field)
{
    internal DataField Field { get; } = field;

    internal string Name => Field.Name;

    /// <summary>Takes the values of the rows; what it gives writes them, on whatever thread.</summary>
    internal abstract Action<ParquetRowGroupWriter> Take(IReadOnlyList<MailboxActivity> rows);

    /// <summary>The library writes a value only where there is one, and a level that says so for each row.</summary>
    private protected Action<ParquetRowGroupWriter> Writing<T>(T[] values, int count, int[] levels)
        where T : struct =>
        group => group.WriteAllPartsAsync<T>(Field, values.AsMemory(0, count), levels, null, CancellationToken.None).GetAwaiter().GetResult();
}
#endif
