namespace OutlookActivities.Simulator;

/// <summary>A mailbox and its activities, oldest first.</summary>
public sealed class SimulatedMailbox
{
    /// <summary>Makes a mailbox.</summary>
    /// <param name="address">The owner's UPN.</param>
    /// <param name="activities">In any order.</param>
    public SimulatedMailbox(string address, IEnumerable<SimulatedActivity> activities)
    {
        Address = address;
        Activities = [.. activities.OrderBy(activity => activity.TimeStamp)];
    }

    /// <summary>The owner's UPN.</summary>
    public string Address { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SimulatedActivity> Activities { get; }
}
