namespace OutlookActivities.Reasoning;

/// <summary>A search while its records are being put together.</summary>
internal sealed class TypedSearch(SearchRecord first)
{
    /// <summary>Typing pauses; after this long it is another search.</summary>
    private static readonly long s_longestPause = TimeSpan.FromSeconds(30).Ticks;

    /// <summary>The server's record of a text follows the browser's within this time.</summary>
    private static readonly long s_oneStep = TimeSpan.FromSeconds(1).Ticks;

    private readonly List<Step> _steps = [];
    private long _latest = first.Row.Ticks;

    internal SearchRecord First => first;

    internal string? SearchSession { get; private set; } = first.SearchSession;

    /// <summary>Carried out, or the box was emptied: further typing is another search.</summary>
    internal bool IsClosed { get; private set; }

    internal string? Query { get; private set; }

    internal bool Executed { get; private set; }

    internal bool IsSuggestion { get; private set; }

    internal int? ResultCount { get; private set; }

    internal long StartTicks => _steps.Count == 0 ? first.Row.Ticks : _steps[0].Ticks;

    internal long EndTicks => _steps.Count == 0 ? first.Row.Ticks : _steps[_steps.Count - 1].Ticks;

    internal IEnumerable<SearchKeystroke> Keystrokes =>
        _steps.Select(step => new SearchKeystroke(new DateTimeOffset(step.Ticks, TimeSpan.Zero), step.Text));

    /// <summary>Whether a record that names a search session can be of this search; one that names none can be of any.</summary>
    internal bool CanBeIn(string? searchSession) =>
        searchSession is null || SearchSession is null || string.Equals(searchSession, SearchSession, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether both name the same search session.</summary>
    internal bool SharesSession(SearchRecord record) =>
        record.SearchSession is not null && SearchSession is not null && CanBeIn(record.SearchSession);

    internal bool IsRecent(long ticks) => ticks - _latest < s_longestPause;

    /// <summary>Whether it repeats a text that was typed: the one that stands, or one that was typed a moment ago.</summary>
    internal bool Repeats(string text, long ticks)
    {
        for (int i = _steps.Count - 1; i >= 0 && ticks - _steps[i].Ticks <= s_oneStep; i--)
        {
            if (TypedText.IsSame(_steps[i].Text, text))
            {
                return true;
            }
        }

        return Query is not null && TypedText.IsSame(Query, text);
    }

    /// <summary>The box's text has changed, or been typed again.</summary>
    internal void Type(SearchRecord record)
    {
        string text = record.Text!;
        bool isOneStep = _steps.Count > 0 && record.Row.Ticks - EndTicks <= s_oneStep && TypedText.IsSame(Query!, text);
        if (!isOneStep)
        {
            _steps.Add(new Step(record.Row.Ticks, text, record.Kind == SearchRecordKind.Result));
            ResultCount = null;
            Query = text;
        }
        else if (record.Kind == SearchRecordKind.Typing)
        {
            // The results were recorded first, but the text was typed.
            _steps[_steps.Count - 1] = _steps[_steps.Count - 1] with { IsResultOnly = false };
        }

        Touch(record);
        ResultCount = record.ResultCount ?? ResultCount;
    }

    /// <summary>Results of a text that is known already.</summary>
    internal void Receive(SearchRecord record)
    {
        bool isOfLastText = record.Text is null || (Query is not null && TypedText.IsSame(Query, record.Text));
        if (isOfLastText && record.ResultCount is int count)
        {
            ResultCount = Math.Max(ResultCount ?? 0, count);
        }

        SearchSession ??= record.SearchSession;
    }

    /// <summary>The search was carried out.</summary>
    internal void Execute(SearchRecord record)
    {
        Executed = true;
        IsClosed = true;
        IsSuggestion |= record.IsSuggestion;
        SearchSession ??= record.SearchSession;
        if (IsSuggestion && _steps.Count > 1 && _steps[_steps.Count - 1].IsResultOnly)
        {
            // The suggestion's text was never typed: only the server's record of its results holds it.
            _steps.RemoveAt(_steps.Count - 1);
        }
    }

    /// <summary>Whether results tell the text of the suggestion that was picked.</summary>
    internal bool IsPickedText(SearchRecord record) =>
        IsClosed && IsSuggestion && Query is not null && IsRecent(record.Row.Ticks) && TypedText.Continues(Query, record.Text!);

    internal void Pick(SearchRecord record)
    {
        Query = record.Text;
        ResultCount = record.ResultCount;
        Touch(record);
    }

    internal void Close() => IsClosed = true;

    private void Touch(SearchRecord record)
    {
        _latest = Math.Max(_latest, record.Row.Ticks);
        SearchSession ??= record.SearchSession;
    }

    private readonly record struct Step(long Ticks, string Text, bool IsResultOnly);
}
