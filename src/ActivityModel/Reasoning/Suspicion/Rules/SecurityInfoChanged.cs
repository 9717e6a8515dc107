namespace OutlookActivities.Reasoning.Rules;

/// <summary>How a user proves who it is was changed: a telephone or an authenticator was added or removed, the second factor switched off.</summary>
internal sealed class SecurityInfoChanged : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _ways = new();

    internal override string Id => "SecurityInfoChanged";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1556.006";

    internal override string Description =>
        "A way to prove who one is was added, removed or changed, or multi-factor authentication was switched off for a user (Medium): High within a day after a "
        + "sign-in of that user from an unfamiliar place, Low for what the user adds elsewise. The records of ten minutes are one finding. InForce says of what was added whether the user removed such a way since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || InWords(activity) is not string words)
        {
            return;
        }

        string target = activity.Target ?? activity.Who;
        bool isOff = activity.Is("Disable Strong Authentication.") || IsSwitchedOff(activity);
        bool isOdd = context.Familiarity.WasUnfamiliar(context.KeyOf(target), activity.Ticks, TimeSpan.FromDays(1))
            || context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromDays(1));
        OpenFinding finding = _merger.Find(activity, target)
            ?? _merger.Begin(activity, target, Report(new OpenFinding(this, Severity.Low, activity) { Target = target, Reason = $"{activity.Who} {words} for {target}." }));
        if (activity.Operation.EndsWith("registered security info.", StringComparison.OrdinalIgnoreCase))
        {
            _ways.Add(target, finding);
        }
        else if (activity.Is("User deleted security info."))
        {
            _ways.Undo(target, activity, "Removed on");
        }

        finding.Raise(isOdd ? Severity.High : isOff ? Severity.Medium : Severity.Low);
        if (isOff && !finding.Reason.Contains("switched off"))
        {
            finding.Reason += " Multi-factor authentication was switched off.";
        }
    }

    private static string? InWords(Occurrence activity) => activity.Operation switch
    {
        "User registered security info." or "Admin registered security info." => "added a way to prove the identity",
        "User deleted security info." => "removed a way to prove the identity",
        "User changed default security info." => "changed the way to prove the identity",
        "Disable Strong Authentication." => "switched off multi-factor authentication",
        "Update user." when IsSwitchedOff(activity) => "switched off multi-factor authentication",
        "Update user." when DetailWords.Has(activity.Detail, "StrongAuthenticationPhoneAppDetail") || DetailWords.Has(activity.Detail, "StrongAuthenticationMethod")
            || DetailWords.Has(activity.Detail, "StrongAuthenticationUserDetails") || DetailWords.Has(activity.Detail, "SearchableDeviceKey") =>
            "changed the way to prove the identity",
        _ => null,
    };

    /// <summary>The requirement's state went to 0: Disabled.</summary>
    private static bool IsSwitchedOff(Occurrence activity)
    {
        string? requirement = activity.Is("Update user.") ? DetailWords.Value(activity.Detail, "StrongAuthenticationRequirement") : null;
        int was = requirement is null ? -1 : requirement.IndexOf("(was", StringComparison.Ordinal);
        return was > 0 && requirement!.IndexOf("\"State\": 0", StringComparison.Ordinal) is int off && off >= 0 && off < was;
    }
}
