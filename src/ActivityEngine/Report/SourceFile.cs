namespace OutlookActivities.Engine.Report;

/// <summary>A file, or a service, of which activities came.</summary>
internal sealed class SourceFile(string log, string? path)
{
    /// <summary>One of <see cref="ActivitySource"/>.</summary>
    internal string Log => log;

    /// <summary>The full path; null for what came over the network or from objects.</summary>
    internal string? Path => path;

    internal int Count { get; set; }

    /// <summary>SHA-256 in hexadecimal; null where the file is gone or may not be read.</summary>
    internal string? Hash { get; set; }

    /// <summary>Whether the hash is that of the archive which the file is in.</summary>
    internal bool IsPart { get; set; }
}
