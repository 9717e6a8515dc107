namespace OutlookActivities.Reasoning.Rules;

/// <summary>Sign-ins with the right password that something else stopped.</summary>
internal sealed class StoppedByMfa : SuspicionRule
{
    /// <summary>So many requests in half an hour wear a user down.</summary>
    private const int Wearing = 3;

    private static readonly long s_window = TimeSpan.FromMinutes(30).Ticks;

    private readonly Dictionary<(int User, int Address), Refusals> _refusals = [];
    private readonly List<Refusals> _all = [];

    /// <summary>Who is signed in already is asked again for what needs more.</summary>
    private readonly Dictionary<(int User, int Address), long> _signedIn = [];


    internal override string Id => "StoppedByMfa";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1621";

    internal override string Description =>
        "The password was right, and multi-factor authentication or Conditional Access stopped the sign-in: somebody knows the password. Medium where the address "
        + "is not in the user's baseline, Low where there is no baseline; High where, after three and more within half an hour, the user let it in. A user who is "
        + "asked for the second factor at a usual place, or passes it at once, is no finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        (int, int) key = (activity.UserKey, activity.Address);
        bool isOpen = _refusals.TryGetValue(key, out Refusals? refusals) && activity.Ticks - refusals.Finding.End <= s_window;
        bool wasIn = _signedIn.TryGetValue(key, out long last) && activity.Ticks - last <= s_window;
        if (activity.Outcome == SignInOutcome.PasswordWasRight && activity.Address != 0 && activity.Standing != Standing.Familiar && !wasIn)
        {
            if (isOpen && !refusals!.HasPassed)
            {
                refusals.Finding.Add(activity);
            }
            else
            {
                OpenFinding finding = new(this, activity.Standing == Standing.Unfamiliar ? Severity.Medium : Severity.Low, activity) { Target = activity.Mailbox };
                _refusals[key] = refusals = new Refusals(finding, activity.Who, activity.ClientIP!, activity.Detail);
                _all.Add(refusals);
            }

            refusals.Count++;
        }
        else if (activity.Outcome == SignInOutcome.SignedIn)
        {
            _signedIn[key] = activity.Ticks;
            if (!isOpen || refusals!.HasPassed)
            {
                return;
            }

            refusals.HasPassed = true;
            if (refusals.Count >= Wearing && activity.Standing == Standing.Unfamiliar)
            {
                refusals.Finding.Add(activity);
                refusals.Finding.Raise(Severity.High);
                refusals.WasWorn = true;
            }
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Refusals refusals in _all.Where(refusals => refusals.WasWorn || !refusals.HasPassed))
        {
            string times = refusals.Count == 1 ? "once" : $"{refusals.Count} times";
            refusals.Finding.Reason = $"The password of {refusals.Who} was right {times} from {refusals.Address}, and the sign-in was stopped"
                + (refusals.WasWorn ? "; then it was let in: the user may have given way." : ": somebody knows the password.")
                + (refusals.Detail is null ? "" : $" ({refusals.Detail})");
            Report(refusals.Finding);
        }
    }

    private sealed class Refusals(OpenFinding finding, string who, string address, string? detail)
    {
        internal OpenFinding Finding { get; } = finding;

        internal string Who { get; } = who;

        internal string Address { get; } = address;

        internal string? Detail { get; } = detail;

        internal int Count { get; set; }

        /// <summary>Whether a sign-in followed.</summary>
        internal bool HasPassed { get; set; }

        internal bool WasWorn { get; set; }
    }
}
