namespace OutlookActivities;

/// <summary>A file that cannot be read as a whole: missing, empty, no permission, no activity log.</summary>
public sealed class ActivityFileException : ActivityException
{
    internal ActivityFileException(string errorId, string message, string path, Exception? innerException = null)
        : base(errorId, message, path, innerException) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }
}
