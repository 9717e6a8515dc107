using System.Globalization;
using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>Records of what was done in a mailbox: types 2, 3, 50 and 101 (facts B4).</summary>
internal sealed class MailboxRecords(AuditScript script)
{
    /// <summary>Messages that were accessed, of any folders, in one record.</summary>
    internal void Bind(DateTimeOffset time, AuditActor actor, IReadOnlyList<AuditMail> messages, bool isThrottled = false)
    {
        JsonObject record = Add(time, "MailItemsAccessed", 50, actor, hasClientIP: false);
        record["OperationProperties"] = AuditScript.Named(("MailAccessType", "Bind"), ("IsThrottled", isThrottled ? "True" : "False"));
        record["Folders"] = new JsonArray([.. messages.GroupBy(message => message.Folder).Select(folder => new JsonObject
        {
            ["FolderItems"] = new JsonArray([.. folder.Select(message => new JsonObject
            {
                ["InternetMessageId"] = message.InternetMessageId,
                ["Id"] = message.ItemId,
                ["SizeInBytes"] = message.Size,
            })]),
            ["Id"] = AuditScript.FolderId(folder.Key),
            ["Path"] = "\\" + folder.Key,
        })]);
        record["OperationCount"] = messages.Count;
    }

    /// <summary>A folder that a program took to its computer: named by its id alone.</summary>
    internal void Sync(DateTimeOffset time, AuditActor actor, string folder)
    {
        JsonObject record = Add(time, "MailItemsAccessed", 2, actor);
        record["ClientProcessName"] = "OUTLOOK.EXE";
        record["ClientVersion"] = "16.0.17928.20148";
        record["OperationProperties"] = AuditScript.Named(("MailAccessType", "Sync"), ("IsThrottled", "False"));
        record["Item"] = new JsonObject
        {
            ["Id"] = AuditScript.FolderId(folder),
            ["ParentFolder"] = new JsonObject { ["Id"] = AuditScript.FolderId(folder), ["Name"] = folder, ["Path"] = "Not Available" },
        };
    }

    /// <summary>A message's attachments that were opened.</summary>
    internal void Attachment(DateTimeOffset time, AuditActor actor, AuditMail message)
    {
        JsonObject record = Add(time, "AttachmentAccess", 50, actor, hasClientIP: false);
        record["OperationProperties"] = AuditScript.Named(("AttachmentAccessType", "Bind"));
        record["Messages"] = new JsonArray(new JsonObject
        {
            ["Id"] = AuditScript.FolderId(message.Folder),
            ["Path"] = "Messages",
            ["MessageItems"] = new JsonArray(new JsonObject
            {
                ["Id"] = message.ItemId,
                ["InternetMessageId"] = message.InternetMessageId,
                ["SizeInBytes"] = message.Size,
            }),
        });
        record["OperationCount"] = 1;
    }

    /// <summary>Send, Create or Update of one message.</summary>
    internal void Item(DateTimeOffset time, AuditActor actor, string operation, AuditMail message, string folder)
    {
        JsonObject record = Add(time, operation, 2, actor);
        JsonObject item = new()
        {
            ["Id"] = message.ItemId,
            ["InternetMessageId"] = message.InternetMessageId,
            ["ParentFolder"] = new JsonObject { ["Id"] = AuditScript.FolderId(folder), ["Path"] = "\\" + folder },
            ["SizeInBytes"] = message.Size,
            ["Subject"] = message.Subject,
        };
        if (message.Attachments is not null)
        {
            item["Attachments"] = message.Attachments;
        }

        record["Item"] = item;
        if (operation == "Send")
        {
            record["SaveToSentItems"] = true;
            record["recipientCount"] = message.Recipients.Count;
            record["recipientList"] = new JsonArray([.. message.Recipients.Select(address => new JsonObject { ["Address"] = address, ["Name"] = address })]);
        }
        else if (operation == "Update")
        {
            record["ModifiedProperties"] = new JsonArray("RecipientCollection", "AttachmentCollection");
        }
    }

