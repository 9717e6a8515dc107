namespace OutlookActivities;

/// <summary>
/// Takes what an engine call has to say besides its activities. It is called only by the thread that enumerates the activities, so that a
/// cmdlet can write at once.
/// </summary>
public interface IActivityReporter
{
    /// <summary>A row, file or mailbox that could not be read; the call goes on.</summary>
    /// <param name="error">What happened.</param>
    void Error(ActivityException error);

    /// <summary>Something the user should know.</summary>
    /// <param name="message">One sentence or two.</param>
    void Warning(string message);

    /// <summary>What was done, for those who asked for it.</summary>
    /// <param name="message">One line.</param>
    void Verbose(string message);

    /// <summary>How far a long work has come.</summary>
    /// <param name="activity">What is being done, such as "Reading activities.csv".</param>
    /// <param name="status">How far, in words.</param>
    /// <param name="percent">0 to 100; -1 where it is not known.</param>
    void Progress(string activity, string status, int percent);
}
