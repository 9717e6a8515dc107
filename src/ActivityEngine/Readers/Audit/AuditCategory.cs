using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>The category and form of a record: what its operation says, and where that is not enough, what it was done with.</summary>
internal static class AuditCategory
{
    [MethodImpl(HotPath.Compiled)]
    internal static string Of(string name, AuditOperation? operation, AuditMessage message, JsonMembers record) => name.Trim() switch
    {
        "MailItemsAccessed" when AuditMessage.IsSync(record) => ActivityCategory.Sync,
        "Set-Mailbox" => OfSetMailbox(record["Parameters"u8]),
        "Set-AdminAuditLogConfig" or "Set-OrganizationConfig" => SwitchesAudit(record["Parameters"u8]) ? ActivityCategory.Account : ActivityCategory.Other,
        "New-ComplianceSearchAction" when Purges(record["Parameters"u8]) => ActivityCategory.Delete,
        "Create" or "Update" when IsCalendar(message) => ActivityCategory.Calendar,
        _ => operation?.Category ?? ActivityCategory.Other,
    };

    /// <summary>The form of an operation that is not listed, by what its record holds.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static AuditForm FormOf(string name, JsonMembers record) =>
        record["Parameters"u8].IsArray ? (ConcernsMailbox(name) ? AuditForm.MailboxCmdlet : AuditForm.TenantCmdlet)
        : record["AzureActiveDirectoryEventType"u8].Exists ? AuditForm.Directory
        : record["SiteUrl"u8].Exists || record["SourceFileName"u8].Exists ? AuditForm.File
        : record["AffectedItems"u8].IsArray ? AuditForm.AffectedItems
        : record["Item"u8].IsObject ? AuditForm.Item
        : AuditForm.Plain;

    [MethodImpl(HotPath.Compiled)]
    private static string OfSetMailbox(JsonPart parameters)
    {
        bool setsPermission = false;
        bool setsAudit = false;
        foreach (JsonPart parameter in parameters.EachElement())
        {
            ReadOnlySpan<byte> name = parameter["Name"u8].Content;
            if (name.SequenceEqual("ForwardingSmtpAddress"u8) || name.SequenceEqual("ForwardingAddress"u8) || name.SequenceEqual("DeliverToMailboxAndForward"u8))
            {
                return ActivityCategory.Forwarding;
            }

            setsPermission |= name.SequenceEqual("GrantSendOnBehalfTo"u8);
            setsAudit |= name.StartsWith("Audit"u8);
        }

        return setsPermission ? ActivityCategory.Permission : setsAudit ? ActivityCategory.Account : ActivityCategory.Other;
    }

    private static bool SwitchesAudit(JsonPart parameters) =>
        NamedValues.All(parameters).Any(parameter => parameter.Key is "UnifiedAuditLogIngestionEnabled" or "AdminAuditLogEnabled" or "AuditDisabled");

    /// <summary>The compliance centre's own records have the parameters as a text.</summary>
    private static bool Purges(JsonPart parameters) =>
        NamedValues.Find(parameters, "Purge"u8).Exists || (parameters.IsString && parameters.Content.IndexOf("-Purge"u8) >= 0);

    private static bool IsCalendar(AuditMessage message) =>
        message.Folder?.Path is string path
        && (path.StartsWith(@"\Calendar", StringComparison.OrdinalIgnoreCase) || path.StartsWith(@"\Tasks", StringComparison.OrdinalIgnoreCase));

    /// <summary>A cmdlet whose noun is a mailbox's: not MailboxPlan and the like, which are the tenant's.</summary>
    private static bool ConcernsMailbox(string name)
    {
        string noun = name.Substring(name.IndexOf('-') + 1);
        return noun.IndexOf("Mailbox", StringComparison.Ordinal) >= 0
            && !noun.EndsWith("Plan", StringComparison.Ordinal) && !noun.EndsWith("Policy", StringComparison.Ordinal);
    }
}
