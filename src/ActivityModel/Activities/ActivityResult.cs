namespace OutlookActivities;

/// <summary>How an activity of the Unified Audit Log ended.</summary>
internal static class ActivityResult
{
    internal const string Success = "Success";

    internal const string Failure = "Failure";

    /// <summary>Neither: something was asked for on the way, such as multi-factor authentication.</summary>
    internal const string Interrupted = "Interrupted";
}
