namespace OutlookActivities.Simulator;

/// <summary>NAME=VALUE of --fault for the audit query service of Microsoft Graph.</summary>
internal static class GraphFaultArgument
{
    internal const string Usage = """
          of the audit query of Microsoft Graph:
              PollsPerQuery           = number                QueryEndsAs        = failed, cancelled or another status
              RecordLimit             = number                BrokenPageOver     = seconds that a query covers
              MissingVersion          = v1.0 or beta          RecordsMissing     = number
              RecordsMissingAtFirst   = number                EndIsExclusive     = true or false
              IsQueryWrapped          = true or false         ServiceFilter      = serviceFilter or serviceFilters
              SubmissionsPerDay       = number                QueriesAtATime     = number
              IsPermissionMissing     = true or false         PageSize           = number
              LargestPage             = number
        """;

    /// <summary>Takes a fault; false where it is another's.</summary>
    /// <exception cref="FormatException">The value is not understood.</exception>
    internal static bool TryApply(string name, string value, GraphFaults faults)
    {
        switch (name.ToUpperInvariant())
        {
            case "POLLSPERQUERY":
                faults.PollsPerQuery = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            case "QUERYENDSAS":
                faults.QueryEndsAs = value;
                return true;
            case "RECORDLIMIT":
                faults.RecordLimit = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            case "BROKENPAGEOVER":
                faults.BrokenPageOver = TimeSpan.FromSeconds(FaultArgument.Number(name, value, 0, int.MaxValue));
                return true;
            case "MISSINGVERSION":
                faults.MissingVersion = FaultArgument.OneOf(name, value, "v1.0", "beta");
                return true;
            case "RECORDSMISSING":
                faults.RecordsMissing = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "RECORDSMISSINGATFIRST":
                faults.RecordsMissingAtFirst = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "ENDISEXCLUSIVE":
                faults.EndIsExclusive = FaultArgument.Truth(name, value);
                return true;
            case "ISQUERYWRAPPED":
                faults.IsQueryWrapped = FaultArgument.Truth(name, value);
                return true;
            case "SERVICEFILTER":
                faults.ServiceFilter = FaultArgument.OneOf(name, value, "serviceFilter", "serviceFilters");
                return true;
            case "SUBMISSIONSPERDAY":
                faults.SubmissionsPerDay = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "QUERIESATATIME":
                faults.QueriesAtATime = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "ISPERMISSIONMISSING":
                faults.IsPermissionMissing = FaultArgument.Truth(name, value);
                return true;
            case "PAGESIZE":
                faults.PageSize = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            case "LARGESTPAGE":
                faults.LargestPage = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            default:
                return false;
        }
    }
}
