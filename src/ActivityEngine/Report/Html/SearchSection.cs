using System.Globalization;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>What was searched for, and how it was typed, step by step, to be played in time.</summary>
internal static class SearchSection
{
    private const int MostSearches = 100;
    private const int MostSteps = 100;

    internal static void Write(HtmlWriter html, ReportContent content)
    {
        html.BeginSection("searches", "Searches");
        if (content.Searches.Count == 0)
        {
            html.Note("No record of a search. Searches that the service does not log are not in it.");
        }

        html.Markup("<ol class=\"searches\">\n");
        foreach (ActivitySearch search in content.Searches.Take(MostSearches))
        {
            WriteSearch(html, content, search);
        }

        html.Markup("</ol>\n");
        if (content.Searches.Count > MostSearches)
        {
            html.Note($"The first {MostSearches:N0} of {content.Searches.Count:N0} searches; the records of all of them are among the events, category Search.");
        }

        html.EndSection();
    }

    private static void WriteSearch(HtmlWriter html, ReportContent content, ActivitySearch search)
    {
        string address = search.ClientIP ?? "no known address";
        bool isSuspicious = content.Owners.IsSuspicious(address);
        html.Markup(isSuspicious ? "<li class=\"suspicious\">" : "<li>").Markup("<p class=\"query\"><q>").Evidence(search.Query ?? "").Markup("</q>");
        if (search.Keystrokes.Count > 1)
        {
            html.Markup("<button type=\"button\" class=\"play live\"").Attribute("aria-label", "play the typing of " + search.Query).Markup(">\u25B6 play</button>");
        }

        html.Markup("</p><p class=\"facts\">").Evidence(string.Join(" \u00B7 ", Facts(search, address))).Markup("</p>");
        if (search.Keystrokes.Count > 1)
        {
            WriteSteps(html, search);
        }

        html.Markup("</li>\n");
    }

    private static IEnumerable<string> Facts(ActivitySearch search, string address)
    {
        yield return Words.ExactTime(search.StartTime);
        yield return address + (search.ClientIPSource == ClientIPSource.PrecedingLogon ? " (by preceding logon)" : "");
        foreach (string? fact in (string?[])[
            search.UserName, search.Mailbox != search.UserName ? search.Mailbox : null, search.AppIdType, search.IsSuggestion ? "a suggestion was picked" : null,
            search.Executed ? "carried out" : null, search.ResultCount is int count ? Words.Count(count, "result", "results") : null])
        {
            if (fact is not null)
            {
                yield return fact;
            }
        }
    }

    private static void WriteSteps(HtmlWriter html, ActivitySearch search)
    {
        html.Markup("<details><summary>").Text($"{search.Keystrokes.Count:N0} steps in {Words.Span(search.EndTime - search.StartTime)}").Markup("</summary><ol class=\"steps\">");
        foreach (SearchKeystroke step in search.Keystrokes.Take(MostSteps))
        {
            TimeSpan after = step.TimeStamp - search.StartTime;
            html.Markup("<li").Attribute("data-at", ((long)after.TotalMilliseconds).ToString(CultureInfo.InvariantCulture)).Markup("><span>")
                .Text("+" + after.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) + " s").Markup("</span> ").Evidence(step.Text).Markup("</li>");
        }

        html.Markup("</ol></details>");
    }
}
