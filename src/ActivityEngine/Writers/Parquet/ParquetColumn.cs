#if NET
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A column of the files: how it is declared.</summary>
internal abstract class ParquetColumn(DataField field)
{
    internal DataField Field { get; } = field;

    internal string Name => Field.Name;

    /// <summary>Begins to gather values for one file.</summary>
    internal abstract ParquetValues Begin();
}
#endif
