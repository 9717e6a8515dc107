namespace OutlookActivities.Engine.Api;

/// <summary>
/// A stretch of time in the order of the download: <see cref="From"/> comes first, which is the later moment when the newest come first.
/// Both ends belong to it. Only ge and le are used, as the API was seen to know both (facts A2).
/// </summary>
/// <param name="From">Where it begins; null where that is not known.</param>
/// <param name="To">Where it ends; null where that is not known.</param>
/// <param name="Skip">So many at the beginning have been received: all of one TimeStamp, or the user's own -Skip.</param>
internal readonly record struct ActivityRange(DateTimeOffset? From, DateTimeOffset? To, long Skip = 0)
{
    /// <summary>
    /// What is left of it behind a page. It begins at the last TimeStamp of the page, as more activities may have that one. Only where the whole
    /// page has one TimeStamp would that be no progress: then the page is skipped.
    /// </summary>
    internal ActivityRange After(ActivityPage page) =>
        page.FirstTime == page.LastTime ? this with { Skip = Skip + page.Count } : this with { From = page.LastTime, Skip = 0 };

    /// <summary>Whether it is behind another. What is left behind a page is not where a service gives pages that were not asked for: that would never end.</summary>
    internal bool IsBehind(ActivityRange before, bool isDescending)
    {
        if (From is not DateTimeOffset from || before.From is not DateTimeOffset begin)
        {
            return true;
        }

        int order = isDescending ? begin.CompareTo(from) : from.CompareTo(begin);
        return order > 0 || (order == 0 && Skip > before.Skip);
    }
}
