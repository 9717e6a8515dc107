namespace OutlookActivities.Reasoning.Rules;

/// <summary>Auditing was switched off, or an account exempted from it.</summary>
internal sealed class AuditDisabled : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _changes = new();

    internal override string Id => "AuditDisabled";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1562.008";

    internal override string Description =>
        "The audit log was switched off, a mailbox was no longer audited or less of it was, or an account was exempted from mailbox audit (bypass): what came after may leave no "
        + "record. Always High. InForce and the reason say whether and when it was put back; Find-ActivityGap shows the stretch.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Account];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || !IsAudit(activity.Operation))
        {
            return;
        }

        string? detail = activity.Detail;
        string target = activity.Is("Set-AdminAuditLogConfig") ? "the audit log" : activity.Mailbox ?? activity.Target ?? "";
        string key = activity.Operation + "\n" + target;
        string? off = activity.Is("Set-MailboxAuditBypassAssociation") ? (DetailWords.IsTrue(detail, "AuditBypassEnabled") ? "was exempted from audit" : null)
            : activity.Is("Set-AdminAuditLogConfig") ? (DetailWords.IsFalse(detail, "UnifiedAuditLogIngestionEnabled") || DetailWords.IsFalse(detail, "AdminAuditLogEnabled") ? "was switched off" : null)
            : DetailWords.IsFalse(detail, "AuditEnabled") ? "is no longer audited"
            : DetailWords.Parts(detail).Any(IsReduction) ? "is audited less"
            : null;
        if (off is null)
        {
            _changes.Undo(key, activity, "Put back on");
            return;
        }

        OpenFinding finding = _merger.Find(activity, key) ?? _merger.Begin(activity, key, Report(new OpenFinding(this, Severity.High, activity) { Target = target }));
        finding.Reason = $"{char.ToUpperInvariant(target.Length == 0 ? '?' : target[0])}{(target.Length > 1 ? target.Substring(1) : "")} {off} by {activity.Who}.";
        if (target.IndexOf('@') > 0)
        {
            finding.Reason = $"{target} {off} by {activity.Who}.";
        }

        _changes.Add(key, finding);
    }

    private static bool IsAudit(string operation) => operation is "Set-MailboxAuditBypassAssociation" or "Set-AdminAuditLogConfig" or "Set-Mailbox";

    /// <summary>What is removed from AuditOwner, AuditDelegate or AuditAdmin, or a shorter time that its records are kept.</summary>
    private static bool IsReduction(string part) =>
        (part.StartsWith("Audit", StringComparison.Ordinal) && DetailWords.Has(part, "Remove")) || part is "AuditOwner: empty" or "AuditDelegate: empty" or "AuditAdmin: empty"
        || part.StartsWith("AuditLogAgeLimit: 0", StringComparison.Ordinal);
}
