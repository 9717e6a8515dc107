using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>
/// A row of Microsoft Sentinel's table OfficeActivity: an audit record's members as columns, some under other names
/// (learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity). It is put together again as the record.
/// </summary>
internal static class SentinelRecord
{
    private const string TimeGenerated = "TimeGenerated";

    /// <summary>As the portal's export has it.</summary>
    private const string TimeGeneratedUtc = "TimeGenerated [UTC]";

    private static readonly Dictionary<string, string> s_members = new(StringComparer.OrdinalIgnoreCase)
    {
        [TimeGenerated] = "CreationTime",
        [TimeGeneratedUtc] = "CreationTime",
        ["OfficeId"] = "Id",
        ["OfficeWorkload"] = "Workload",
        ["OfficeObjectId"] = "ObjectId",
        ["Client_IPAddress"] = "ClientIPAddress",
        ["Logon_Type"] = "LogonType",
        ["Site_Url"] = "SiteUrl",
        ["AADTarget"] = "Target",
        ["AzureActiveDirectory_EventType"] = "AzureActiveDirectoryEventType",
    };

    internal static bool IsTime(string column) => column.Trim() is TimeGenerated or TimeGeneratedUtc;

    internal static bool Matches(Func<string, bool> has) => has("OfficeId") && has("Operation") && (has(TimeGenerated) || has(TimeGeneratedUtc));

    /// <summary>The record's JSON. Of some 140 columns most are empty in any row.</summary>
    internal static byte[] Write(IEnumerable<CustomProperty> columns) => RowJson.Write(columns.Select(column => new CustomProperty(Member(column.Name.Trim()), column.Value)));

    private static string Member(string column) => s_members.TryGetValue(column, out string? member) ? member : column;
}
