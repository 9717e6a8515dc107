namespace OutlookActivities.Simulator;

/// <summary>NAME=VALUE of --fault for the sign-in service.</summary>
internal static class SignInFaultArgument
{
    internal const string Usage = """
          of the sign-in service:
              SignInError             = number of AADSTS      SignInStatus       = 400 to 599
              SignInRetryAfter        = seconds               SignInDelay        = milliseconds
              SignInClock             = minutes ahead, or -   SignInEmpty        = true or false
              SignInDropped           = true or false         SignInDeclined     = true or false
              SignInWrongState        = true or false         SignInPolls        = number
              SignInTimes             = how many requests for a token meet it
        """;

    /// <summary>Takes a fault; false where it is another's.</summary>
    /// <exception cref="FormatException">The value is not understood.</exception>
    internal static bool TryApply(string name, string value, SignInFaults faults)
    {
        switch (name.ToUpperInvariant())
        {
            case "SIGNINERROR":
                faults.Error = FaultArgument.Number(name, value, 1000, int.MaxValue);
                return true;
            case "SIGNINSTATUS":
                faults.Status = FaultArgument.Number(name, value, 400, 599);
                return true;
            case "SIGNINRETRYAFTER":
                faults.RetryAfter = TimeSpan.FromSeconds(FaultArgument.Number(name, value, 0, int.MaxValue));
                return true;
            case "SIGNINDELAY":
                faults.Delay = TimeSpan.FromMilliseconds(FaultArgument.Number(name, value, 0, int.MaxValue));
                return true;
            case "SIGNINCLOCK":
                faults.ClockOffset = TimeSpan.FromMinutes((value.StartsWith('-') ? -1 : 1) * FaultArgument.Number(name, value.TrimStart('-'), 0, int.MaxValue));
                return true;
            case "SIGNINEMPTY":
                faults.EmptyToken = FaultArgument.Truth(name, value);
                return true;
            case "SIGNINDROPPED":
                faults.Drop = FaultArgument.Truth(name, value);
                return true;
            case "SIGNINDECLINED":
                faults.IsDeclined = FaultArgument.Truth(name, value);
                return true;
            case "SIGNINWRONGSTATE":
                faults.WrongState = FaultArgument.Truth(name, value);
                return true;
            case "SIGNINPOLLS":
                faults.PendingPolls = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "SIGNINTIMES":
                faults.Times = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            default:
                return false;
        }
    }
}
