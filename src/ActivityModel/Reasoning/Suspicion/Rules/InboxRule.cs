namespace OutlookActivities.Reasoning.Rules;

/// <summary>An inbox rule, scored by what it does.</summary>
internal sealed class InboxRule : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _rules = new();

    internal override string Id => "InboxRule";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1564.008";

    internal override string Description =>
        "An inbox rule was made, changed or switched on. It is scored by what it does: deletes (2), moves to a folder that nobody looks into, such as RSS Feeds, Conversation "
        + "History, Archive or Junk (2), sends on inside (2) or outside of the tenant (4), marks as read (1), has a name of blanks or dots (2), looks for words of "
        + "money, credentials or contracts (2), was made from an unfamiliar place (2), and besides one of these stops all other rules (1). Five points are High, four Medium, less is Low. Technique is "
        + "T1114.003 where it sends on. InForce says whether it was removed or switched off since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Rule];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || activity.Operation.IndexOf("InboxRule", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        string name = activity.Target ?? "";
        string key = activity.Kind.MailboxKey + "\n" + name;
        string? change = DetailWords.Value(activity.Detail, "RuleOperation");
        if (activity.Is("Remove-InboxRule") || activity.Is("Disable-InboxRule") || change == "RemoveMailboxRule")
        {
            _rules.Undo(key, activity, activity.Is("Disable-InboxRule") ? "Switched off on" : "Removed on");
            return;
        }

        RuleScore score = RuleScore.Of(activity, context);
        OpenFinding finding = _merger.Find(activity, key) ?? _merger.Begin(activity, key, Report(new OpenFinding(this, Severity.Low, activity)));
        if (finding.Count == 1 || score.Severity > finding.Severity)
        {
            finding.Raise(score.Severity);
            finding.Technique = score.Forwards ? "T1114.003" : Technique;
            finding.Reason = $"The inbox rule '{name}' of {activity.Mailbox ?? activity.Who} {score.InWords}.";
        }

        _rules.Add(key, finding);
    }
}
