namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>Opens an export to Parquet, where there is one: its library needs .NET 8.</summary>
internal static class ParquetExport
{
    /// <summary>Opens the folder.</summary>
    /// <exception cref="ActivityException">It may not be written, or this PowerShell cannot.</exception>
#if NET
    internal static IActivityWriter Open(string path, ActivityFileOptions options) => new ParquetActivityWriter(path, options);
#else
    internal static IActivityWriter Open(string path, ActivityFileOptions options) => throw new ActivityException(
        ActivityErrorId.FormatUnavailable,
        $"Windows PowerShell cannot write {options.Format}. Run the command in PowerShell 7.4 or later, or export JsonLines here and convert it there: '{path}' was not made.",
        path);
#endif
}
