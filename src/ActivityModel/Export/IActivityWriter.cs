namespace OutlookActivities;

/// <summary>Writes rows to a file, or to several that follow one another; they appear under their names only when all is complete.</summary>
public interface IActivityWriter : IDisposable
{
    /// <summary>The full paths of what was written, in order; known when it is complete.</summary>
    IReadOnlyList<string> Files { get; }

    /// <summary>Writes one object.</summary>
    /// <param name="item">A <see cref="MailboxActivity"/> or a row of a timeline.</param>
    /// <exception cref="ActivityException">The file cannot hold the object, or cannot be written.</exception>
    void Write(object item);

    /// <summary>Finishes the file. What is disposed without this leaves no file behind; of an appended file, the rows written so far stay.</summary>
    /// <exception cref="ActivityException">The file cannot be written.</exception>
    void Complete();
}
