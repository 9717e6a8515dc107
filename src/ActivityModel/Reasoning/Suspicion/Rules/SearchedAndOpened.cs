namespace OutlookActivities.Reasoning.Rules;

/// <summary>Messages that were opened right after a search in the same session.</summary>
internal sealed class SearchedAndOpened : SuspicionRule
{
    private static readonly long s_soon = TimeSpan.FromMinutes(10).Ticks;

    private readonly Dictionary<(int Mailbox, int Session), Search> _searches = [];
    private int _limit;

    internal override string Id => "SearchedAndOpened";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "Messages read or accessed within ten minutes after a search in the same session: what was looked for was found. After a search for a word of money, credentials or contracts: "
        + "High from a place that is not in the user's baseline, Low else. After any other search: Medium from such a place, no finding else.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Search, ActivityCategory.Read, ActivityCategory.Access];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Session == 0 || activity.HasFailed)
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Session);
        bool isOpen = _searches.TryGetValue(key, out Search? search);
        if (activity.Category == ActivityCategory.Search)
        {
            Forgetting.Sweep(_searches, ref _limit, other => activity.Ticks - other.Ticks > s_soon);
            if (!isOpen || activity.Ticks - search!.Ticks > s_soon)
            {
                _searches[key] = search = new Search();
            }

            search!.Ticks = activity.Ticks;
            search.IsSensitive |= context.WordIn(activity) is not null;
            search.Text = activity.Text ?? search.Text;
            return;
        }

        bool wants = isOpen && activity.Ticks - search!.Ticks <= s_soon && activity.Message != 0
            && (search.IsSensitive || activity.Standing == Standing.Unfamiliar);
        if (!wants)
        {
            return;
        }

        if (search!.Finding is null)
        {
            search.Finding = Report(new OpenFinding(this, Severity.Low, activity));
        }
        else
        {
            search.Finding.Add(activity);
        }

        search.Messages.Add(activity.Message);
        search.Finding.Raise(activity.Standing != Standing.Unfamiliar ? Severity.Low : search.IsSensitive ? Severity.High : Severity.Medium);
        search.Finding.Target = search.Text;
        search.Finding.Reason = $"{search.Messages.Count} message(s) in {activity.InMailbox} {(activity.Category == ActivityCategory.Read ? "read" : "accessed")} "
            + $"after a search{(search.Text is null ? "" : $" for '{search.Text}'")}{(activity.Standing == Standing.Unfamiliar ? $", from {activity.ClientIP}, an unfamiliar place" : "")}.";
    }

    private sealed class Search
    {
        internal long Ticks { get; set; }

        internal bool IsSensitive { get; set; }

        internal string? Text { get; set; }

        internal HashSet<long> Messages { get; } = [];

        internal OpenFinding? Finding { get; set; }
    }
}
