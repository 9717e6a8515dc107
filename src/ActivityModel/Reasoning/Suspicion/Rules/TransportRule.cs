namespace OutlookActivities.Reasoning.Rules;

/// <summary>A mail flow rule or a connector of the tenant was made or changed.</summary>
internal sealed class TransportRule : SuspicionRule
{
    private static readonly string[] s_copies = ["BlindCopyTo", "CopyTo", "AddToRecipients", "RedirectMessageTo", "AddManagerAsRecipientType"];

    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _rules = new();

    internal override string Id => "TransportRule";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.003";

    internal override string Description =>
        "A mail flow rule of the tenant was made, changed or switched on: High where it copies or redirects mail to an address outside of the tenant, or copies mail with words of "
        + "money, credentials or contracts; Medium where it copies inside, deletes mail or marks it as no spam, or where a connector for incoming mail was made; Low else. InForce says whether it was "
        + "removed or switched off since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Rule];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        bool isConnector = activity.Operation.EndsWith("InboundConnector", StringComparison.OrdinalIgnoreCase);
        if (activity.HasFailed || (!isConnector && !activity.Operation.EndsWith("TransportRule", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        string name = activity.Target ?? "";
        string key = activity.Operation.Substring(activity.Operation.IndexOf('-') + 1) + "\n" + name;
        if (activity.Operation.StartsWith("Remove", StringComparison.OrdinalIgnoreCase) || activity.Operation.StartsWith("Disable", StringComparison.OrdinalIgnoreCase))
        {
            _rules.Undo(key, activity, activity.Operation.StartsWith("Disable", StringComparison.OrdinalIgnoreCase) ? "Switched off on" : "Removed on");
            return;
        }

        string? detail = activity.Detail;
        string[] to = [.. s_copies.SelectMany(copy => DetailWords.Values(detail, copy)).Where(value => value != "empty")];
        bool goesOut = to.SelectMany(DetailWords.Addresses).Any(context.IsExternal);
        string? word = to.Length == 0 ? null : context.Words.FindIn(detail);
        bool meddles = to.Length > 0 || DetailWords.IsTrue(detail, "DeleteMessage") || DetailWords.Value(detail, "SetSCL") == "-1" || isConnector;
        OpenFinding finding = _merger.Find(activity, key) ?? _merger.Begin(activity, key, Report(new OpenFinding(this, Severity.Low, activity)));
        finding.Raise(goesOut || word is not null ? Severity.High : meddles || RuleScore.Hides(name) ? Severity.Medium : Severity.Low);
        finding.Reason = $"{activity.Who} made or changed the {(isConnector ? "connector for incoming mail" : "mail flow rule")} '{name}'"
            + $"{(to.Length == 0 ? "" : $", which copies mail to {string.Join(", ", to)}")}{(word is null ? "" : $" and looks for '{word}'")}.";
        _rules.Add(key, finding);
    }
}
