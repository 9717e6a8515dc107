namespace OutlookActivities.Reasoning.Rules;

/// <summary>Files were opened, downloaded or shared from an unfamiliar place.</summary>
internal sealed class UnfamiliarFile : SuspicionRule
{
    private readonly Dictionary<(int User, int Address), Visit> _visits = [];

    internal override string Id => "UnfamiliarFile";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1530";

    internal override string Description =>
        "Files of SharePoint and OneDrive were opened (Medium), downloaded, synchronised or shared (High) from a place that is not in the user's baseline. What one user "
        + "does from one address is one finding. From usual places it is none.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.File];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Standing != Standing.Unfamiliar || activity.HasFailed)
        {
            return;
        }

        if (_visits.TryGetValue((activity.UserKey, activity.Address), out Visit? visit))
        {
            visit.Finding.Add(activity);
        }
        else
        {
            _visits.Add((activity.UserKey, activity.Address), visit = new Visit(Report(new OpenFinding(this, Severity.Medium, activity)), $"{activity.Who} from {activity.ClientIP}, an unfamiliar place"));
        }

        bool takes = activity.Operation.IndexOf("Download", StringComparison.Ordinal) >= 0 || activity.Operation.IndexOf("Sharing", StringComparison.Ordinal) >= 0
            || activity.Operation.IndexOf("Link", StringComparison.Ordinal) >= 0;
        visit.Taken += takes ? 1 : 0;
        visit.Finding.Raise(takes ? Severity.High : Severity.Medium);
        visit.Finding.Reason = $"{visit.Finding.Count} act(s) on files by {visit.Words}{(visit.Taken == 0 ? "" : $", {visit.Taken} of them a download or a sharing")}.";
    }

    private sealed class Visit(OpenFinding finding, string words)
    {
        internal OpenFinding Finding { get; } = finding;

        internal string Words { get; } = words;

        internal int Taken { get; set; }
    }
}
