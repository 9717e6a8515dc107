namespace OutlookActivities.Reasoning.Rules;

/// <summary>A whole mailbox was made to forward.</summary>
internal sealed class MailForwarding : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _forwarding = new();

    internal override string Id => "MailForwarding";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.003";

    internal override string Description =>
        "Forwarding of a whole mailbox was set: High to an address outside of the tenant, whose domains are those of the mailboxes in the input, Medium inside. InForce "
        + "and the reason say whether and when it was cleared.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Forwarding];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        const string Set = "Forwarding set to ";
        string mailbox = activity.Mailbox ?? activity.Target ?? "";
        string? part = DetailWords.Parts(activity.Detail).FirstOrDefault(words => words.StartsWith(Set, StringComparison.Ordinal));
        if (part is null)
        {
            if (DetailWords.Has(activity.Detail, "Forwarding cleared"))
            {
                _forwarding.Undo(mailbox, activity, "Cleared on");
            }

            return;
        }

        string to = part.Substring(Set.Length);
        OpenFinding finding = _merger.Find(activity, mailbox) ?? _merger.Begin(activity, mailbox, Report(new OpenFinding(this, Severity.Medium, activity)));
        finding.Raise(context.IsExternal(to) ? Severity.High : Severity.Medium);
        finding.Target = to;
        finding.Reason = $"{activity.Who} made the mailbox {mailbox} forward to {to}{(context.IsExternal(to) ? ", outside of the tenant" : "")}"
            + $"{(DetailWords.Has(activity.Detail, "no copy stays") ? "; no copy stays in it" : "")}.";
        _forwarding.Add(mailbox, finding);
    }
}
