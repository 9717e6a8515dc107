using System.Globalization;
using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>What one activity of a record is about: an item, the folder it is in, or the folder alone.</summary>
internal readonly record struct AuditMessage(JsonPart Item, AuditFolder? Folder)
{
    [ThreadStatic]
    private static JsonMembers? t_item;

    /// <summary>The items and folders of a record, in its order; one of nothing where it names none.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static void Read(AuditForm form, JsonMembers record, List<AuditMessage> into)
    {
        switch (form)
        {
            case AuditForm.Access:
                AddAccessed(record["Folders"u8], "FolderItems"u8, isFolder: true, into);
                AddAccessed(record["Messages"u8], "MessageItems"u8, isFolder: false, into);
                if (into.Count == 0)
                {
                    JsonPart item = record["Item"u8];
                    into.Add(new AuditMessage(IsSync(record) ? default : item, FolderOf(item["ParentFolder"u8])));
                }

                break;
            case AuditForm.Item:
                into.Add(new AuditMessage(record["Item"u8], FolderOf(record["Item"u8]["ParentFolder"u8])));
                break;
            case AuditForm.FolderPermission:
                into.Add(new AuditMessage(default, FolderOf(record["Item"u8]["ParentFolder"u8])));
                break;
            case AuditForm.AffectedItems:
                AddAffected(record, into);
                break;
            default:
                into.Add(default);
                break;
        }
    }

    internal static bool IsSync(JsonMembers record) => NamedValues.Find(record["OperationProperties"u8], "MailAccessType"u8).Content.SequenceEqual("Sync"u8);

    internal string? ItemId => Item["Id"u8].Text;

    internal Utf8Slice ItemIdBytes => Item["Id"u8].Slice;

    /// <summary>Adds to what the record says what it says of this message.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal ActivityDetails Describe(ActivityDetails shared)
    {
        JsonMembers item = JsonMembers.None;
        if (Item.IsObject)
        {
            item = t_item ??= new JsonMembers();
            Item.ReadInto(item);
        }

        string? attachment = item["Attachments"u8].Text ?? item["AttachmentName"u8].Text;
        return shared with
        {
            Subject = item["Subject"u8].Text ?? shared.Subject,
            InternetMessageId = item["InternetMessageId"u8].Text,
            SizeInBytes = Size(item["SizeInBytes"u8].Text),
            Attachment = attachment ?? shared.Attachment,
            Folder = Folder?.PathOrName,
            FolderId = Folder?.Id,
        };
    }

    [MethodImpl(HotPath.Compiled)]
    private static void AddAccessed(JsonPart folders, ReadOnlySpan<byte> itemsName, bool isFolder, List<AuditMessage> into)
    {
        foreach (JsonPart folder in folders.EachElement())
        {
            int before = into.Count;
            AuditFolder? shared = isFolder ? new AuditFolder(folder) : null;
            foreach (JsonPart item in folder[itemsName].EachElement())
            {
                into.Add(new AuditMessage(item, shared));
            }

            if (into.Count == before)
            {
                // A folder without items is kept: the record says that something in it was accessed.
                into.Add(new AuditMessage(default, shared));
            }
        }
    }

    private static void AddAffected(JsonMembers record, List<AuditMessage> into)
    {
        AuditFolder? folder = FolderOf(record["Folder"u8]);
        foreach (JsonPart item in record["AffectedItems"u8].EachElement())
        {
            into.Add(new AuditMessage(item, FolderOf(item["ParentFolder"u8]) ?? folder));
        }

        if (into.Count == 0)
        {
            into.Add(new AuditMessage(default, folder));
        }
    }

    private static AuditFolder? FolderOf(JsonPart folder) => folder.IsObject ? new AuditFolder(folder) : null;

    /// <summary>A whole number, which may be written 1156492.00.</summary>
    private static long? Size(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal size) && size is >= 0 and <= long.MaxValue ? (long)size : null;
}
