namespace OutlookActivities.Reasoning.Rules;

/// <summary>So much was accessed that the log stopped naming it.</summary>
internal sealed class ThrottledAccess : SuspicionRule
{
    private static readonly long s_stretch = TimeSpan.FromDays(1).Ticks;

    private readonly Dictionary<int, OpenFinding> _latest = [];

    internal override string Id => "ThrottledAccess";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1562.008";

    internal override string Description =>
        "Exchange stops recording accessed messages for a day when there are over a thousand records, which less than one mailbox in a hundred ever comes to, and which covers what follows: "
        + "Medium, High where the flagged record comes from a place that is not in the user's baseline. The records of a day are one finding; Find-ActivityGap shows the stretch.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Access];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (!activity.IsThrottled)
        {
            return;
        }

        if (_latest.TryGetValue(activity.Kind.MailboxKey, out OpenFinding? finding) && activity.Ticks - finding.End <= s_stretch)
        {
            finding.Add(activity);
        }
        else
        {
            _latest[activity.Kind.MailboxKey] = finding = Report(new OpenFinding(this, Severity.Medium, activity) { Target = activity.Mailbox });
            finding.Reason = $"So many messages of {activity.Mailbox} were accessed that the log named no more for a day: presume that more was accessed.";
        }

        finding.Raise(activity.Standing == Standing.Unfamiliar ? Severity.High : Severity.Medium);
    }
}
