namespace OutlookActivities.Reasoning.Rules;

/// <summary>A folder made from an unfamiliar place: what hides mail needs somewhere to put it.</summary>
internal sealed class HidingFolder : SuspicionRule
{
    private readonly FindingMerger _merger = new();

    internal override string Id => "HidingFolder";

    internal override Severity Severity => Severity.Medium;

    internal override string? Technique => "T1564.008";

    internal override string Description =>
        "A folder was made from a place that is not in the user's baseline. The log of 2018 says nothing of inbox rules: the folder that one fills is all that it shows. "
        + "Folders made from usual places are no finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Folder];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        bool makes = activity.Operation is "CreateFolder" or "Create" or "FolderCreated" or "New-MailboxFolder";
        if (makes && activity.Standing == Standing.Unfamiliar && !activity.HasFailed)
        {
            OpenFinding finding = _merger.Find(activity, "") ?? _merger.Begin(activity, "", Report(new OpenFinding(this, Severity.Medium, activity)));
            finding.Reason = $"A folder{(finding.Target is null ? "" : $" ({finding.Target})")} was made in {activity.InMailbox} from {activity.ClientIP}, an unfamiliar place: look what was moved or delivered into it.";
        }
    }
}
