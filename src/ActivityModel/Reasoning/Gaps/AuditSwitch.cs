namespace OutlookActivities.Reasoning;

/// <summary>A record that says that something is audited no longer, or again.</summary>
/// <param name="Kind">The kind of gap that begins or ends.</param>
/// <param name="Subject">Whose: a mailbox, an account, or empty for the whole tenant.</param>
/// <param name="IsOff">Whether it is off from then on.</param>
/// <param name="Ticks">When.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="RecordId">The record.</param>
internal sealed record AuditSwitch(string Kind, string Subject, bool IsOff, long Ticks, string? Actor, string? RecordId)
{
    /// <summary>The operations that switch auditing, with the parameter that does and the value that is off (facts B5).</summary>
    private static readonly Dictionary<string, (string Kind, (string Name, string Off)[] Parameters)> s_operations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Set-MailboxAuditBypassAssociation"] = (ActivityGapKind.AuditBypass, [("AuditBypassEnabled", "True")]),
        ["Set-Mailbox"] = (ActivityGapKind.AuditOff, [("AuditEnabled", "False")]),
        ["Set-AdminAuditLogConfig"] = (ActivityGapKind.AuditOff, [("UnifiedAuditLogIngestionEnabled", "False"), ("AdminAuditLogEnabled", "False")]),
        ["Set-OrganizationConfig"] = (ActivityGapKind.AuditOff, [("AuditDisabled", "True")]),
    };

    internal static bool IsSwitch(string operation) => s_operations.ContainsKey(operation);

    /// <summary>What the record switches; null where it leaves auditing alone, or has failed.</summary>
    internal static AuditSwitch? Read(MailboxActivity activity)
    {
        string operation = activity.ActivityIdType.Trim();
        if (!s_operations.TryGetValue(operation, out (string Kind, (string Name, string Off)[] Parameters) known) || activity.Result == ActivityResult.Failure)
        {
            return null;
        }

        string[] parts = (activity.Detail ?? "").Split(["; "], StringSplitOptions.None);
        foreach ((string name, string off) in known.Parameters)
        {
            if (Array.Find(parts, part => part.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase)) is string stated)
            {
                bool isOff = stated.Substring(name.Length + 2).Trim().TrimStart('$').Equals(off, StringComparison.OrdinalIgnoreCase);
                bool isTenant = operation is "Set-AdminAuditLogConfig" or "Set-OrganizationConfig";
                string subject = isTenant ? "" : activity.Mailbox ?? activity.Target ?? "";
                return new AuditSwitch(known.Kind, subject, isOff, activity.TimeStamp.UtcTicks, activity.UserName, activity.RecordId);
            }
        }

        return null;
    }
}
