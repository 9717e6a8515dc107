namespace OutlookActivities;

/// <summary>Tells activities where their addresses are.</summary>
public interface IActivityLocator : IDisposable
{
    /// <summary>Sets country, city and network of an activity; leaves them as they are where nothing is known of its address.</summary>
    /// <param name="activity">The activity.</param>
    /// <exception cref="ActivityException">The database is damaged.</exception>
    void Locate(MailboxActivity activity);
}
