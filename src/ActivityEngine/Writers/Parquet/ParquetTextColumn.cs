#if NET
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of texts.</summary>
internal sealed class ParquetTextColumn(string name, Func<MailboxActivity, string?> text) : ParquetColumn(new DataField<string>(name, nullable: true))
{
    internal override ParquetValues Begin() => new ParquetTextValues(Field, text);
}
#endif
