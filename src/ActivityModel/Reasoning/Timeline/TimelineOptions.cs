namespace OutlookActivities.Reasoning;

/// <summary>Which activities become entries of a timeline.</summary>
internal sealed class TimelineOptions
{
    /// <summary>What seldom means something to an investigator. Deliveries and marks still tell what a message is.</summary>
    private static readonly HashSet<string> s_hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        ActivityCategory.Other, ActivityCategory.Mark, ActivityCategory.Calendar, ActivityCategory.Delivery,
    };

    /// <summary>The categories that are wanted; null or empty for those that mean something to an investigator.</summary>
    internal IReadOnlyCollection<string>? Categories { get; init; }

    /// <summary>Everything, whatever <see cref="Categories"/> says.</summary>
    internal bool All { get; init; }

    /// <summary>Also what services did, whatever the category.</summary>
    internal bool IncludeService { get; init; }

    /// <summary>An entry for each activity: repeated logons and the messages of one record are not put together.</summary>
    internal bool Expand { get; init; }

    /// <summary>Also what tells one context from another, which no entry shows: user agent, folder id.</summary>
    internal bool KeepsContext { get; init; }

    internal bool ShowsServices => All || IncludeService;

    internal bool Shows(string category) =>
        All || (Categories is { Count: > 0 } ? Categories.Contains(category, StringComparer.OrdinalIgnoreCase) : !s_hidden.Contains(category));
}
