namespace OutlookActivities.Engine.Readers;

/// <summary>What all activities of one file or connection share.</summary>
/// <param name="Source">One of <see cref="ActivitySource"/>.</param>
/// <param name="Mailbox">The mailbox, where the source holds one mailbox only.</param>
/// <param name="Path">The file; null for what came over the network.</param>
internal sealed record ActivityOrigin(string Source, string? Mailbox, string? Path)
{
    /// <summary>The file's name without its folder.</summary>
    internal string? FileName { get; } = System.IO.Path.GetFileName(Path);

    internal string? Row(long line) => FileName is null ? null : $"{FileName}:{line}";
}
