namespace OutlookActivities.Reasoning.Rules;

/// <summary>A search for money, credentials or contracts.</summary>
internal sealed class SensitiveSearch : SuspicionRule
{
    private static readonly long s_together = TimeSpan.FromMinutes(10).Ticks;

    private readonly Dictionary<(int Mailbox, int Session), Searches> _searches = [];

    internal override string Id => "SensitiveSearch";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "A search for words of money, credentials or contracts, in ten languages; -Keyword gives other words. High from a place that is not in the user's baseline, Low "
        + "else: people search for invoices every day. Searches typed key by key are one search, and those of one session within ten minutes one finding. Content "
        + "searches of the whole tenant (New-ComplianceSearch, SearchExported …) weigh Medium, whatever their words.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Search];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        bool isContent = activity.Operation.IndexOf("ComplianceSearch", StringComparison.OrdinalIgnoreCase) >= 0
            || activity.Operation.StartsWith("Search", StringComparison.OrdinalIgnoreCase) && activity.Operation.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && activity.Text is null
            && activity.Kind.Source != ActivitySource.ActivitiesApi && !activity.Is("SearchQueryInitiated");
        string? word = context.WordIn(activity);
        (int, int) key = (activity.Kind.MailboxKey, activity.Session);
        bool isOpen = _searches.TryGetValue(key, out Searches? searches) && activity.Ticks - searches.Finding.End <= s_together;
        if (isOpen && activity.Text is string text)
        {
            // What is typed on after the word, and what was typed on the way to it, is the same search.
            searches!.Type(text, word is not null);
        }

        if (word is null && !isContent)
        {
            return;
        }

        if (!isOpen)
        {
            _searches[key] = searches = new Searches(Report(new OpenFinding(this, Severity.Low, activity)));
            searches.Type(activity.Text ?? activity.Target ?? activity.Operation, isSensitive: true);
        }
        else
        {
            searches!.Finding.Add(activity);
        }

        searches.Finding.Raise(activity.Standing == Standing.Unfamiliar ? Severity.High : isContent ? Severity.Medium : Severity.Low);
        searches.Finding.Target = searches.InWords();
        searches.Finding.Reason = isContent
            ? $"{activity.Who} ran a content search of the tenant ({activity.Operation})."
            : $"Somebody in {activity.InMailbox} searched for {searches.InWords()}{(activity.Standing == Standing.Unfamiliar ? $", from {activity.ClientIP}, an unfamiliar place" : "")}.";
    }

    private sealed class Searches(OpenFinding finding)
    {
        /// <summary>More than anybody reads in a sentence.</summary>
        private const int MostShown = 12;

        private readonly List<string> _texts = [];
        private bool _hasMore;

        internal OpenFinding Finding { get; } = finding;

        internal void Type(string text, bool isSensitive)
        {
            string typed = text.Trim();
            int last = _texts.Count - 1;
            if (last >= 0 && typed.StartsWith(_texts[last], StringComparison.OrdinalIgnoreCase))
            {
                _texts[last] = typed;
            }
            else if (isSensitive && !_texts.Exists(known => known.StartsWith(typed, StringComparison.OrdinalIgnoreCase)))
            {
                _hasMore |= _texts.Count == MostShown;
                if (!_hasMore)
                {
                    _texts.Add(typed);
                }
            }
        }

        internal string InWords() => string.Join(", ", _texts.Select(text => $"'{text}'")) + (_hasMore ? " and more" : "");
    }
}
