namespace OutlookActivities.Reasoning.Rules;

/// <summary>A user none of whose sign-ins could be held against a baseline.</summary>
internal sealed class MissingBaseline : SuspicionRule
{
    private readonly Dictionary<int, OpenFinding> _findings = [];

    internal override string Id => "MissingBaseline";

    internal override Severity Severity => Severity.Information;

    internal override string? Technique => null;

    internal override string Description =>
        "A user whose sign-ins could not be held against anything: a baseline needs five of them on three days before. That nothing unfamiliar was found "
        + "of such a user means nothing. Read more of the log, from well before the break-in.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome != SignInOutcome.SignedIn || activity.Address == 0)
        {
            return;
        }

        if (_findings.TryGetValue(activity.UserKey, out OpenFinding? finding))
        {
            finding.Add(activity);
        }
        else
        {
            _findings.Add(activity.UserKey, new OpenFinding(this, Severity.Information, activity)
            {
                Target = null,
                Reason = $"The sign-ins of {activity.Who} could not be judged: a baseline needs five of them on three days before. Read more of the log.",
            });
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (KeyValuePair<int, UserHabits> user in context.Familiarity.Users.Where(user => user.Value.JudgedCount == 0))
        {
            if (_findings.TryGetValue(user.Key, out OpenFinding? finding))
            {
                Report(finding);
            }
        }
    }
}
