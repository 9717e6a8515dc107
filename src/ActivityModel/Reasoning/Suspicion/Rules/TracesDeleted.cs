using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning.Rules;

/// <summary>What was sent or answered, and then deleted with what belongs to it.</summary>
internal sealed class TracesDeleted : SuspicionRule
{
    private static readonly long s_after = TimeSpan.FromDays(1).Ticks;

    private static readonly Regex s_prefix = new(@"^\s*((re|aw|fw|fwd|wg|sv|vs|tr|rv|res|r|antw|odp|ynt|i)\s*(\[\d+\])?:\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What programs send and delete by themselves.</summary>
    private static readonly Regex s_program = new(
        @"^\s*(accepted|declined|tentative|canceled|cancelled|zugesagt|abgelehnt|abgesagt|accepté|refusé|automatic reply|automatische antwort|out of office|undeliverable|read:|gelesen:|recall:)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly Dictionary<(int Mailbox, long Thread), (long Ticks, int Session)> _sentThreads = [];
    private readonly Dictionary<(int Mailbox, long Message), (long Ticks, int Session)> _sentMessages = [];
    private readonly Dictionary<(int Mailbox, int Session), OpenFinding> _findings = [];
    private int _threadLimit;
    private int _messageLimit;

    internal override string Id => "TracesDeleted";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1070.008";

    internal override string Description =>
        "A message was sent or answered, and within a day it, the message that it answers or another of its thread was deleted past the Deleted Items folder, or from Sent Items, "
        + "in the same session (Medium), or from a place that is not in the user's baseline (High). From such a place every deletion past Deleted Items is a finding of "
        + "Medium. Drafts, answers to invitations, receipts and automatic replies do not count.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Send, ActivityCategory.Reply, ActivityCategory.Forward, ActivityCategory.Delete];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || (activity.Text is string text && s_program.IsMatch(s_prefix.Replace(text, ""))))
        {
            return;
        }

        if (activity.Category != ActivityCategory.Delete)
        {
            NoteSent(activity);
        }
        else if (!IsDraft(activity.Folder) && IsPurge(activity))
        {
            Delete(activity);
        }
    }

    private void NoteSent(Occurrence activity)
    {
        long now = activity.Ticks;
        Forgetting.Sweep(_sentThreads, ref _threadLimit, other => now - other.Ticks > s_after);
        Forgetting.Sweep(_sentMessages, ref _messageLimit, other => now - other.Ticks > s_after);
        if (Thread(activity) is long thread)
        {
            _sentThreads[(activity.Kind.MailboxKey, thread)] = (activity.Ticks, activity.Session);
        }

        if (activity.Message != 0)
        {
            _sentMessages[(activity.Kind.MailboxKey, activity.Message)] = (activity.Ticks, activity.Session);
        }
    }

    private void Delete(Occurrence activity)
    {
        bool isOdd = activity.Standing == Standing.Unfamiliar;
        bool belongs = WasSent(activity, out int session);
        if (!isOdd && !(belongs && session != 0 && session == activity.Session))
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Session != 0 ? activity.Session : -activity.Address);
        if (_findings.TryGetValue(key, out OpenFinding? finding))
        {
            finding.Add(activity);
        }
        else
        {
            _findings.Add(key, finding = Report(new OpenFinding(this, Severity.Medium, activity)));
        }

        finding.Raise(isOdd && belongs ? Severity.High : Severity.Medium);
        finding.Target = finding.Target is null ? activity.Text : finding.Target;
        finding.Reason = $"{finding.Count} item(s) were deleted in {activity.InMailbox}"
            + (finding.Severity == Severity.High ? $" from {activity.ClientIP}, an unfamiliar place, some right after mail of the same thread was sent."
                : isOdd ? $" from {activity.ClientIP}, an unfamiliar place."
                : " right after mail of the same thread was sent.");
    }

    private bool WasSent(Occurrence activity, out int session)
    {
        session = 0;
        bool isThread = Thread(activity) is long thread && _sentThreads.TryGetValue((activity.Kind.MailboxKey, thread), out (long Ticks, int Session) sent) && activity.Ticks - sent.Ticks <= s_after
            && (session = sent.Session) >= 0;
        return isThread
            || (_sentMessages.TryGetValue((activity.Kind.MailboxKey, activity.Message), out sent) && activity.Ticks - sent.Ticks <= s_after && (session = sent.Session) >= 0);
    }

    /// <summary>The subject without what replies and forwards put before it, as a part of its hash.</summary>
    private static long? Thread(Occurrence activity) =>
        activity.Text is string text && s_prefix.Replace(text, "").Trim() is string bare && bare.Length > 0
            ? SliceHash.Of(Utf8Slice.From(bare.ToUpperInvariant()), 0).Part
            : null;

    private static bool IsDraft(string? folder) => folder is not null && folder.IndexOf("Draft", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Past Deleted Items, or out of Sent Items.</summary>
    private static bool IsPurge(Occurrence activity) =>
        activity.Is("SoftDelete") || activity.Is("HardDelete") || activity.Detail is "SoftDelete" or "HardDelete"
        || (activity.Folder is string folder && folder.Replace(" ", "").IndexOf("SentItems", StringComparison.OrdinalIgnoreCase) >= 0);
}
