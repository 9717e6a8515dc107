namespace OutlookActivities.Reasoning;

/// <summary>Says what happened in words: one line for a table.</summary>
internal static class EntryWords
{
    internal static string? For(ActivityKind kind, string? query, string? detail, string? result, string? client, string? attachment, string? folder, string? target) =>
        kind.Category switch
        {
            ActivityCategory.Search => query is null ? Meaning(kind, detail) : $"Searched for \"{query}\"",
            ActivityCategory.Logon => Logon(kind, result, client, detail),
            ActivityCategory.Attachment => Attachment(kind, attachment, detail),
            ActivityCategory.Move => Moved(kind, detail, folder, target),
            ActivityCategory.Delete => Deleted(kind, detail, folder),
            ActivityCategory.Link => target is null ? Meaning(kind, detail) : $"Followed {target}",
            _ => Meaning(kind, detail),
        };

    /// <summary>What the record says itself, else what its type means.</summary>
    private static string? Meaning(ActivityKind kind, string? detail) => detail ?? ActivityTypes.Meaning(kind.ActivityIdType);

    private static string? Logon(ActivityKind kind, string? result, string? client, string? detail)
    {
        string? what = result switch
        {
            null => Meaning(kind, detail),
            "Success" or "Succeeded" => "Logged on",
            "Failure" or "Failed" => "Logon failed",
            _ => $"Logon: {result}",
        };
        return what + (client is null ? "" : $", {client}") + (detail is null || result is null ? "" : $": {detail}");
    }

    private static string? Attachment(ActivityKind kind, string? attachment, string? detail) =>
        attachment is null
            ? detail is null ? Meaning(kind, detail) : $"Attachment: {detail}"
            : $"Attachment {attachment}" + (detail is null ? "" : $": {detail}");

    private static string? Moved(ActivityKind kind, string? detail, string? folder, string? target)
    {
        string verb = kind.ActivityIdType == "CopyItem" ? "Copied" : detail switch
        {
            null or "Move" => "Moved",
            "Delete" or "MoveToDeletedItems" => "Moved by a deletion",
            "SoftDelete" => "Moved by a deletion (SoftDelete)",
            "HardDelete" => "Moved by a deletion (HardDelete)",
            _ => detail,
        };
        return folder is null && target is null
            ? Meaning(kind, verb == "Moved" ? null : verb)
            : verb + (folder is null ? "" : $" from {folder}") + (target is null ? "" : WellKnownFolder.IsId(target) ? " to another folder" : $" to {target}");
    }

    private static string? Deleted(ActivityKind kind, string? detail, string? folder)
    {
        string? how = detail switch
        {
            "MoveToDeletedItems" => "Deleted (to Deleted Items)",
            "SoftDelete" => "Deleted (recoverable)",
            "HardDelete" => "Deleted for good",
            null => folder is null ? null : "Deleted",
            _ => $"Deleted ({detail})",
        };
        return how is null ? Meaning(kind, null) : how + (folder is null ? "" : $" from {folder}");
    }
}
