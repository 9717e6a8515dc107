namespace OutlookActivities.Reasoning.Rules;

/// <summary>A password was set or changed near other signs.</summary>
internal sealed class PasswordReset : SuspicionRule
{
    private const string NearWords = " A device or a way to prove the identity was added within a day.";

    private static readonly long s_near = TimeSpan.FromDays(1).Ticks;

    private readonly FindingMerger _merger = new();
    private readonly Dictionary<int, long> _registrations = [];
    private readonly Dictionary<int, OpenFinding> _resets = [];

    internal override string Id => "PasswordReset";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098";

    internal override string Description =>
        "A user's password was set by another (Low, a help desk does it daily), or changed by the user. Within a day after a sign-in of the actor or the target from an unfamiliar "
        + "place: Medium, and High where somebody else set it; Medium too where a device or a way to prove the identity was added for the target within a day. A change by the user alone is no finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        bool isReset = activity.Is("Reset user password.");
        if (!activity.HasFailed && IsRegistration(activity))
        {
            Register(activity, context);
        }

        if (activity.HasFailed || (!isReset && !activity.Is("Change user password.")))
        {
            return;
        }

        string target = activity.Target ?? activity.Who;
        bool isOther = context.KeyOf(target) != activity.UserKey;
        bool isOdd = context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromDays(1))
            || context.Familiarity.WasUnfamiliar(context.KeyOf(target), activity.Ticks, TimeSpan.FromDays(1));
        if (!isOdd && !(isReset && isOther))
        {
            return;
        }

        OpenFinding finding = _merger.Find(activity, target) ?? _merger.Begin(activity, target, Report(new OpenFinding(this, Severity.Low, activity) { Target = target }));
        finding.Raise(!isOdd ? Severity.Low : isOther ? Severity.High : Severity.Medium);
        finding.Reason = isOther
            ? $"{activity.Who} set the password of {target}{(isOdd ? ", after a sign-in from an unfamiliar place" : "")}."
            : $"The password of {target} was changed after a sign-in from an unfamiliar place: by the intruder, or by the owner in defence.";
        int key = context.KeyOf(target);
        _resets[key] = finding;
        if (_registrations.TryGetValue(key, out long registered) && activity.Ticks - registered <= s_near)
        {
            Join(finding);
        }
    }

    private static bool IsRegistration(Occurrence activity) => activity.Operation is "User registered security info." or "Admin registered security info."
        or "Register device." or "Add device." or "Add registered owner to device.";

    /// <summary>A device is registered by its user; a way to prove the identity is for the target.</summary>
    private void Register(Occurrence activity, RuleContext context)
    {
        int key = activity.Operation.EndsWith("security info.", StringComparison.Ordinal) && activity.Target is string target ? context.KeyOf(target) : activity.UserKey;
        _registrations[key] = activity.Ticks;
        if (_resets.TryGetValue(key, out OpenFinding? finding) && activity.Ticks - finding.End <= s_near)
        {
            finding.Add(activity);
            Join(finding);
        }
    }

    private static void Join(OpenFinding finding)
    {
        finding.Raise(Severity.Medium);
        finding.Reason += finding.Reason.EndsWith(NearWords, StringComparison.Ordinal) ? "" : NearWords;
    }
}
