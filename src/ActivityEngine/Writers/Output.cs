namespace OutlookActivities.Engine.Writers;

/// <summary>Where rows go: one file, or several that follow one another.</summary>
internal abstract class Output : IDisposable
{
    /// <summary>Takes a row.</summary>
    internal abstract Stream Stream { get; }

    /// <summary>The full paths, when all is committed.</summary>
    internal abstract IReadOnlyList<string> Files { get; }

    /// <summary>Opens what the options ask for.</summary>
    /// <exception cref="ActivityFileException">It may not be written.</exception>
    internal static Output Open(string path, ActivityFileOptions options) =>
        options.SplitBytes > 0 ? new SplitOutput(path, options) : OutputFile.Open(path, options);

    /// <summary>Told after each row.</summary>
    internal abstract void EndRow();

    /// <summary>Gives the files their names.</summary>
    internal abstract void Commit();

    public abstract void Dispose();
}
