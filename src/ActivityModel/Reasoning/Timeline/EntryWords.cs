namespace OutlookActivities.Reasoning;

/// <summary>Says what happened in words: one line for a table.</summary>
internal static class EntryWords
{
    internal static string? For(in EntryStatement said) => said.Kind.Category switch
    {
        // A content search has more to tell than its words: whose mailboxes, and how.
        ActivityCategory.Search when said.Query is not null && (said.Detail is null || !IsAudit(said)) => $"Searched for \"{said.Query}\"",
        ActivityCategory.Logon => Logon(said),
        ActivityCategory.Access when IsAudit(said) => Accessed(said),
        ActivityCategory.Sync => $"{Path(said.Folder) ?? "A folder"} synchronised: presume every item" + After(said.Detail),
        ActivityCategory.Attachment => Attachment(said),
        ActivityCategory.Move => Moved(said),
        ActivityCategory.Delete => Deleted(said),
        ActivityCategory.Link => said.Target is null ? Meaning(said) : $"Followed {said.Target}",
        ActivityCategory.Send when IsAudit(said) => Sent(said),
        _ => Meaning(said),
    };

    private static bool IsAudit(in EntryStatement said) => said.Kind.Source != ActivitySource.ActivitiesApi;

    /// <summary>What the record says itself, else what its type means; of today's logs both.</summary>
    private static string? Meaning(in EntryStatement said) =>
        IsAudit(said) ? ChangeWords.For(said) : said.Detail ?? ActivityTypes.Meaning(said.Kind.ActivityIdType);

    /// <summary>Exchange writes paths with a backslash first.</summary>
    private static string? Path(string? folder) => folder is { Length: > 1 } && folder[0] == '\\' ? folder.Substring(1) : folder;

    /// <summary>Access is not reading: a client fetches ahead (facts B6).</summary>
    private static string Accessed(in EntryStatement said)
    {
        string where = said.Fold is { Folders: > 1 } ? $" in {said.Fold.Folders} folders" : said.Folder is null ? "" : $" in {Path(said.Folder)}";
        string by = !said.IsBackEnd ? ""
            : said.Application is not null ? $" by {said.Application}"
            : said.ApplicationId is null ? " by an application"
            : $" by application {said.ApplicationId}";
        string accessed = (said.Fold is null ? "1 message" : $"{said.Fold.Count} messages") + " accessed" + where + by + After(said.Detail);
        return said.IsThrottled ? $"Throttled, presume more: {accessed}; accesses are not logged for 24 hours from here" : accessed;
    }

    /// <summary>How often, and the time of the last: the day only where it is another.</summary>
    private static string? Times(in EntryStatement said)
    {
        if (said.Fold is null)
        {
            return null;
        }

        string last = UtcText.From(new DateTimeOffset(said.Fold.Latest, TimeSpan.Zero));
        bool isSameDay = said.Fold.Latest / TimeSpan.TicksPerDay == said.Ticks / TimeSpan.TicksPerDay;
        return $" {said.Fold.Count} times until {(isSameDay ? last.Substring("yyyy-MM-ddT".Length, "HH:mm:ss".Length) : last)}";
    }

    private static string? After(string? detail) => detail is null ? null : $"; {detail}";

    private static string? Logon(in EntryStatement said)
    {
        string? what = said.Result switch
        {
            null => Meaning(said),
            "Success" or "Succeeded" => said.Kind.ActivityIdType == "MailboxLogin" ? "Logged on to the mailbox" : "Logged on",
            "Failure" or "Failed" => "Logon failed",
            "Interrupted" => "Logon interrupted",
            _ => $"Logon: {said.Result}",
        };
        string client = said.Client is null ? "" : $", {said.Client}";
        string? detail = said.Result is null ? null : said.Detail;
        if (!IsAudit(said))
        {
            return what + client + (detail is null ? "" : $": {detail}");
        }

        string? reason = WithoutRequestType(detail);
        return what + Times(said) + (reason is null ? "" : $": {reason}") + client
            + (said.Application is null || said.Application == said.Client ? "" : $", {said.Application}");
    }

    /// <summary>The kind of request, the last part of a sign-in's detail, such as <c>OAuth2:Token</c>, says nothing to most.</summary>
    private static string? WithoutRequestType(string? detail)
    {
        int last = detail is null ? -1 : detail.LastIndexOf("; ", StringComparison.Ordinal);
        string part = detail is null ? "" : detail.Substring(last < 0 ? 0 : last + 2);
        bool isRequestType = part.IndexOf(':') > 0 && part.IndexOf(' ') < 0;
        return !isRequestType ? detail : last < 0 ? null : detail!.Substring(0, last);
    }

    private static string? Attachment(in EntryStatement said) =>
        said.Attachment is null
            ? said.Detail is null ? Meaning(said) : $"Attachment: {said.Detail}"
            : $"Attachment {said.Attachment}" + (said.Detail is null ? "" : $": {said.Detail}");

    private static string? Sent(in EntryStatement said)
    {
        string? to = said.Target ?? (said.Kind.Source == ActivitySource.MessageTrace && said.Fold is not null ? $"{said.Fold.Count} recipients" : null);
        return ChangeWords.Meaning(said.Kind.ActivityIdType) + (to is null ? "" : $" to {to}") + After(said.Detail);
    }

    private static string? Moved(in EntryStatement said)
    {
        string verb = said.Kind.ActivityIdType is "CopyItem" or "Copy" ? "Copied" : said.Detail switch
        {
            null or "Move" => "Moved",
            "Delete" or "MoveToDeletedItems" => "Moved by a deletion",
            "SoftDelete" => "Moved by a deletion (SoftDelete)",
            "HardDelete" => "Moved by a deletion (HardDelete)",
            _ => said.Detail,
        };
        return said.Folder is null && said.Target is null
            ? Meaning(said with { Detail = verb == "Moved" ? null : verb })
            : verb + (said.Folder is null ? "" : $" from {Path(said.Folder)}")
                + (said.Target is null ? "" : WellKnownFolder.IsId(said.Target) ? " to another folder" : $" to {Path(said.Target)}");
    }

    private static string? Deleted(in EntryStatement said)
    {
        string? detail = IsAudit(said) ? said.Kind.ActivityIdType : said.Detail;
        string? how = detail switch
        {
            "MoveToDeletedItems" => "Deleted (to Deleted Items)",
            "SoftDelete" => "Deleted (recoverable)",
            "HardDelete" => "Deleted for good",
            null => said.Folder is null ? null : "Deleted",
            _ => IsAudit(said) && said.Folder is null ? null : $"Deleted ({detail})",
        };
        return how is null ? Meaning(IsAudit(said) ? said : said with { Detail = null }) : how + (said.Folder is null ? "" : $" from {Path(said.Folder)}");
    }
}
