namespace OutlookActivities;

/// <summary>How a file of activities is to be written.</summary>
public sealed class ActivityFileOptions
{
    /// <summary>Says how.</summary>
    /// <param name="format">The form.</param>
    /// <param name="append">Adds to a file that is there.</param>
    /// <param name="noClobber">Leaves a file alone that is there.</param>
    /// <param name="force">Also replaces a file that is marked read-only.</param>
    /// <param name="raw">Writes cells as they are, also those that a spreadsheet would run as formulas.</param>
    /// <param name="gzip">Compresses the file.</param>
    /// <param name="splitBytes">Begins another file before a line that would take the one beyond so many bytes, uncompressed; 0 for one file.</param>
    /// <param name="partitionBy">By what the files of Parquet are laid into folders; by day where nothing is said.</param>
    public ActivityFileOptions(
        ActivityExportFormat format,
        bool append = false,
        bool noClobber = false,
        bool force = false,
        bool raw = false,
        bool gzip = false,
        long splitBytes = 0,
        IReadOnlyList<ActivityPartition>? partitionBy = null)
    {
        Format = format;
        Append = append;
        NoClobber = noClobber;
        Force = force;
        Raw = raw;
        Gzip = gzip;
        SplitBytes = splitBytes;
        PartitionBy = partitionBy ?? [];
    }

    /// <summary>The form.</summary>
    public ActivityExportFormat Format { get; }

    /// <summary>Adds to a file that is there.</summary>
    public bool Append { get; }

    /// <summary>Leaves a file alone that is there.</summary>
    public bool NoClobber { get; }

    /// <summary>Also replaces a file that is marked read-only.</summary>
    public bool Force { get; }

    /// <summary>Writes cells as they are.</summary>
    public bool Raw { get; }

    /// <summary>Compresses the file.</summary>
    public bool Gzip { get; }

    /// <summary>How many bytes of lines a file holds before another is begun; 0 for one file.</summary>
    public long SplitBytes { get; }

    /// <summary>By what the files of Parquet are laid into folders.</summary>
    public IReadOnlyList<ActivityPartition> PartitionBy { get; }
}
