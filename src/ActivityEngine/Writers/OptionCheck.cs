namespace OutlookActivities.Engine.Writers;

/// <summary>Which options go with which form, and with each other.</summary>
internal static class OptionCheck
{
    /// <summary>Says so where they do not.</summary>
    /// <exception cref="ActivityException">They do not.</exception>
    internal static void Check(ActivityFileOptions options)
    {
        if (options.SplitBytes > 0 && options.Format is ActivityExportFormat.Csv or ActivityExportFormat.RetrieverCsv)
        {
            throw Unsuited($"-SplitBytes is for forms of one line an object, not for {options.Format}. Leave it out, or choose JsonLines, AuditData, Ocsf, Ecs or Timesketch.", options);
        }

        if (options.Format == ActivityExportFormat.Parquet && (options.Gzip || options.SplitBytes > 0))
        {
            throw Unsuited("Parquet files are compressed and split by themselves: leave out -Gzip and -SplitBytes, and a name that ends in .gz.", options);
        }

        if (options.Format != ActivityExportFormat.Parquet && options.PartitionBy.Count > 0)
        {
            throw Unsuited($"-PartitionBy is for Parquet, not for {options.Format}. Leave it out, or give -Format Parquet.", options);
        }

        if (options.Append && (options.Gzip || options.SplitBytes > 0))
        {
            throw Unsuited("-Append adds to one plain file: leave out -Gzip and -SplitBytes, and a name that ends in .gz, or leave out -Append.", options);
        }
    }

    private static ActivityException Unsuited(string message, ActivityFileOptions options) => new(ActivityErrorId.OptionUnsuited, message, options.Format);
}
