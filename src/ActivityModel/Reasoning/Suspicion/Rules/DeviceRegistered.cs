namespace OutlookActivities.Reasoning.Rules;

/// <summary>A device was registered for a user.</summary>
internal sealed class DeviceRegistered : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _devices = new();

    internal override string Id => "DeviceRegistered";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098.005";

    internal override string Description =>
        "A device was added or registered for a user, which outlives a change of the password: High within a day after a sign-in of that user from an unfamiliar place, "
        + "else Low. The records of one registration are one finding. InForce says whether the device was deleted since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        if (activity.Is("Delete device."))
        {
            _devices.Undo(activity.Target ?? "", activity, "Deleted on");
        }
        else if (activity.Operation is "Add device." or "Register device." or "Add registered owner to device." or "Add registered users to device.")
        {
            OpenFinding finding = _merger.Find(activity, "")
                ?? _merger.Begin(activity, "", Report(new OpenFinding(this, Severity.Low, activity) { Reason = $"A device was registered by {activity.Who}." }));
            finding.Raise(context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromDays(1)) ? Severity.High : Severity.Low);
            _devices.Add(activity.Target ?? "", finding);
        }
    }
}
