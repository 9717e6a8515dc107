using System.Globalization;

namespace OutlookActivities.Reasoning;

/// <summary>What a record about a search tells.</summary>
internal enum SearchRecordKind
{
    /// <summary>The box's text while typing.</summary>
    Typing,

    /// <summary>The text with its results.</summary>
    Result,

    /// <summary>Paging and the like: results of a text that is known already.</summary>
    MoreResults,

    /// <summary>The search was carried out.</summary>
    Execution,

    /// <summary>A log that has one record a search: the whole of it.</summary>
    Whole,
}

/// <summary>One record about a search: of its row only what is shared, and what it says of the search.</summary>
internal sealed class SearchRecord
{
    private SearchRecord(SearchRecordKind kind, in TimelineRow row)
    {
        Kind = kind;
        Row = row with { ItemId = default, Query = null };
    }

    internal SearchRecordKind Kind { get; }

    internal TimelineRow Row { get; }

    internal string? Text { get; private set; }

    /// <summary>The search's own session: Sid or SearchSessionId, where the record has one.</summary>
    internal string? SearchSession { get; private set; }

    internal bool IsSuggestion { get; private set; }

    internal int? ResultCount { get; private set; }

    /// <summary>Reads it; null for records that tell nothing of typing: sessions and requests begun and ended, refiners.</summary>
    internal static SearchRecord? From(MailboxActivity activity, in TimelineRow row)
    {
        CustomPropertyList properties = activity.CustomProperties;
        int position = Number(properties["Pos"]) ?? 0;
        SearchRecordKind? kind = ActivityTypes.Canonical(activity.ActivityIdType) switch
        {
            "SearchSuggestionsDisplay" => SearchRecordKind.Typing,
            "SearchResult" => position > 0 || activity.Query is null ? SearchRecordKind.MoreResults : SearchRecordKind.Result,
            "SearchResultsReceived" => SearchRecordKind.MoreResults,
            "SearchQueryExecute" => SearchRecordKind.Execution,
            "SearchQueryInitiated" or "SearchQueryInitiatedExchange" => SearchRecordKind.Whole,
            _ => activity.Query is null || activity.Source == ActivitySource.ActivitiesApi ? null : SearchRecordKind.Whole,
        };
        return kind is null ? null : new SearchRecord(kind.Value, row)
        {
            Text = Blank(activity.Query),
            SearchSession = Blank(properties["Sid"]) ?? Blank(properties["SearchSessionId"]),
            IsSuggestion = properties["IsSuggestion"] is "1" or "True" or "true",
            ResultCount = Results(properties, position),
        };
    }

    private static int? Results(CustomPropertyList properties, int position) =>
        Number(properties["SearchResultsCount"])
        ?? (properties["ResIds"] is string ids ? position + ids.Split(',').Count(id => !string.IsNullOrWhiteSpace(id)) : null);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) ? number : null;
}
