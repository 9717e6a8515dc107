namespace OutlookActivities.Reasoning.Rules;

/// <summary>Many wrong passwords for one user, and the right one that followed.</summary>
internal sealed class PasswordGuessing : SuspicionRule
{
    /// <summary>More wrong passwords than a person types in half an hour.</summary>
    private const int Many = 10;

    /// <summary>Enough where the place is none of the user's and it came to a success.</summary>
    private const int EnoughWithSuccess = 3;

    /// <summary>Enough with a success where nothing is known of the user's places: owners mistype three times.</summary>
    private const int EnoughWithoutBaseline = 5;

    private static readonly long s_window = TimeSpan.FromMinutes(30).Ticks;

    private readonly Dictionary<(int User, int Source), Attempts> _attempts = [];
    private int _limit;
    private readonly List<Attempts> _reported = [];

    internal override string Id => "PasswordGuessing";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1110.001";

    internal override string Description =>
        "Wrong passwords for one user from one address, each within half an hour of the last: ten and more (Low, as every tenant is tried; Medium where the "
        + "address is not in the user's baseline), or three and more with a sign-in from the same address within half an hour after, where that is not in the baseline (High); five and more where there is none (Medium). Only failures "
        + "of the credential count, not of consent, of an expired session or of a browser's silent attempts. A user who mistypes at a usual place is no finding.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        (int, int) key = (activity.UserKey, activity.Address);
        if (activity.Address == 0)
        {
            return;
        }

        _attempts.TryGetValue(key, out Attempts? attempts);
        bool isRecent = attempts is not null && activity.Ticks - attempts.Finding.End <= s_window;
        if (activity.Outcome == SignInOutcome.WrongCredentials)
        {
            if (!isRecent)
            {
                long now = activity.Ticks;
                Forgetting.Sweep(_attempts, ref _limit, other => now - other.Finding.End > s_window);
                _attempts[key] = attempts = new Attempts(new OpenFinding(this, Severity.Low, activity) { Target = activity.Mailbox });
            }
            else
            {
                attempts!.Finding.Add(activity);
            }

            attempts.Failures++;
            if (attempts.Failures == Many)
            {
                Tell(attempts, activity, activity.Standing == Standing.Unfamiliar ? Severity.Medium : Severity.Low);
            }
        }
        else if (activity.Outcome == SignInOutcome.SignedIn && isRecent && !attempts!.HasSucceeded && attempts.Failures >= EnoughAt(activity.Standing))
        {
            attempts.HasSucceeded = true;
            attempts.Finding.Add(activity);
            Tell(attempts, activity, activity.Standing == Standing.Unfamiliar || attempts.Failures >= Many ? Severity.High : Severity.Medium);
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Attempts attempts in _reported)
        {
            attempts.Finding.Reason = $"{attempts.Failures} wrong passwords for {attempts.Words}{(attempts.HasSucceeded ? ", then the right one: somebody got in" : "")}.";
        }
    }

    private static int EnoughAt(Standing standing) =>
        standing switch { Standing.Unfamiliar => EnoughWithSuccess, Standing.Unknown => EnoughWithoutBaseline, _ => Many };

    private void Tell(Attempts attempts, Occurrence activity, Severity severity)
    {
        attempts.Finding.Raise(severity);
        if (attempts.Words is null)
        {
            attempts.Words = $"{activity.Who} from {activity.ClientIP}";
            _reported.Add(attempts);
            Report(attempts.Finding);
        }
    }

    private sealed class Attempts(OpenFinding finding)
    {
        internal OpenFinding Finding { get; } = finding;

        internal int Failures { get; set; }

        internal bool HasSucceeded { get; set; }

        /// <summary>Who and from where; null as long as it is no finding.</summary>
        internal string? Words { get; set; }
    }
}
