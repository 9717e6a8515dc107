namespace OutlookActivities.Reasoning.Rules;

/// <summary>Somebody, or an application, was given a directory or Exchange role.</summary>
internal sealed class RoleGranted : SuspicionRule
{
    private static readonly string[] s_powerful =
    [
        "Global Administrator", "Company Administrator", "Privileged Role Administrator", "Privileged Authentication Administrator", "Exchange Administrator",
        "User Administrator", "Application Administrator", "Cloud Application Administrator", "Authentication Administrator", "Security Administrator",
        "Hybrid Identity Administrator", "Conditional Access Administrator", "Intune Administrator", "SharePoint Administrator",
        "ApplicationImpersonation", "Mailbox Import Export", "eDiscovery", "Organization Management", "Discovery Management", "Mailbox Search", "Compliance Administrator",
    ];

    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _roles = new();
    private readonly Dictionary<OpenFinding, ShortList> _names = [];

    internal override string Id => "RoleGranted";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098.003";

    internal override string Description =>
        "A directory role or a role of Exchange was given to a user, a group or an application: High for those that rule over users, mail or applications (Global, "
        + "Exchange, User, Application Administrator, ApplicationImpersonation, eDiscovery …), Low for others. The roles that one actor gives one target are one finding. "
        + "InForce says whether all were taken back.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        bool isGrant = activity.Operation is "Add member to role." or "Add eligible member to role." or "Add-RoleGroupMember" or "New-ManagementRoleAssignment";
        bool isRemoval = activity.Operation is "Remove member from role." or "Remove-RoleGroupMember";
        if (!isGrant && !isRemoval)
        {
            return;
        }

        bool isExchange = activity.Operation.IndexOf('-') > 0;
        string target = (isExchange ? DetailWords.Value(activity.Detail, "Member") ?? DetailWords.Value(activity.Detail, "User") ?? DetailWords.Value(activity.Detail, "App") : null)
            ?? activity.Target ?? "somebody";
        string role = (isExchange ? DetailWords.Value(activity.Detail, "Role") ?? activity.Target : DetailWords.Value(activity.Detail, "Role.DisplayName")) ?? "a role";
        string key = target + "\n" + role;
        if (isRemoval)
        {
            _roles.Undo(key, activity, "Taken back on");
            return;
        }

        OpenFinding? finding = _merger.Find(activity, target);
        if (finding is null)
        {
            finding = _merger.Begin(activity, target, Report(new OpenFinding(this, Severity.Low, activity) { Target = target }));
            _names.Add(finding, new ShortList());
        }

        _names[finding].Add(role);
        finding.Raise(Array.Exists(s_powerful, name => role.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0) ? Severity.High : Severity.Low);
        finding.Reason = $"{activity.Who} gave {target} the role {_names[finding]}.";
        _roles.Add(key, finding);
    }
}
