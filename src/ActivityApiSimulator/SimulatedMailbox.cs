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

    /// <summary>A mailbox with invented activities over six months; the same seed and count make the same ones.</summary>
    /// <param name="address">The owner's UPN.</param>
    /// <param name="count">How many activities.</param>
    /// <param name="seed">Which ones.</param>
    public static SimulatedMailbox Generate(string address, int count, int seed) =>
        new(address, GeneratedActivities.Create(address, count, seed));

    /// <summary>A mailbox with the activities of a recorded case.</summary>
    /// <param name="file">JSON Lines, as <see cref="RecordedCase"/> reads them.</param>
    /// <param name="address">The owner's UPN.</param>
    public static SimulatedMailbox FromCase(string file, string address = SimulatorOptions.DefaultMailbox) =>
        new(address, RecordedCase.Read(file));

    /// <summary>The owner's UPN.</summary>
    public string Address { get; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SimulatedActivity> Activities { get; }
}
