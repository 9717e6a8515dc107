namespace OutlookActivities;

/// <summary>By what the files of a Parquet export are laid into folders.</summary>
public enum ActivityPartition
{
    /// <summary>The day in UTC: <c>event_date=2018-05-16</c>.</summary>
    Date,

    /// <summary>The mailbox: <c>mailbox=nora.lind@contoso.example</c>, above the day.</summary>
    Mailbox,
}
