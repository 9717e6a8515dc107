using System.Globalization;

namespace OutlookActivities;

/// <summary>Folders as the Activities API names them: by the number of Exchange's folder enumeration, by name, or by id (facts A7).</summary>
internal static class WellKnownFolder
{
    /// <summary>A store id is base64 of 46 bytes and more; no well-known name is nearly as long.</summary>
    internal const int ShortestId = 40;

    private static readonly Dictionary<int, string> s_names = new()
    {
        [1] = "Calendar",
        [2] = "Contacts",
        [3] = "DeletedItems",
        [4] = "Drafts",
        [5] = "Inbox",
        [6] = "JunkEmail",
        [7] = "Journal",
        [8] = "Notes",
        [9] = "Outbox",
        [10] = "SentItems",
        [11] = "Tasks",
        [12] = "Reminders",
        [13] = "Conflicts",
        [14] = "SyncIssues",
        [17] = "RssSubscription",
        [36] = "SearchFolders",
        [40] = "RecoverableItemsDeletions",
        [41] = "RecoverableItemsPurges",
        [68] = "Clutter",
    };

    internal static bool IsId(string? folder) => folder is not null && folder.Length >= ShortestId && folder.IndexOf(' ') < 0;

    /// <summary>The folder's name; a number that is not known, a name and an id stay as they are; "null", as the server writes a missing one, is null.</summary>
    internal static string? Name(string? folder) =>
        folder is null or "null" ? null
        : int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && s_names.TryGetValue(number, out string? name) ? name
        : folder;
}
