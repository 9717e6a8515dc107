using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>NAME=VALUE of --fault; any case.</summary>
internal static class FaultArgument
{
    /// <exception cref="FormatException">It is not understood.</exception>
    internal static void Apply(string argument, SimulatorFaults faults)
    {
        string[] pair = argument.Split('=', 2);
        string name = pair[0];
        string value = pair.Length == 2 ? pair[1] : throw new FormatException($"--fault: '{argument}' is not NAME=VALUE.");
        switch (name.ToUpperInvariant())
        {
            case "ALL":
                faults.SetAll(Share(name, value));
                break;
            case "DELAY":
                faults.Delay = TimeSpan.FromMilliseconds(Number(name, value, 0, int.MaxValue));
                break;
            case "FAILURESINAROW":
                faults.FailuresInARow = Number(name, value, 0, int.MaxValue);
                break;
            case "RETRYAFTER":
                faults.RetryAfter = value == "none" ? null : TimeSpan.FromSeconds(Number(name, value, 0, int.MaxValue));
                break;
            case "RETRYAFTERASDATE":
                faults.RetryAfterAsDate = Truth(name, value);
                break;
            case "REQUESTSPERTOKEN":
                faults.RequestsPerToken = Number(name, value, 0, int.MaxValue);
                break;
            case "ARRIVALSPERREQUEST":
                faults.ArrivalsPerRequest = Number(name, value, 0, int.MaxValue);
                break;
            case "GONESTATUS":
                faults.GoneStatus = Number(name, value, 400, 599);
                break;
            case "REDIRECTTO":
                faults.RedirectTo = Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) ? uri : throw NoValue(name, value, "a URL");
                break;
            case "NEXTLINKHOST":
                faults.NextLinkHost = value.Length > 0 ? value : throw NoValue(name, value, "a host");
                break;
            case "LOSTADDRESS":
                faults.LostAddress = value.Length > 0 ? value : throw NoValue(name, value, "a text");
                break;
            case var _ when GraphFaultArgument.TryApply(name, value, faults.Graph) || ManagementFaultArgument.TryApply(name, value, faults.Management)
                || SignInFaultArgument.TryApply(name, value, faults.SignIn):
                break;
            default:
                faults.Shares[Find(name)] = Share(name, value);
                break;
        }
    }

    internal static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw NoValue(name, value, $"{least} to {most}");

    internal static bool Truth(string name, string value) => bool.TryParse(value, out bool truth) ? truth : throw NoValue(name, value, "true or false");

    internal static string OneOf(string name, string value, params string[] known) =>
        known.FirstOrDefault(one => one.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? throw NoValue(name, value, string.Join(" or ", known));

    // Enum.Parse alone would take numbers too.
    private static Fault Find(string name)
    {
        string? known = Enum.GetNames<Fault>().FirstOrDefault(fault => fault.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known is null ? throw new FormatException($"--fault: '{name}' is not known.") : Enum.Parse<Fault>(known);
    }

    private static double Share(string name, string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double share) && share <= 1
            ? share
            : throw NoValue(name, value, "0 to 1");

    private static FormatException NoValue(string name, string value, string wanted) => new($"{name}: '{value}' is not {wanted}.");
}
