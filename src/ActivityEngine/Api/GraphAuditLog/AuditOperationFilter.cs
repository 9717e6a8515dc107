namespace OutlookActivities.Engine.Api;

/// <summary>What a user's activity types are called in the audit log. Types of the Activities API have counterparts there, if coarser ones.</summary>
internal static class AuditOperationFilter
{
    /// <summary>The setting calls it the one, records the other (facts B4).</summary>
    private static readonly string[] s_searches = ["SearchQueryInitiated", "SearchQueryInitiatedExchange"];

    private static readonly Dictionary<string, string[]> s_byCategory = new(StringComparer.Ordinal)
    {
        [ActivityCategory.Read] = ["MailItemsAccessed"],
        [ActivityCategory.Attachment] = ["AttachmentAccess", "MailItemsAccessed"],
        [ActivityCategory.Search] = s_searches,
        [ActivityCategory.Send] = ["Send", "SendAs", "SendOnBehalf"],
        [ActivityCategory.Reply] = ["Send", "SendAs", "SendOnBehalf"],
        [ActivityCategory.Forward] = ["Send", "SendAs", "SendOnBehalf"],
        [ActivityCategory.Draft] = ["Create", "Update"],
        [ActivityCategory.Mark] = ["Update"],
        [ActivityCategory.Move] = ["Move", "Copy"],
        [ActivityCategory.Delete] = ["MoveToDeletedItems", "SoftDelete", "HardDelete"],
        [ActivityCategory.Logon] = ["MailboxLogin", "UserLoggedIn", "UserLoginFailed"],
    };

    /// <summary>The operations; none where all are wanted.</summary>
    /// <exception cref="ActivityException">A type has no counterpart.</exception>
    internal static IReadOnlyList<string> From(IEnumerable<string> activityTypes) =>
        [.. activityTypes.SelectMany(Operations).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<string> Operations(string type)
    {
        string name = type.Trim();
        if (s_searches.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return s_searches;
        }

        if (AuditOperations.Find(name) is AuditOperation operation)
        {
            return [operation.Name];
        }

        // The service may know what nobody has listed.
        if (ActivityTypes.Meaning(name) is null)
        {
            return [name];
        }

        return s_byCategory.TryGetValue(ActivityTypes.CategoryOf(name), out string[]? operations)
            ? operations
            : throw new ActivityException(
                ActivityErrorId.ParameterUnsuited,
                $"The audit log has nothing like -ActivityType {name}, which is of the Activities API. Name operations of the audit log, such as MailItemsAccessed or Send.",
                name);
    }
}
