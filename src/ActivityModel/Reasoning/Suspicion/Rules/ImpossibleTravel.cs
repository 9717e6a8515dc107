using System.Globalization;

namespace OutlookActivities.Reasoning.Rules;

/// <summary>Two sign-ins of one user that are farther apart than anybody travels in the time between.</summary>
internal sealed class ImpossibleTravel : SuspicionRule
{
    /// <summary>An airliner, from door to door.</summary>
    private const double FastestKilometresAnHour = 900;

    /// <summary>Databases put an address this far off and more.</summary>
    private const double LeastKilometres = 500;

    private const double EarthRadius = 6371;

    private readonly Dictionary<int, (long Ticks, int Address)> _last = [];
    private readonly Dictionary<(int User, int One, int Other), OpenFinding> _findings = [];

    internal override string Id => "ImpossibleTravel";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1078.004";

    internal override string Description =>
        "Two sign-ins of one user from places over 500 km apart, in less time than an airliner takes. Needs activities that Resolve-ActivityLocation has "
        + "located with a database of cities; with one of countries alone, sign-ins from two countries within an hour. High where one of the places is not in the "
        + "user's baseline; Low where both are: then it is a tunnel (VPN) or a telephone's network.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome != SignInOutcome.SignedIn || activity.Location is not ActivityLocation here)
        {
            return;
        }

        if (_last.TryGetValue(activity.UserKey, out (long Ticks, int Address) last) && last.Address != activity.Address
            && context.LocationOf(last.Address) is ActivityLocation there && IsTooFast(there, here, activity.Ticks - last.Ticks, out double kilometres))
        {
            Find(activity, context, last, there, here, kilometres);
        }

        _last[activity.UserKey] = (activity.Ticks, activity.Address);
    }

    private void Find(Occurrence activity, RuleContext context, (long Ticks, int Address) last, ActivityLocation there, ActivityLocation here, double kilometres)
    {
        (int, int, int) key = (activity.UserKey, Math.Min(last.Address, activity.Address), Math.Max(last.Address, activity.Address));
        if (_findings.TryGetValue(key, out OpenFinding? known))
        {
            known.Add(activity);
            return;
        }

        bool isOdd = activity.Standing == Standing.Unfamiliar || context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromTicks(activity.Ticks - last.Ticks));
        double minutes = TimeSpan.FromTicks(activity.Ticks - last.Ticks).TotalMinutes;
        string distance = double.IsNaN(kilometres) ? "" : $", {kilometres.ToString("N0", CultureInfo.InvariantCulture)} km away,";
        OpenFinding finding = Report(new OpenFinding(this, isOdd ? Severity.High : activity.Standing == Standing.Unknown ? Severity.Medium : Severity.Low, activity)
        {
            Target = null,
            Reason = $"{activity.Who} signed in from {context.TextOf(last.Address)} ({Name(there)}) and {Math.Round(minutes)} minutes later from {activity.ClientIP} ({Name(here)}){distance} which no journey explains.",
        });
        finding.AddAddress(last.Address);
        _findings.Add(key, finding);
    }

    private static bool IsTooFast(ActivityLocation one, ActivityLocation other, long ticks, out double kilometres)
    {
        double hours = TimeSpan.FromTicks(ticks).TotalHours;
        if (one.Latitude is double latitude && one.Longitude is double longitude && other.Latitude is double toLatitude && other.Longitude is double toLongitude)
        {
            kilometres = Distance(latitude, longitude, toLatitude, toLongitude);
            return kilometres >= LeastKilometres && kilometres / FastestKilometresAnHour > hours;
        }

        kilometres = double.NaN;
        return one.Country is not null && other.Country is not null && one.Country != other.Country && hours <= 1;
    }

    /// <summary>Along the great circle (haversine).</summary>
    private static double Distance(double latitude, double longitude, double toLatitude, double toLongitude)
    {
        double north = Radians(toLatitude - latitude) / 2;
        double east = Radians(toLongitude - longitude) / 2;
        double chord = (Math.Sin(north) * Math.Sin(north)) + (Math.Cos(Radians(latitude)) * Math.Cos(Radians(toLatitude)) * Math.Sin(east) * Math.Sin(east));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static string Name(ActivityLocation location) => string.Join(", ", new[] { location.City, location.Country }.Where(part => part is not null));
}
