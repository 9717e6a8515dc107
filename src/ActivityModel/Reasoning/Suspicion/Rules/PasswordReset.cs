namespace OutlookActivities.Reasoning.Rules;

/// <summary>A password was set or changed near other signs.</summary>
internal sealed class PasswordReset : SuspicionRule
{
    private readonly FindingMerger _merger = new();

    internal override string Id => "PasswordReset";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098";

    internal override string Description =>
        "A user's password was set by another (Low, a help desk does it daily), or changed by the user. Within a day after a sign-in of the actor or the target from an unfamiliar "
        + "place: Medium, and High where somebody else set it. A change by the user alone is no finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        bool isReset = activity.Is("Reset user password.");
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
    }
}
