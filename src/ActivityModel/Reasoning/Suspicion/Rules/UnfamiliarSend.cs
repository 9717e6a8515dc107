namespace OutlookActivities.Reasoning.Rules;

/// <summary>Mail was sent in the owner's name from an unfamiliar place.</summary>
internal sealed class UnfamiliarSend : SuspicionRule
{
    private readonly Dictionary<(int Mailbox, int Session), OpenFinding> _findings = [];

    internal override string Id => "UnfamiliarSend";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1656";

    internal override string Description =>
        "A message was sent, answered or forwarded from a place that is not in the user's baseline: High for a forward, which takes a message out, or with a word of money, credentials or contracts in "
        + "the subject, else Medium. What one session sends is one finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Send, ActivityCategory.Reply, ActivityCategory.Forward];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Standing != Standing.Unfamiliar || activity.HasFailed)
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Session != 0 ? activity.Session : -activity.Address);
        if (_findings.TryGetValue(key, out OpenFinding? finding))
        {
            finding.Add(activity);
        }
        else
        {
            _findings.Add(key, finding = Report(new OpenFinding(this, Severity.Medium, activity)));
        }

        finding.Raise(activity.Category == ActivityCategory.Forward || context.WordIn(activity) is not null ? Severity.High : Severity.Medium);
        finding.Target ??= activity.Text;
        finding.Reason = $"Mail was sent, answered or forwarded in the name of {activity.Mailbox ?? activity.Who} from {activity.ClientIP}, an unfamiliar place"
            + $"{(finding.Target is null ? "" : $": '{finding.Target}'{(finding.Count > 1 ? " and more" : "")}")}.";
    }
}
