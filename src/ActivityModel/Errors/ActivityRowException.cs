namespace OutlookActivities;

/// <summary>A row that cannot be read. The reading goes on after it; <see cref="ActivityException.Target"/> is the row's raw text.</summary>
public sealed class ActivityRowException : ActivityException
{
    internal ActivityRowException(string errorId, string path, long line, string reason, string rawText)
        : base(errorId, $"{path}, line {line}: {reason}", rawText)
    {
        Path = path;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line where the row begins, from 1.</summary>
    public long Line { get; }

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; }
}
