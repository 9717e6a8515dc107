namespace OutlookActivities.Engine.Evidence;

/// <summary>An answer that holds activities or audit records, even if it happens to hold none.</summary>
internal interface IRecordCount
{
    /// <summary>How many.</summary>
    int Count { get; }
}
