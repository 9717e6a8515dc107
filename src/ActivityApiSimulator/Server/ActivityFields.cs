namespace OutlookActivities.Simulator;

/// <summary>The properties of an activity that an answer holds, in the order in which it holds them (part 0).</summary>
[Flags]
internal enum ActivityFields
{
    None = 0,
    Id = 1,
    ActivityCreationTime = 1 << 1,
    ActivityIdType = 1 << 2,
    AppIdType = 1 << 3,
    ClientVersion = 1 << 4,
    ClientSessionId = 1 << 5,
    ActivityItemId = 1 << 6,
    TimeStamp = 1 << 7,
    TenantId = 1 << 8,
    CustomProperties = 1 << 9,
    All = (1 << 10) - 1,
}
