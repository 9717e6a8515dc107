namespace OutlookActivities.Reasoning;

/// <summary>Says what happened in words: one line for a table.</summary>
internal static class EntryWords
{
    internal static string? For(
        ActivityKind kind, string? query, string? detail, string? result, string? client, string? attachment, string? folder, string? target, ActivityFold? fold) =>
        kind.Category switch
        {
            // A content search has more to tell than its words: whose mailboxes, and how.
            ActivityCategory.Search => query is null || (detail is not null && kind.Source != ActivitySource.ActivitiesApi) ? Meaning(kind, detail) : $"Searched for \"{query}\"",
            ActivityCategory.Logon => Logon(kind, result, client, detail) + Times(fold),
            ActivityCategory.Access when kind.Source != ActivitySource.ActivitiesApi => Accessed(detail, folder, fold),
            ActivityCategory.Sync => $"{folder ?? "A folder"} synchronised: presume every item" + After(detail),
            ActivityCategory.Attachment => Attachment(kind, attachment, detail),
            ActivityCategory.Move => Moved(kind, detail, folder, target),
            ActivityCategory.Delete => Deleted(kind, kind.Source == ActivitySource.ActivitiesApi ? detail : kind.ActivityIdType, folder),
            ActivityCategory.Link => target is null ? Meaning(kind, detail) : $"Followed {target}",
            _ => Meaning(kind, detail),
        };

    /// <summary>What the record says itself, else what its type means.</summary>
    private static string? Meaning(ActivityKind kind, string? detail) =>
        detail ?? (kind.Source == ActivitySource.ActivitiesApi ? ActivityTypes.Meaning(kind.ActivityIdType) : AuditOperations.Find(kind.ActivityIdType)?.Meaning ?? ActivityTypes.Meaning(kind.ActivityIdType));

    /// <summary>Access is not reading: a client fetches ahead (facts B6).</summary>
    private static string Accessed(string? detail, string? folder, ActivityFold? fold)
    {
        string where = fold is { Folders: > 1 } ? $" in {fold.Folders} folders" : folder is null ? "" : $" in {folder}";
        return (fold is null ? "1 message" : $"{fold.Count} messages") + " accessed" + where + After(detail);
    }

    private static string? Times(ActivityFold? fold) =>
        fold is null ? null : $"; {fold.Count} times until {UtcText.From(new DateTimeOffset(fold.Latest, TimeSpan.Zero))}";

    private static string? After(string? detail) => detail is null ? null : $"; {detail}";


    private static string? Logon(ActivityKind kind, string? result, string? client, string? detail)
    {
        string? what = result switch
        {
            null => Meaning(kind, detail),
            "Success" or "Succeeded" => "Logged on",
            "Failure" or "Failed" => "Logon failed",
            "Interrupted" => "Logon interrupted",
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
        string verb = kind.ActivityIdType is "CopyItem" or "Copy" ? "Copied" : detail switch
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
