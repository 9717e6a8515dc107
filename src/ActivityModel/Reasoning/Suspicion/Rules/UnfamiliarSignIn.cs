namespace OutlookActivities.Reasoning.Rules;

/// <summary>A sign-in from where, or with what, the user never signed in before.</summary>
internal sealed class UnfamiliarSignIn : SuspicionRule
{
    private readonly Dictionary<(int User, string Place, int Client), OpenFinding> _findings = [];

    internal override string Id => "UnfamiliarSignIn";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1078.004";

    internal override string Description =>
        "A sign-in from an address, a network, a country or with a client that is not in the user's baseline: the days before it that -BaselineDays counts. "
        + "A new country with a new client is High; a new network with a new client, or a new country, Medium; a new network or client alone Low; a new "
        + "address in a known network Information, those of one network one finding. Only logons count, as accesses name hosts of the service too. -KnownIP names places that are honest. "
        + "Country and network are exact after Resolve-ActivityLocation; without it a network is the first half of an IPv4 address.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome != SignInOutcome.SignedIn || activity.Address == 0)
        {
            return;
        }

        LogonNovelty novelty = context.Novelty;
        LogonPlace place = context.Familiarity.Place(activity.Address);
        bool isOnlyAddress = novelty is { Address: true, Network: false, Country: false, Client: false };
        (int, string, int) key = (activity.UserKey, isOnlyAddress ? place.Network : place.Address, activity.Facts.Client);
        if (_findings.TryGetValue(key, out OpenFinding? known))
        {
            if (activity.Standing == Standing.Unfamiliar || novelty.Address || novelty.Client)
            {
                known.Add(activity);
            }

            return;
        }

        if (novelty.Address || novelty.Network || novelty.Country || novelty.Client)
        {
            ActivityLocation? location = context.LocationOf(activity.Address);
            _findings.Add(key, Report(new OpenFinding(this, Weigh(novelty), activity)
            {
                Target = null,
                Reason = $"{activity.Who} signed in from {activity.ClientIP}{In(location)}{With(activity)}: {InWords(novelty)} in the {context.BaselineDays} days before.",
            }));
        }
    }

    private static Severity Weigh(in LogonNovelty novelty) =>
        novelty.Country && novelty.Client ? Severity.High
        : novelty.Country || (novelty.Network && novelty.Client) ? Severity.Medium
        : novelty.Network || novelty.Client ? Severity.Low
        : Severity.Information;

    private static string InWords(in LogonNovelty novelty)
    {
        string place = novelty.Country ? "country" : novelty.Network ? "network" : novelty.Address ? "address" : "";
        return place.Length == 0 ? "the client was not used"
            : novelty.Client ? $"neither the {place} nor the client was used"
            : $"the {place} was not used";
    }

    private static string With(Occurrence activity) => activity.Client is null ? "" : $" with {activity.Client}";

    private static string In(ActivityLocation? location)
    {
        string place = string.Join(", ", new[] { location?.City, location?.Country, location?.AsOrganization }.Where(part => part is not null));
        return place.Length == 0 ? "" : $" ({place})";
    }
}
