using static OutlookActivities.Engine.Writers.Ocsf.OcsfClass;

namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>Which type of OCSF 1.8.0 an activity is. Captions are the schema's: beside a number it allows no others.</summary>
internal static class OcsfTypes
{
    internal static readonly OcsfType Logon = new(Authentication, 1, "Logon");
    internal static readonly OcsfType Logoff = new(Authentication, 2, "Logoff");
    internal static readonly OcsfType Read = new(WebResources, 2, "Read");
    internal static readonly OcsfType Move = new(WebResources, 3, "Update");
    internal static readonly OcsfType Delete = new(WebResources, 4, "Delete");
    internal static readonly OcsfType Query = new(Datastore, 4, "Query");
    internal static readonly OcsfType Download = new(FileHosting, 2, "Download");
    internal static readonly OcsfType Preview = new(FileHosting, 9, "Preview");
    internal static readonly OcsfType Open = new(FileHosting, 14, "Open");
    internal static readonly OcsfType Send = new(EmailActivity, 1, "Send");
    internal static readonly OcsfType EntityCreate = new(EntityManagement, 1, "Create");
    internal static readonly OcsfType EntityUpdate = new(EntityManagement, 3, "Update");
    internal static readonly OcsfType EntityDelete = new(EntityManagement, 4, "Delete");
    internal static readonly OcsfType EntityEnable = new(EntityManagement, 8, "Enable");
    internal static readonly OcsfType EntityDisable = new(EntityManagement, 9, "Disable");
    internal static readonly OcsfType ApiCreate = new(ApiActivity, 1, "Create");
    internal static readonly OcsfType ApiRead = new(ApiActivity, 2, "Read");
    internal static readonly OcsfType ApiUpdate = new(ApiActivity, 3, "Update");
    internal static readonly OcsfType ApiDelete = new(ApiActivity, 4, "Delete");

    /// <summary>Every type that is written, for the field tables and their tests.</summary>
    internal static readonly OcsfType[] All =
    [
        Logon, Logoff, Read, Move, Delete, Query, Download, Preview, Open, Send, EntityCreate, EntityUpdate, EntityDelete, EntityEnable, EntityDisable,
        ApiCreate, ApiRead, ApiUpdate, ApiDelete,
    ];

    internal static OcsfType Of(MailboxActivity activity) => activity.Category switch
    {
        ActivityCategory.Logon => Has(activity.ActivityIdType, "LoggedOff") || Has(activity.ActivityIdType, "Logoff") ? Logoff : Logon,
        ActivityCategory.Read or ActivityCategory.Access or ActivityCategory.Sync => Read,
        ActivityCategory.Search => Query,
        ActivityCategory.Attachment => OfAttachment(activity.ActivityIdType + " " + activity.Detail),
        // A message without an address that the schema takes is none of its e-mail events.
        ActivityCategory.Send when OcsfValues.FirstAddress(activity) is not null => Send,
        ActivityCategory.Rule or ActivityCategory.Forwarding or ActivityCategory.Permission => OfEntity(activity),
        ActivityCategory.Move => Move,
        ActivityCategory.Delete => Delete,
        _ => OfApi(activity),
    };

    private static OcsfType OfAttachment(string done) =>
        Has(done, "Preview") ? Preview : Has(done, "Download") ? Download : Open;

    private static OcsfType OfEntity(MailboxActivity activity)
    {
        string operation = activity.ActivityIdType;
        if (operation == "UpdateInboxRules")
        {
            string said = activity.Detail ?? "";
            return Has(said, "AddMailboxRule") ? EntityCreate : Has(said, "RemoveMailboxRule") ? EntityDelete : EntityUpdate;
        }

        return OcsfVerb.Of(operation) switch
        {
            OcsfVerb.Create => EntityCreate,
            OcsfVerb.Delete => EntityDelete,
            OcsfVerb.Enable => EntityEnable,
            OcsfVerb.Disable => EntityDisable,
            _ => EntityUpdate,
        };
    }

    /// <summary>By the verb in the operation's name; where it has none that is known, by what the category does.</summary>
    private static OcsfType OfApi(MailboxActivity activity) => OcsfVerb.Of(activity.ActivityIdType) switch
    {
        OcsfVerb.Create => ApiCreate,
        OcsfVerb.Delete => ApiDelete,
        not null => ApiUpdate,
        null => activity.Category switch
        {
            ActivityCategory.Send or ActivityCategory.Reply or ActivityCategory.Forward or ActivityCategory.Draft or ActivityCategory.Delivery or ActivityCategory.Alert => ApiCreate,
            ActivityCategory.Mark or ActivityCategory.Calendar or ActivityCategory.Folder or ActivityCategory.Application or ActivityCategory.Account => ApiUpdate,
            _ => ApiRead,
        },
    };

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
