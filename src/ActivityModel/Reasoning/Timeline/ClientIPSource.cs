namespace OutlookActivities;

/// <summary>Where the address of an entry comes from.</summary>
public static class ClientIPSource
{
    /// <summary>The record itself names it.</summary>
    public const string Record = "Record";

    /// <summary>It is that of the session's logon.</summary>
    public const string Session = "Session";

    /// <summary>It is that of the latest successful logon to the mailbox by the same application before it: likely, not certain.</summary>
    public const string PrecedingLogon = "PrecedingLogon";

    /// <summary>A service acted, not a client.</summary>
    public const string Service = "Service";

    /// <summary>No address is known.</summary>
    public const string None = "None";
}
