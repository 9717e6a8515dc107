#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of numbers, times or truths.</summary>
internal sealed class ParquetValueColumn<T>(DataField field, Func<MailboxActivity, T?> value) : ParquetColumn(field)
    where T : struct
{
    internal override Action<ParquetRowGroupWriter> Take(IReadOnlyList<MailboxActivity> rows)
    {
        var values = new T[rows.Count];
        int[] levels = new int[rows.Count];
        int count = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (value(rows[i]) is T one)
            {
                values[count++] = one;
                levels[i] = 1;
            }
        }

        return Writing(values, count, levels);
    }
}
#endif
