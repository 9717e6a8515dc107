namespace OutlookActivities;

/// <summary>What our own code throws: every one has an error id that does not change, and a message that says what to do.</summary>
public class ActivityException : Exception
{
    internal ActivityException(string errorId, string message, object? target = null, Exception? innerException = null)
        : base(message, innerException)
    {
        ErrorId = errorId;
        Target = target;
    }

    /// <summary>One word in PascalCase, such as <c>InvalidMailbox</c>: the first part of FullyQualifiedErrorId.</summary>
    public string ErrorId { get; }

    /// <summary>What it is about: a mailbox, a file, the raw text of a row.</summary>
    public object? Target { get; }
}
