using static OutlookActivities.Engine.Writers.Ocsf.OcsfClass;

namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>What an activity says that its class has no attribute for, under the names of <see cref="MailboxActivity"/>.</summary>
internal static class OcsfUnmapped
{
    internal static void Write(JsonLineWriter json, MailboxActivity activity, OcsfSource source, OcsfType type)
    {
        bool isEmail = type.Class == EmailActivity;
        bool isResource = type.Class == WebResources;
        bool hasMessage = isResource || isEmail || type.Class == ApiActivity;
        json.BeginObject("unmapped"u8);
        json.Write("Category"u8, activity.Category);
        json.Write("Mailbox"u8, activity.Mailbox);
        json.Write("AppIdType"u8, activity.AppIdType);
        json.Write("ActorType"u8, activity.ActorType);
        json.Write("LogonType"u8, activity.LogonType);
        json.Write("ClientIP"u8, source.Address is null ? activity.ClientIP : null);
        json.Write("Client"u8, activity.Client);
        json.Write("UserAgent"u8, source.HasRequest ? null : activity.UserAgent);
        json.Write("ApplicationId"u8, type.Class == Authentication ? activity.ApplicationId : null);
        json.Write("ApplicationName"u8, type.Class == Authentication ? activity.ApplicationName : null);
        json.Write("Target"u8, isResource && type != OcsfTypes.Move || type.Class == FileHosting || isEmail || type.Class == Datastore ? activity.Target : null);
        json.Write("Subject"u8, hasMessage ? null : activity.Subject);
        json.Write("InternetMessageId"u8, hasMessage ? null : activity.InternetMessageId);
        json.Write("Sender"u8, isEmail && OcsfValues.From(activity) == activity.Sender ? null : activity.Sender);
        json.Write("Recipients"u8, isEmail && activity.Recipients?.All(OcsfValues.IsEmail) != false ? null : activity.Recipients?.ToString());
        json.Write("ReceivedTimeUtc"u8, activity.ReceivedTimeUtc);
        json.Write("SentTimeUtc"u8, activity.SentTimeUtc);
        json.Write("Folder"u8, isResource ? null : activity.Folder);
        json.Write("FolderId"u8, isResource ? null : activity.FolderId);
        json.Write("AccessType"u8, activity.AccessType);
        json.Write("IsThrottled"u8, activity.IsThrottled);
        json.Write("IsService"u8, activity.IsService);
        json.Write("SizeInBytes"u8, isEmail ? null : activity.SizeInBytes);
        json.Write("Query"u8, type.Class == Datastore ? null : activity.Query);
        json.Write("Attachment"u8, type.Class == FileHosting || isEmail ? null : activity.Attachment);
        json.Write("ActivityItemId"u8, activity.ActivityItemId);
        json.Write("ActivityCreationTimeUtc"u8, activity.ActivityCreationTimeUtc);
        json.Write("ClientVersion"u8, activity.ClientVersion);
        json.Write("SourceRow"u8, activity.SourceRow);
        json.EndObject();
    }
}
