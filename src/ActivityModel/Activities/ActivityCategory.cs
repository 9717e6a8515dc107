namespace OutlookActivities;

/// <summary>What an activity is for an investigator. Texts, not an enum: an enum becomes a number in JSON and misses hash-table look-ups.</summary>
public static class ActivityCategory
{
    /// <summary>Somebody signed in, or tried to.</summary>
    public const string Logon = "Logon";

    /// <summary>A message was shown in a reading pane or a window.</summary>
    public const string Read = "Read";

    /// <summary>A message was accessed; whether a person looked at it is not known.</summary>
    public const string Access = "Access";

    /// <summary>A folder was synchronised to a client.</summary>
    public const string Sync = "Sync";

    /// <summary>An attachment was opened or previewed.</summary>
    public const string Attachment = "Attachment";

    /// <summary>A link in a message was followed.</summary>
    public const string Link = "Link";

    /// <summary>Something was searched for.</summary>
    public const string Search = "Search";

    /// <summary>A message arrived.</summary>
    public const string Delivery = "Delivery";

    /// <summary>A message was begun or changed.</summary>
    public const string Draft = "Draft";

    /// <summary>A message was sent.</summary>
    public const string Send = "Send";

    /// <summary>A message was replied to.</summary>
    public const string Reply = "Reply";

    /// <summary>A message was forwarded.</summary>
    public const string Forward = "Forward";

    /// <summary>An item was moved or copied.</summary>
    public const string Move = "Move";

    /// <summary>An item was deleted.</summary>
    public const string Delete = "Delete";

    /// <summary>An item's marks were changed: read, flag, category, importance.</summary>
    public const string Mark = "Mark";

    /// <summary>An inbox or transport rule was changed.</summary>
    public const string Rule = "Rule";

    /// <summary>Forwarding of a whole mailbox was changed.</summary>
    public const string Forwarding = "Forwarding";

    /// <summary>Somebody's access to a mailbox or folder was changed.</summary>
    public const string Permission = "Permission";

    /// <summary>An application was consented to, or its rights or secrets were changed.</summary>
    public const string Application = "Application";

    /// <summary>A user, role, password or device was changed.</summary>
    public const string Account = "Account";

    /// <summary>A file was opened, downloaded or shared.</summary>
    public const string File = "File";

    /// <summary>A meeting, appointment or task.</summary>
    public const string Calendar = "Calendar";

    /// <summary>A folder was made, renamed or deleted.</summary>
    public const string Folder = "Folder";

    /// <summary>The service raised an alert.</summary>
    public const string Alert = "Alert";

    /// <summary>Everything else.</summary>
    public const string Other = "Other";

    /// <summary>All of them with their meaning, in the order in which views and completion show them.</summary>
    internal static readonly IReadOnlyList<KnownName> Known =
    [
        new(Logon, null, "Somebody signed in, or tried to"),
        new(Read, null, "A message was shown in a reading pane or a window"),
        new(Access, null, "A message was accessed; whether a person looked at it is not known"),
        new(Sync, null, "A folder was synchronised to a client"),
        new(Attachment, null, "An attachment was opened or previewed"),
        new(Link, null, "A link in a message was followed"),
        new(Search, null, "Something was searched for"),
        new(Delivery, null, "A message arrived"),
        new(Draft, null, "A message was begun or changed"),
        new(Send, null, "A message was sent"),
        new(Reply, null, "A message was replied to"),
        new(Forward, null, "A message was forwarded"),
        new(Move, null, "An item was moved or copied"),
        new(Delete, null, "An item was deleted"),
        new(Mark, null, "An item's marks were changed: read, flag, category, importance"),
        new(Rule, null, "An inbox or transport rule was changed"),
        new(Forwarding, null, "Forwarding of a whole mailbox was changed"),
        new(Permission, null, "Somebody's access to a mailbox or folder was changed"),
        new(Application, null, "An application was consented to, or its rights or secrets were changed"),
        new(Account, null, "A user, role, password or device was changed"),
        new(File, null, "A file was opened, downloaded or shared"),
        new(Calendar, null, "A meeting, appointment or task"),
        new(Folder, null, "A folder was made, renamed or deleted"),
        new(Alert, null, "The service raised an alert"),
        new(Other, null, "Everything else"),
    ];
}
