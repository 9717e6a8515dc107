namespace OutlookActivities;

/// <summary>The services that activities are fetched from.</summary>
public enum ActivityService
{
    /// <summary>The Outlook Activities API of 2018, and what answers like it (facts A1).</summary>
    ActivitiesApi,

    /// <summary>The audit log query of Microsoft Graph (facts B1).</summary>
    GraphAuditLog,

    /// <summary>The Office 365 Management Activity API (facts B2).</summary>
    ManagementActivity,
}
