using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>A record that says that something is audited no longer, or again.</summary>
/// <param name="Kind">The kind of gap that begins or ends.</param>
/// <param name="Subject">Whose: a mailbox, an account, or empty for the whole tenant.</param>
/// <param name="IsOff">Whether it is off from then on.</param>
/// <param name="Ticks">When.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Actions">The actions that are audited from then on, as the record states them; null where all is switched.</param>
internal sealed record AuditSwitch(string Kind, string Subject, bool IsOff, long Ticks, string? Actor, string? RecordId, string? Actions = null)
{
    /// <summary>Parameters of Set-Mailbox that name the audited actions instead of the default ones, and the one that goes back to those.</summary>
    private static readonly string[] s_actions = ["AuditOwner", "AuditDelegate", "AuditAdmin"];

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
        if (!s_operations.TryGetValue(operation, out (string Kind, (string Name, string Off)[] Parameters) known) || !MayName(activity.Record.RawBytes)
            || activity.Result == ActivityResult.Failure)
        {
            return null;
        }

        string[] parts = (activity.Detail ?? "").Split(["; "], StringSplitOptions.None);
        foreach ((string name, string off) in known.Parameters)
        {
            if (Value(parts, name) is string stated)
            {
                bool isTenant = operation is "Set-AdminAuditLogConfig" or "Set-OrganizationConfig";
                return Of(activity, known.Kind, isTenant, stated.Trim().TrimStart('$').Equals(off, StringComparison.OrdinalIgnoreCase), null);
            }
        }

        string[] changed = [.. s_actions.Where(name => Value(parts, name) is not null).Select(name => name + ": " + Value(parts, name))];
        return changed.Length > 0 ? Of(activity, known.Kind, isTenant: false, isOff: true, string.Join("; ", changed))
            : Value(parts, "DefaultAuditSet") is not null ? Of(activity, known.Kind, isTenant: false, isOff: false, "")
            : null;
    }

    /// <summary>
    /// Whether one of the parameters may be in the record, where it is kept as it was written: all have Audit in their names. Most of what Set-Mailbox changes
    /// is nothing of the kind, and to read it all would be most of the work.
    /// </summary>
    [MethodImpl(HotPath.Compiled)]
    private static bool MayName(Utf8Slice record)
    {
        byte[] bytes = record.Bytes;
        int last = record.Start + record.Length - "Audit".Length;
        for (int at = record.Start; at <= last; at++)
        {
            // Escapes may hide letters.
            bool isEscape = bytes[at] == '\\' && bytes[at + 1] == 'u';
            if (isEscape || ((bytes[at] | 0x20) == 'a' && (bytes[at + 1] | 0x20) == 'u' && (bytes[at + 2] | 0x20) == 'd'
                && (bytes[at + 3] | 0x20) == 'i' && (bytes[at + 4] | 0x20) == 't'))
            {
                return true;
            }
        }

        return record.IsEmpty;
    }

    private static AuditSwitch Of(MailboxActivity activity, string kind, bool isTenant, bool isOff, string? actions) => new(
        kind, isTenant ? "" : activity.Mailbox ?? activity.Target ?? "", isOff, activity.TimeStamp.UtcTicks, activity.UserName, activity.RecordId, actions);

    private static string? Value(string[] parts, string name) =>
        Array.Find(parts, part => part.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?.Substring(name.Length + 2);
}
