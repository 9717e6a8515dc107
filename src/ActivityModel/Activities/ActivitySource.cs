namespace OutlookActivities;

/// <summary>The logs that activities come from.</summary>
public static class ActivitySource
{
    /// <summary>The Outlook Activities API of 2018, live, or as JSON or CSV that a client of it wrote.</summary>
    public const string ActivitiesApi = "ActivitiesApi";

    /// <summary>The Unified Audit Log, in whatever export or answer its records came.</summary>
    public const string UnifiedAuditLog = "UnifiedAuditLog";

    /// <summary>A message trace of Exchange Online.</summary>
    public const string MessageTrace = "MessageTrace";

    /// <summary>The sign-in log of Microsoft Entra.</summary>
    public const string SignInLog = "SignInLog";
}
