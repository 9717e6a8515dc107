namespace OutlookActivities.Reasoning;

/// <summary>A session's latest logon, and when the session was last seen to do something.</summary>
internal sealed class SessionLogon
{
    internal int Facts { get; set; }

    internal long LastSeen { get; set; }
}
