namespace OutlookActivities.Reasoning.Rules;

/// <summary>Somebody was given rights to a mailbox or a folder.</summary>
internal sealed class MailboxPermission : SuspicionRule
{
    /// <summary>Rights to so many mailboxes at once are none of a deputy's.</summary>
    private const int ManyMailboxes = 3;

    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _permissions = new();
    private readonly Dictionary<OpenFinding, Grant> _grants = [];

    internal override string Id => "MailboxPermission";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098.002";

    internal override string Description =>
        "Rights to a mailbox were given (FullAccess, SendAs, SendOnBehalf: Medium), or to a folder (Low; Medium to everybody: Default, Anonymous). High where the actor took "
        + "them for itself, where the same user got rights to three and more mailboxes within ten minutes of each other, or from an unfamiliar place. What one actor gives one user "
        + "is one finding. InForce says whether all was taken back.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Permission];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || PermissionGrant.TrusteeOf(activity) is not string trustee)
        {
            return;
        }

        bool isOfFolder = PermissionGrant.IsOfFolder(activity);
        string mailbox = activity.Mailbox ?? activity.Target ?? "";
        string key = $"{mailbox}\n{Short(trustee)}\n{(isOfFolder ? activity.Target : "")}";
        string rights = PermissionGrant.RightsOf(activity);
        if (PermissionGrant.IsRemoval(activity) || rights.Equals("None", StringComparison.OrdinalIgnoreCase))
        {
            _permissions.Undo(key, activity, "Taken back on");
            return;
        }

        if (!PermissionGrant.IsGrant(activity) || IsOwners(activity, trustee))
        {
            return;
        }

        string group = Short(trustee) + (isOfFolder ? "\nfolder" : "");
        OpenFinding? finding = _merger.Find(activity, group);
        if (finding is null)
        {
            finding = _merger.Begin(activity, group, Report(new OpenFinding(this, Severity.Low, activity) { Target = trustee }));
            _grants.Add(finding, new Grant());
        }

        Grant grant = _grants[finding];
        grant.Mailboxes.Add(mailbox);
        grant.Rights.Add(rights);
        bool isEverybody = trustee is "Default" or "Anonymous" or "Everyone" || trustee.EndsWith("\\Everyone", StringComparison.OrdinalIgnoreCase);
        bool isOwn = Short(trustee).Equals(Short(activity.Who), StringComparison.OrdinalIgnoreCase);
        finding.Raise(isOwn || grant.Mailboxes.Count >= ManyMailboxes || (activity.Standing == Standing.Unfamiliar && !isOfFolder) ? Severity.High
            : !isOfFolder || isEverybody || activity.Standing == Standing.Unfamiliar ? Severity.Medium
            : Severity.Low);
        finding.Reason = $"{activity.Who} gave {trustee} {grant.Rights} to {(isOfFolder ? "folders of " : "")}{grant.Mailboxes}{(isOwn ? ": to itself" : "")}.";
        _permissions.Add(key, finding);
    }

    /// <summary>Exchange gives owners rights to their own mailboxes when it makes them.</summary>
    private static bool IsOwners(Occurrence activity, string trustee) => trustee.IndexOf("NT AUTHORITY\\SELF", StringComparison.OrdinalIgnoreCase) >= 0
        || (PermissionGrant.IsOfFolder(activity) && activity.Mailbox is string mailbox && Short(trustee).Equals(Short(mailbox), StringComparison.OrdinalIgnoreCase));

    private static string Short(string name) => name.Split('@')[0].Substring(name.Split('@')[0].LastIndexOf('/') + 1).Trim();

    private sealed class Grant
    {
        internal ShortList Mailboxes { get; } = new();

        internal ShortList Rights { get; } = new();
    }
}
