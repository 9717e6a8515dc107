#if NET
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of numbers, times or truths.</summary>
/// <typeparam name="T">Their type.</typeparam>
internal sealed class ParquetValueColumn<T>(DataField field, Func<MailboxActivity, T?> value) : ParquetColumn(field)
    where T : struct
{
    internal override ParquetValues Begin() => new ParquetTypedValues<T>(Field, value);
}
#endif
