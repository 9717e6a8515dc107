namespace OutlookActivities.Reasoning;

/// <summary>The stretches in which something was not audited, from the records that switched it off and on.</summary>
internal static class SwitchGaps
{
    internal static IEnumerable<ActivityGap> Of(List<AuditSwitch> switches)
    {
        foreach (IGrouping<(string, string, bool), AuditSwitch> subject in switches.GroupBy(
            found => (found.Kind, found.Subject.ToUpperInvariant(), found.Actions is null)))
        {
            AuditSwitch? off = null;
            foreach (AuditSwitch found in subject.OrderBy(found => found.Ticks))
            {
                if (found.IsOff)
                {
                    off ??= found;
                }
                else if (off is not null)
                {
                    yield return Gap(off, found.Ticks);
                    off = null;
                }
            }

            if (off is not null)
            {
                yield return Gap(off, null);
            }
        }
    }

    private static ActivityGap Gap(AuditSwitch off, long? end)
    {
        bool isBypass = off.Kind == ActivityGapKind.AuditBypass;
        string subject = off.Subject.Length == 0 ? "the tenant" : off.Subject;
        string what = isBypass
            ? $"{subject} was exempted from mailbox audit: what this account did, in whatever mailbox, left no record"
            : off.Actions is null ? $"Auditing was switched off for {subject}: what was done left no record"
            : $"Which actions are audited was changed for {subject} ({off.Actions}): what is not among them left no record";
        return new ActivityGap
        {
            Kind = off.Kind,
            Mailbox = isBypass || off.Subject.Length == 0 ? null : off.Subject,
            UserName = isBypass ? off.Subject : off.Actor,
            StartTime = new DateTimeOffset(off.Ticks, TimeSpan.Zero),
            EndTime = end is null ? null : new DateTimeOffset(end.Value, TimeSpan.Zero),
            Reason = what + (off.Actor is null ? "" : $". Done by {off.Actor}") + (end is null ? "; no record takes it back." : "; taken back at the end."),
            RecordId = off.RecordId,
        };
    }
}
