namespace OutlookActivities.Reasoning.Rules;

/// <summary>Whole folders were synchronised in a context that is new to the mailbox.</summary>
internal sealed class FolderSync : SuspicionRule
{
    private readonly Dictionary<(int Mailbox, int Context), Sync> _syncs = [];
    private readonly HashSet<(int Mailbox, string Network)> _usual = [];
    private readonly HashSet<int> _firsts = [];

    internal override string Id => "FolderSync";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "Folders synchronised to a client from a place that is not in the user's baseline (High), or from a network that the mailbox was never synchronised from before while "
        + "it was from others (Medium; Low where the place is usual for sign-ins). Presume that every message of the folder was taken. The folders of one session are one finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Sync];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || activity.Address == 0)
        {
            return;
        }

        string network = context.Familiarity.Place(activity.Address).Network;
        (int, int) key = (activity.Kind.MailboxKey, activity.Session != 0 ? activity.Session : -activity.Address);
        if (!_syncs.TryGetValue(key, out Sync? sync))
        {
            bool isNewPlace = _usual.Add((activity.Kind.MailboxKey, network)) && !_firsts.Add(activity.Kind.MailboxKey);
            if (activity.Standing != Standing.Unfamiliar && !isNewPlace)
            {
                return;
            }

            Severity severity = activity.Standing switch { Standing.Unfamiliar => Severity.High, Standing.Unknown => Severity.Medium, _ => Severity.Low };
            _syncs.Add(key, sync = new Sync(Report(new OpenFinding(this, severity, activity))));
        }
        else
        {
            sync.Finding.Add(activity);
        }

        sync.Folders.Add(activity.Facts.Folder);
        sync.Finding.Target = activity.Mailbox;
        sync.Finding.Reason = $"{sync.Folders.Count} folder(s) of {activity.Mailbox} were synchronised to a client at {activity.ClientIP}"
            + $"{(activity.Client is null ? "" : $" ({activity.Client})")}, where that was never done before: presume that all their messages were taken.";
    }

    private sealed class Sync(OpenFinding finding)
    {
        internal OpenFinding Finding { get; } = finding;

        internal HashSet<int> Folders { get; } = [];
    }
}