    /// <summary>Messages of one folder that were moved or deleted.</summary>
    internal void Affect(DateTimeOffset time, AuditActor actor, string operation, IReadOnlyList<AuditMail> messages, string folder, string? target = null)
    {
        JsonObject record = Add(time, operation, 3, actor);
        record["AffectedItems"] = new JsonArray([.. messages.Select(message => new JsonObject
        {
            ["Id"] = message.ItemId,
            ["InternetMessageId"] = message.InternetMessageId,
            ["ParentFolder"] = Folder(folder),
            ["Subject"] = message.Subject,
        })]);
        record["CrossMailboxOperation"] = false;
        record["Folder"] = Folder(folder);
        if (target is not null)
        {
            record["DestFolder"] = Folder(target);
        }
    }

    /// <summary>A search, as the text that was sent off: one record, and no key of it.</summary>
    internal void Search(DateTimeOffset time, AuditActor actor, string text) => Add(time, "SearchQueryInitiatedExchange", 101, actor)["QueryText"] = text;

    /// <summary>A logon to the mailbox.</summary>
    internal void Login(DateTimeOffset time, AuditActor actor)
    {
        AuditPerson person = AuditPerson.Of(actor.User);
        Add(time, "MailboxLogin", 2, actor)["MbxLoginLocalQueueADLookupInfo"] =
            new JsonObject { ["Puid"] = person.Key, ["Smtp"] = person.Upn, ["ConsumerMailbox"] = false };
    }

    /// <summary>A rule that a mail client made.</summary>
    internal void ClientRule(DateTimeOffset time, AuditActor actor, string name, string condition, string actions) =>
        Add(time, "UpdateInboxRules", 2, actor)["OperationProperties"] = AuditScript.Named(
            ("RuleOperation", "AddMailboxRule"),
            ("RuleId", script.Below(int.MaxValue).ToString(CultureInfo.InvariantCulture)),
            ("RuleState", "Enabled"),
            ("RuleCondition", condition),
            ("RuleName", name),
            ("RuleProvider", "ExchangeMailboxRules14"),
            ("RuleActions", actions));

    /// <summary>Rights to a folder.</summary>
    internal JsonObject FolderPermission(DateTimeOffset time, AuditActor actor, string operation, string folder, string member, string rights)
    {
        JsonObject record = Add(time, operation, 2, actor);
        record["Item"] = new JsonObject
        {
            ["Id"] = AuditScript.FolderId(folder),
            ["ParentFolder"] = new JsonObject
            {
                ["Id"] = AuditScript.FolderId(folder),
                ["Name"] = folder,
                ["Path"] = "\\" + folder,
                ["MemberRights"] = rights,
                ["MemberUpn"] = member,
            },
        };
        return record;
    }

    private JsonObject Add(DateTimeOffset time, string operation, int recordType, AuditActor actor, bool hasClientIP = true)
    {
        AuditPerson owner = AuditPerson.Of(actor.User);
        JsonObject record = script.Add(time, operation, recordType, "Exchange", owner.Upn, owner.Key);
        record["ResultStatus"] = "Succeeded";
        if (hasClientIP)
        {
            record["ClientIP"] = actor.ClientIP;
        }

        record["AppId"] = "00000002-0000-0ff1-ce00-000000000000";
        record["ClientAppId"] = actor.ApplicationId;
        record["ClientIPAddress"] = actor.ClientIP;
        record["ClientInfoString"] = actor.ClientInfo;
        record["ExternalAccess"] = false;
        record["InternalLogonType"] = 0;
        record["LogonType"] = 0;
        record["LogonUserSid"] = owner.Sid;
        record["MailboxGuid"] = owner.MailboxGuid;
        record["MailboxOwnerSid"] = owner.Sid;
        record["MailboxOwnerUPN"] = owner.Upn;
        record["OrganizationName"] = AuditPerson.Domain;
        record["OriginatingServer"] = "DB9PR00MB0001 (15.20.9000.000)\r\n";
        if (actor.Session is not null)
        {
            record["SessionId"] = actor.Session;
        }

        return record;
    }

    private static JsonObject Folder(string name) => new() { ["Id"] = AuditScript.FolderId(name), ["Path"] = "\\" + name };
}
