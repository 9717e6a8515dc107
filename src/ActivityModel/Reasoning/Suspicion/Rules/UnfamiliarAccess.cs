namespace OutlookActivities.Reasoning.Rules;

/// <summary>Messages and attachments were read or accessed from an unfamiliar place.</summary>
internal sealed class UnfamiliarAccess : SuspicionRule
{
    private readonly Dictionary<(int Mailbox, int Context), Visit> _visits = [];

    internal override string Id => "UnfamiliarAccess";

    internal override Severity Severity => Severity.Medium;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "Messages were read or accessed, or attachments opened, from a place that is not in the user's baseline. One session is one finding; Find-ExposedMessage -Context names the "
        + "messages of it.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Read, ActivityCategory.Access, ActivityCategory.Attachment];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Standing != Standing.Unfamiliar || activity.HasFailed)
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Session != 0 ? activity.Session : -activity.Address);
        if (_visits.TryGetValue(key, out Visit? visit))
        {
            visit.Finding.Add(activity);
        }
        else
        {
            _visits.Add(key, visit = new Visit(Report(new OpenFinding(this, Severity.Medium, activity) { Target = activity.Mailbox }), activity));
        }

        bool isAttachment = activity.Category == ActivityCategory.Attachment;
        visit.Attachments += isAttachment ? 1 : 0;
        if (!isAttachment && activity.Message != 0)
        {
            visit.Messages.Add(activity.Message);
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Visit visit in _visits.Values)
        {
            visit.Finding.Reason = $"{visit.Messages.Count} message(s) {visit.Verb}{(visit.Attachments == 0 ? "" : $" and attachments opened {visit.Attachments} time(s)")} in {visit.Place}.";
        }
    }

    private sealed class Visit(OpenFinding finding, Occurrence first)
    {
        internal OpenFinding Finding { get; } = finding;

        internal HashSet<long> Messages { get; } = [];

        internal int Attachments { get; set; }

        internal string Verb { get; } = first.Category == ActivityCategory.Read ? "read" : "accessed";

        internal string Place { get; } = $"{first.InMailbox} from {first.ClientIP}, an unfamiliar place";
    }
}
