#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of texts.</summary>
internal sealed class ParquetTextColumn(string name, Func<MailboxActivity, string?> text) : ParquetColumn(new DataField<string>(name, nullable: true))
{
    internal override Action<ParquetRowGroupWriter> Take(IReadOnlyList<MailboxActivity> rows)
    {
        var values = new ReadOnlyMemory<char>[rows.Count];
        int[] levels = new int[rows.Count];
        int count = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (text(rows[i]) is string value)
            {
                values[count++] = value.AsMemory();
                levels[i] = 1;
            }
        }

        return Writing(values, count, levels);
    }
}
#endif
