namespace OutlookActivities.Reasoning;

/// <summary>What a record of permissions grants, and to whom.</summary>
internal static class PermissionGrant
{
    private static readonly string[] s_grants =
    [
        "Add-MailboxPermission", "Add-RecipientPermission", "Add-MailboxFolderPermission", "Set-MailboxFolderPermission", "AddFolderPermissions", "ModifyFolderPermissions",
        "UpdateFolderPermissions", "UpdateCalendarDelegation", "Set-Mailbox",
    ];

    internal static bool IsGrant(Occurrence activity) => s_grants.Contains(activity.Operation, StringComparer.OrdinalIgnoreCase);

    internal static bool IsRemoval(Occurrence activity) =>
        activity.Operation.StartsWith("Remove", StringComparison.OrdinalIgnoreCase);

    internal static bool IsOfFolder(Occurrence activity) => activity.Operation.IndexOf("Folder", StringComparison.OrdinalIgnoreCase) >= 0
        || activity.Operation.IndexOf("Calendar", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Who gets the rights.</summary>
    internal static string? TrusteeOf(Occurrence activity) =>
        DetailWords.Value(activity.Detail, "User") ?? DetailWords.Value(activity.Detail, "Trustee") ?? DetailWords.Value(activity.Detail, "GrantSendOnBehalfTo");

    internal static string RightsOf(Occurrence activity) =>
        DetailWords.Value(activity.Detail, "AccessRights") ?? DetailWords.Value(activity.Detail, "Rights")
        ?? (activity.Is("Set-Mailbox") ? "SendOnBehalf" : activity.Is("Add-RecipientPermission") ? "SendAs" : "rights");
}
