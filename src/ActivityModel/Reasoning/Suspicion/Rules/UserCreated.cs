namespace OutlookActivities.Reasoning.Rules;

/// <summary>A user was made.</summary>
internal sealed class UserCreated : SuspicionRule
{
    private static readonly long s_soon = TimeSpan.FromDays(1).Ticks;

    private readonly Dictionary<int, OpenFinding> _users = [];
    private readonly StandingChanges _standing = new();

    internal override string Id => "UserCreated";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1136.003";

    internal override string Description =>
        "A user or a mailbox was made, which administrators do daily (Low): Medium within a day after a sign-in of the actor from an unfamiliar place, High where the "
        + "new user is given a role or rights to a mailbox within a day. InForce says whether the user was deleted since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account, ActivityCategory.Permission];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        if (activity.Is("Add user.") || activity.Is("New-Mailbox"))
        {
            Make(activity, context);
        }
        else if (activity.Is("Delete user.") || activity.Is("Remove-Mailbox"))
        {
            _standing.Undo(activity.Target ?? "", activity, "Deleted on");
        }
        else if (activity.Operation is "Add member to role." or "Add eligible member to role." or "Add-RoleGroupMember" && activity.Target is string member)
        {
            Empower(member, activity, context, "was given a role");
        }
        else if (activity.Category == ActivityCategory.Permission && PermissionGrant.TrusteeOf(activity) is string trustee)
        {
            Empower(trustee, activity, context, "was given rights to a mailbox");
        }
    }

    private void Make(Occurrence activity, RuleContext context)
    {
        string user = activity.Target ?? activity.Mailbox ?? "";
        int key = context.KeyOf(BareName(user));
        if (key == 0 || _users.ContainsKey(key))
        {
            return;
        }

        bool isOdd = context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromDays(1));
        OpenFinding finding = Report(new OpenFinding(this, isOdd ? Severity.Medium : Severity.Low, activity)
        {
            Target = user,
            Reason = $"{activity.Who} made the user {user}.",
        });
        _users.Add(key, finding);
        _standing.Add(user, finding);
    }

    private void Empower(string user, Occurrence activity, RuleContext context, string what)
    {
        if (_users.TryGetValue(context.KeyOf(BareName(user)), out OpenFinding? finding) && activity.Ticks - finding.Start <= s_soon && finding.Severity < Severity.High)
        {
            finding.Add(activity);
            finding.Raise(Severity.High);
            finding.Reason += $" It {what} within a day.";
        }
    }

    /// <summary>Records of Exchange name a user without its domain, those of the directory with it.</summary>
    private static string? BareName(string user) => user.Length == 0 ? null : user.Split('@')[0].Substring(user.Split('@')[0].LastIndexOf('/') + 1);
}
