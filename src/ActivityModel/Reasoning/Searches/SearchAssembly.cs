namespace OutlookActivities.Reasoning;

/// <summary>
/// Puts the records of one mailbox and session, in order of time, together to searches. Several can be under way: two tabs of a browser are one
/// session, and most records of typing do not name their search session.
/// </summary>
internal sealed class SearchAssembly
{
    /// <summary>More tabs than anybody types into at a time.</summary>
    private const int MostRecent = 16;

    private readonly List<TypedSearch> _recent = [];

    /// <summary>Takes a record; gives the search that it begins.</summary>
    internal TypedSearch? Take(SearchRecord record) => record.Kind switch
    {
        SearchRecordKind.Typing => Type(record),
        SearchRecordKind.Result => Result(record),
        SearchRecordKind.MoreResults => MoreResults(record),
        SearchRecordKind.Execution => Execute(record),
        _ => Whole(record),
    };

    private TypedSearch? Type(SearchRecord record)
    {
        if (record.Text is null)
        {
            Latest(record, search => !search.IsClosed)?.Close();
            return null;
        }

        if (Continued(record) is TypedSearch search)
        {
            search.Type(record);
            return null;
        }

        return Begin(record);
    }

    private TypedSearch? Result(SearchRecord record)
    {
        string text = record.Text!;
        if (Latest(record, search => IsNear(search, record) && search.Repeats(text, record.Row.Ticks)) is TypedSearch repeated)
        {
            repeated.Receive(record);
            return null;
        }

        if (Latest(record, search => search.IsPickedText(record)) is TypedSearch picked)
        {
            picked.Pick(record);
            return null;
        }

        return Type(record);
    }

    private TypedSearch? MoreResults(SearchRecord record)
    {
        Latest(record, search => IsNear(search, record) && IsTextOf(search, record))?.Receive(record);
        return null;
    }

    private TypedSearch? Execute(SearchRecord record)
    {
        TypedSearch? search = Latest(record, search => search.SharesSession(record))
            ?? Latest(record, search => !search.IsClosed && search.IsRecent(record.Row.Ticks));
        search?.Execute(record);
        if (search is not null)
        {
            return null;
        }

        TypedSearch begun = Remember(new TypedSearch(record));
        begun.Execute(record);
        return begun;
    }

    private static TypedSearch Whole(SearchRecord record)
    {
        var search = new TypedSearch(record);
        if (record.Text is not null)
        {
            search.Type(record);
        }

        search.Execute(record);
        return search;
    }

    private TypedSearch Begin(SearchRecord record)
    {
        TypedSearch search = Remember(new TypedSearch(record));
        search.Type(record);
        return search;
    }

    private TypedSearch Remember(TypedSearch search)
    {
        if (_recent.Count == MostRecent)
        {
            _recent.RemoveAt(0);
        }

        _recent.Add(search);
        return search;
    }

    /// <summary>The search under way whose text the record's follows with the least change.</summary>
    private TypedSearch? Continued(SearchRecord record)
    {
        TypedSearch? nearest = null;
        int least = int.MaxValue;
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            TypedSearch search = _recent[i];
            bool follows = !search.IsClosed && search.CanBeIn(record.SearchSession) && search.IsRecent(record.Row.Ticks)
                && search.Query is not null && TypedText.Continues(search.Query, record.Text!);
            int change = follows ? Math.Abs(search.Query!.Length - record.Text!.Length) : int.MaxValue;
            if (change < least)
            {
                least = change;
                nearest = search;
            }
        }

        return nearest;
    }

    private TypedSearch? Latest(SearchRecord record, Func<TypedSearch, bool> isMeant)
    {
        TypedSearch? latest = null;
        foreach (TypedSearch search in _recent)
        {
            if (search.CanBeIn(record.SearchSession) && isMeant(search) && (latest is null || search.EndTicks >= latest.EndTicks))
            {
                latest = search;
            }
        }

        return latest;
    }

    private static bool IsTextOf(TypedSearch search, SearchRecord record) =>
        search.Query is not null && (record.Text is null || TypedText.IsSame(search.Query, record.Text));

    /// <summary>Sorting and refining the results of a named search session may come long after the typing.</summary>
    private static bool IsNear(TypedSearch search, SearchRecord record) => search.IsRecent(record.Row.Ticks) || search.SharesSession(record);
}
