using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>Whose mailbox a record is about (facts B6).</summary>
internal static class AuditMailbox
{
    /// <summary>The mailbox; null for acts on the tenant. Records of Exchange's cmdlets give a name only, to be completed from what else is read.</summary>
    internal static JsonPart Owner(JsonMembers record) => record["MailboxOwnerUPN"u8];

    /// <summary>Whether records of that form name a mailbox elsewhere than as their owner's.</summary>
    internal static bool MayBeNamed(AuditForm form) => form is AuditForm.MailboxCmdlet or AuditForm.RuleCmdlet
        or AuditForm.SignIn or AuditForm.Consent or AuditForm.MailboxLogon or AuditForm.Search;

    [MethodImpl(HotPath.Compiled)]
    internal static string? NameFrom(AuditForm form, JsonMembers record) => form switch
    {
        AuditForm.MailboxCmdlet or AuditForm.RuleCmdlet =>
            InFull(FromObjectId(record["ObjectId"u8].Text), record["Parameters"u8])
            ?? FromObjectId(NamedValues.Find(record["Parameters"u8], "Mailbox"u8).Text)
            ?? FromObjectId(NamedValues.Find(record["Parameters"u8], "Identity"u8).Text)
            ?? (form == AuditForm.RuleCmdlet ? record["UserId"u8].Text : null),
        AuditForm.SignIn or AuditForm.Consent or AuditForm.MailboxLogon or AuditForm.Search => record["UserId"u8].Text,
        _ => null,
    };

    /// <summary>The cmdlet's own words where they give the same name with its domain.</summary>
    private static string? InFull(string? name, JsonPart parameters)
    {
        string? given = name is null ? null : FromObjectId(NamedValues.Find(parameters, "Identity"u8).Text ?? NamedValues.Find(parameters, "Mailbox"u8).Text);
        return given is not null && given.StartsWith(name + "@", StringComparison.OrdinalIgnoreCase) ? given : name;
    }

    /// <summary>…/Name\Rule, Name, Name\Rule, Name:\Folder: the last part before the backslash.</summary>
    internal static string? FromObjectId(string? objectId)
    {
        if (string.IsNullOrWhiteSpace(objectId))
        {
            return null;
        }

        // A rule's name may hold a slash.
        int backslash = objectId!.IndexOf('\\');
        string path = backslash < 0 ? objectId : objectId.Substring(0, backslash);
        string name = path.Substring(path.LastIndexOf('/') + 1).TrimEnd(':');
        return name.Length == 0 ? null : name;
    }
}
