using static OutlookActivities.Engine.Writers.Ocsf.OcsfClass;

namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>What it was done to: each class has its own attributes for it.</summary>
internal static class OcsfSubject
{
    private const string Unknown = "Unknown";

    internal static void Write(JsonLineWriter json, MailboxActivity activity, OcsfType type)
    {
        if (type.Class == WebResources)
        {
            WriteResources(json, "web_resources"u8, activity, activity.FolderId, activity.Folder);
            if (type == OcsfTypes.Move)
            {
                WriteResources(json, "web_resources_result"u8, activity, null, activity.Target);
            }
        }
        else if (type.Class == Datastore)
        {
            WriteQuery(json, activity);
        }
        else if (type.Class == FileHosting)
        {
            json.BeginObject("file"u8);
            json.Write("name"u8, activity.Attachment ?? Unknown);
            json.Write("type_id"u8, 99);
            json.Write("type"u8, "Email Attachment");
            json.EndObject();
        }
        else if (type.Class == EmailActivity)
        {
            WriteEmail(json, activity);
        }
        else if (type.Class == EntityManagement)
        {
            json.BeginObject("entity"u8);
            json.Write("name"u8, activity.Target ?? activity.Mailbox ?? Unknown);
            json.Write("type_id"u8, 99);
            json.Write("type"u8, EntityType(activity));
            json.EndObject();
            json.Write("comment"u8, activity.Detail);
        }
        else if (type.Class == ApiActivity)
        {
            WriteApi(json, activity);
        }
    }

    /// <summary>The message where there is one, and the folder it is in; the mailbox where there is neither.</summary>
    private static void WriteResources(JsonLineWriter json, ReadOnlySpan<byte> name, MailboxActivity activity, string? folderId, string? folder)
    {
        json.BeginArray(name);
        bool hasMessage = HasMessage(activity);
        if (hasMessage)
        {
            string? uid = activity.InternetMessageId ?? activity.ActivityItemId;
            WriteResource(json, "Email Message", uid, activity.InternetMessageId is null ? null : activity.ActivityItemId, activity.Subject);
        }

        if (folderId is not null || folder is not null)
        {
            WriteResource(json, "Mail Folder", folderId, null, folder);
        }
        else if (!hasMessage)
        {
            WriteResource(json, "Mailbox", null, null, activity.Mailbox ?? Unknown);
        }

        json.EndArray();
    }

    private static void WriteResource(JsonLineWriter json, string type, string? uid, string? otherUid, string? name)
    {
        json.BeginObject();
        json.Write("type"u8, type);
        json.Write("uid"u8, uid);
        json.Write("uid_alt"u8, otherUid);
        json.Write("name"u8, name);
        json.EndObject();
    }

    private static void WriteQuery(JsonLineWriter json, MailboxActivity activity)
    {
        json.BeginObject("databucket"u8);
        json.Write("name"u8, activity.Mailbox ?? activity.Target ?? Unknown);
        json.Write("type_id"u8, 99);
        json.Write("type"u8, "Exchange Mailbox");
        json.EndObject();
        json.Write("type_id"u8, 2);
        json.Write("type"u8, "Databucket");
        if (activity.Query is not null)
        {
            // Without name or uid the schema refuses the text.
            json.BeginObject("query_info"u8);
            json.Write("name"u8, activity.ActivityIdType);
            json.Write("query_string"u8, activity.Query);
            json.EndObject();
        }
    }

    private static void WriteEmail(JsonLineWriter json, MailboxActivity activity)
    {
        (int number, string caption) = OcsfDirection.Of(activity);
        json.Write("direction_id"u8, number);
        json.Write("direction"u8, caption);
        json.BeginObject("email"u8);
        json.Write("from"u8, OcsfValues.From(activity));
        WriteRecipients(json, activity.Recipients);
        json.Write("subject"u8, activity.Subject);
        json.Write("message_uid"u8, activity.InternetMessageId);
        json.Write("size"u8, activity.SizeInBytes);
        if (activity.Attachment is not null)
        {
            json.BeginArray("files"u8);
            json.BeginObject();
            json.Write("name"u8, activity.Attachment);
            json.Write("type_id"u8, 99);
            json.Write("type"u8, "Email Attachment");
            json.EndObject();
            json.EndArray();
        }

        json.EndObject();
    }

    private static void WriteRecipients(JsonLineWriter json, TextList? recipients)
    {
        if (recipients is null || !recipients.Any(OcsfValues.IsEmail))
        {
            return;
        }

        json.BeginArray("to"u8);
        foreach (string recipient in recipients)
        {
            if (OcsfValues.IsEmail(recipient))
            {
                json.WriteElement(recipient);
            }
        }

        json.EndArray();
    }

    private static void WriteApi(JsonLineWriter json, MailboxActivity activity)
    {
        json.BeginObject("api"u8);
        json.Write("operation"u8, activity.ActivityIdType);
        json.EndObject();
        bool hasMessage = HasMessage(activity);
        if (activity.Target is null && !hasMessage)
        {
            return;
        }

        json.BeginArray("resources"u8);
        if (activity.Target is not null)
        {
            WriteResource(json, activity.Category, null, null, activity.Target);
        }

        if (hasMessage)
        {
            WriteResource(json, "Email Message", activity.InternetMessageId ?? activity.ActivityItemId, null, activity.Subject);
        }

        json.EndArray();
    }

    private static bool HasMessage(MailboxActivity activity) =>
        activity.Subject is not null || activity.InternetMessageId is not null || activity.ActivityItemId is not null;

    private static string EntityType(MailboxActivity activity)
    {
        string operation = activity.ActivityIdType;
        bool Has(string part) => operation.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
        return activity.Category switch
        {
            ActivityCategory.Forwarding => "Mailbox Forwarding",
            ActivityCategory.Permission => Has("Folder") || Has("Calendar") ? "Folder Permission" : "Mailbox Permission",
            _ => Has("TransportRule") ? "Mail Flow Rule" : Has("Connector") ? "Mail Connector" : Has("AutoReply") ? "Automatic Replies" : Has("Junk") ? "Junk Email Settings" : "Inbox Rule",
        };
    }
}
