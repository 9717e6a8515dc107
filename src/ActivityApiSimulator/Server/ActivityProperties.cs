using System.Collections.Frozen;

namespace OutlookActivities.Simulator;

/// <summary>The properties of an activity that $select knows (parts 0 and A4).</summary>
internal static class ActivityProperties
{
    internal static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "Id",
        "ActivityCreationTime",
        "ActivityIdType",
        "AppIdType",
        "ClientVersion",
        "ClientSessionId",
        "ActivityItemId",
        "TimeStamp",
        "TenantId",
        "CustomProperties",
    ]);

    internal static FrozenSet<string> AllButCustom { get; } = All.Except(["CustomProperties"]).ToFrozenSet();
}
