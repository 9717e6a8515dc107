namespace OutlookActivities;

/// <summary>How sure it is that a message was exposed. An enum, as it has an order: <c>Where-Object Certainty -ge Presumed</c>.</summary>
public enum Certainty
{
    /// <summary>No record ties the message to the context itself: a throttled stretch, the same user and application without a session, or a preceding logon only.</summary>
    Possible,

    /// <summary>No record names the message as accessed, but its folder was synchronised in the context: every item that was there at that time is to be presumed taken. Or a record shows an access to the folder and names no message.</summary>
    Presumed,

    /// <summary>A record of the context itself names the message.</summary>
    Observed,
}
