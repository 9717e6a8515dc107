using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Searches written down for a test.</summary>
internal static class SearchStory
{
    internal static Story Types(this Story story, double seconds, string? text, string? sid = null, string session = "s") =>
        story.At(seconds, "SearchSuggestionsDisplay", session: session, properties: [("SuggestionStimulus", text), ("SearchSessionId", sid)]);

    internal static Story Results(this Story story, double seconds, string text, string ids = "1a,2b", int position = 0, string? sid = null, string session = "s") =>
        story.At(seconds, "SearchResult", session: session, properties:
            [("Query", $"<Query><Text>{text}</Text></Query>"), ("ResIds", ids), ("Pos", $"{position}"), ("Sid", sid)]);

    internal static Story Executes(this Story story, double seconds, string? sid = null, string suggestion = "0", string session = "s") =>
        story.At(seconds, "SearchQueryExecute", session: session, properties: [("SearchSessionId", sid), ("IsSuggestion", suggestion)]);

    internal static ActivitySearch[] Searches(this Story story)
    {
        var builder = new ActivitySearchBuilder();
        foreach (MailboxActivity activity in story.Activities)
        {
            builder.Add(activity);
        }

        return [.. builder.Build(CancellationToken.None)];
    }

    internal static string[] Texts(this ActivitySearch search) => [.. search.Keystrokes.Select(keystroke => keystroke.Text)];
}
