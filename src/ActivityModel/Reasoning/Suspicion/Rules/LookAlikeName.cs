namespace OutlookActivities.Reasoning.Rules;

/// <summary>A name that is made to be taken for another.</summary>
internal sealed class LookAlikeName : SuspicionRule
{
    private readonly Dictionary<string, OpenFinding> _findings = new(StringComparer.OrdinalIgnoreCase);

    internal override string Id => "LookAlikeName";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1036.005";

    internal override string Description =>
        "An application or a user that is made, or an application that is consented to, under a name that reads like another: rn for m, vv for w, 0 for o, Cyrillic letters: "
        + "High. An application of the tenant's own that calls itself Microsoft, Office, Outlook and the like without being of Microsoft's known ones: Medium. Tries "
        + "that failed count, as they show what was meant.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Application, ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Target is not string name || !MakesName(activity.Operation))
        {
            return;
        }

        int at = name.IndexOf('@');
        string bare = at > 0 ? name.Substring(0, at) : name;
        string? meant = LookAlike.Of(bare, context.Names);
        bool isApplication = activity.Category == ActivityCategory.Application;
        bool claims = meant is null && isApplication && activity.Is("Add application.") && LookAlike.Claims(bare);
        if (meant is null && !claims)
        {
            return;
        }

        if (_findings.TryGetValue(name, out OpenFinding? known))
        {
            known.Add(activity);
            return;
        }

        _findings.Add(name, Report(new OpenFinding(this, meant is null ? Severity.Medium : Severity.High, activity)
        {
            Reason = meant is null
                ? $"{activity.Who} {(activity.HasFailed ? "tried to make" : "made")} the application '{name}', which bears a name of Microsoft's."
                : $"{activity.Who} {(activity.HasFailed ? "tried to make" : "made, accepted or empowered")} '{name}', which reads like '{meant}'.",
        }));
    }

    private static bool MakesName(string operation) => operation is "Add application." or "Add service principal." or "Consent to application."
        or "Add user." or "New-Mailbox" or "Add member to role." or "Update application.";
}
