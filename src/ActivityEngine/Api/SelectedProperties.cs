namespace OutlookActivities.Engine.Api;

/// <summary>What $select must name, so that the properties a user asked for are there.</summary>
internal static class SelectedProperties
{
    /// <summary>The properties that the API itself has (facts A4).</summary>
    private static readonly string[] s_api =
    [
        "Id", "TimeStamp", "ActivityIdType", "AppIdType", "ActivityItemId", "ActivityCreationTime", "ClientSessionId", "ClientVersion", "TenantId", "CustomProperties",
    ];

    /// <summary>Ours that are not read from the custom properties.</summary>
    private static readonly Dictionary<string, string> s_other = new(StringComparer.OrdinalIgnoreCase)
    {
        ["TimeUtc"] = "TimeStamp",
        ["Mailbox"] = "Id",
        ["Source"] = "Id",
        ["SourceRow"] = "Id",
        ["RecordId"] = "Id",
        ["Category"] = "ActivityIdType",
        ["ActivityCreationTimeUtc"] = "ActivityCreationTime",
    };

    private static readonly HashSet<string> s_ours = new(typeof(MailboxActivity).GetProperties().Select(property => property.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The names for $select; none where all are wanted. Id and TimeStamp are always among them, as paging needs them, and ActivityIdType, without
    /// which there is no activity.
    /// </summary>
    internal static IReadOnlyList<string> From(IReadOnlyList<string> properties) =>
        properties.Count == 0 ? [] : [.. ((string[])["Id", "TimeStamp", "ActivityIdType"]).Concat(properties.Select(ApiName)).Distinct(StringComparer.Ordinal)];

    /// <summary>A name that nobody knows is sent as it is: the service may know it.</summary>
    private static string ApiName(string property) =>
        s_api.FirstOrDefault(name => name.Equals(property, StringComparison.OrdinalIgnoreCase))
        ?? (s_other.TryGetValue(property, out string? source) ? source : null)
        ?? (s_ours.Contains(property) ? "CustomProperties" : property);
}
