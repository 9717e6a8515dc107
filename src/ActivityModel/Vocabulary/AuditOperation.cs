namespace OutlookActivities;

/// <summary>An operation of the Unified Audit Log: its category, where its records hold what they are about, and what it means.</summary>
internal sealed class AuditOperation(string name, string category, AuditForm form, string meaning) : KnownName(name, category, meaning)
{
    internal AuditForm Form { get; } = form;
}
