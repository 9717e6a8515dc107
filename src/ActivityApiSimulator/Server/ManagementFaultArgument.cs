namespace OutlookActivities.Simulator;

/// <summary>NAME=VALUE of --fault for the Management Activity API.</summary>
internal static class ManagementFaultArgument
{
    internal const string Usage = """
          of the Management Activity API:
              NoSubscription          = content type          DisabledSubscription = content type
              ExpiredBlobs            = number                RepeatedRecords    = number
              BlobSize                = number                BlobsInPage        = number
              IsFeedPermissionMissing = true or false
        """;

    /// <summary>Takes a fault; false where it is another's.</summary>
    /// <exception cref="FormatException">The value is not understood.</exception>
    internal static bool TryApply(string name, string value, ManagementFaults faults)
    {
        switch (name.ToUpperInvariant())
        {
            case "NOSUBSCRIPTION":
                faults.Subscriptions.Remove(FaultArgument.OneOf(name, value, [.. ContentBlobs.Types]));
                return true;
            case "DISABLEDSUBSCRIPTION":
                faults.DisabledSubscriptions.Add(FaultArgument.OneOf(name, value, [.. ContentBlobs.Types]));
                return true;
            case "EXPIREDBLOBS":
                faults.ExpiredBlobs = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "REPEATEDRECORDS":
                faults.RepeatedRecords = FaultArgument.Number(name, value, 0, int.MaxValue);
                return true;
            case "BLOBSIZE":
                faults.BlobSize = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            case "BLOBSINPAGE":
                faults.PageSize = FaultArgument.Number(name, value, 1, int.MaxValue);
                return true;
            case "ISFEEDPERMISSIONMISSING":
                faults.IsPermissionMissing = FaultArgument.Truth(name, value);
                return true;
            default:
                return false;
        }
    }
}
