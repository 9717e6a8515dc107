using System.Reflection;
using System.Text.Json;
using ActivityEngine.Tests.Readers;
using OutlookActivities;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Reasoning;

/// <summary>The timeline of files as the 2018 retriever wrote them, with what made other tools stumble.</summary>
public sealed class TimelineOfFileTests : IDisposable
{
    private static readonly string[] s_names =
    [
        "UserName", "ClientIP", "IPAddress", "UserAgent", "Browser", "ClientString", "Result", "ExceptionInfo", "Subject", "SenderSmtpAddress", "SenderAddress",
        "From", "Recipients", "InternetMessageId", "ReceivedTime", "DeliveredFolderType", "DeliveredFolderId", "DeliveredToInbox", "SourceFolder",
        "SelectedFolderName", "TargetFolder", "DestinationFolder", "Query", "SuggestionStimulus", "AttachmentName", "AttachmentAction", "MoveType", "DeleteType", "Url",
        "PreviousItemId", "Unknown",
    ];

    private static readonly string[] s_values =
    [
        "''", "'  '", "None", "'0'", "'5'", "'None'", "'null'", "'True'", "'false'", "'Success'", "'Failure'", "'it\\'s \"due\"; now, é'", "\"a 'b'\"", "'\\u00e9\\n\\U0001F642'",
        "'Inbox'", "'5/16/2018 10:42:44 AM'", "'2018-05-16T10:42:44.548Z'", "'no time'", "'[::1]:443'", "'::ffff:192.0.2.1'", "'192.0.2.1:80'",
        "'Mozilla/5.0 (Windows NT 10.0) Firefox/60.0'", "'<Query><Text>wire</Text></Query>'", "'<broken'", "'<1@fabrikam.example>'", "'ITEM-1'", "'ITEM-2'", "17", "True",
        "'LgAAAAAc5DA2h7PGQ5ZrKZ9n2yLGAQDjYlP0r4ZpSqYb0000000000=='",
    ];

    private static readonly string[] s_types =
    [
        "MessageDelivered", "ReadingPaneDisplayStart", "ReadingPaneDisplayEnd", "MarkAsRead", "ServerLogon", "Move", "Delete", "OpenedAnAttachment", "LinkClicked",
        "SearchResult", "SearchSuggestionsDisplay", "MessageSent", "SomethingNew",
    ];

    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("'Nora\\'s invoice, no. 1; \"final\"'", "Nora's invoice, no. 1; \"final\"")]
    [InlineData("\"Nora's invoice\"", "Nora's invoice")]
    [InlineData("'a: {b}, \\'c\\': [d]'", "a: {b}, 'c': [d]")]
    public void Apostrophes_commas_semicolons_and_quotes_stay_in_subjects(string literal, string subject)
    {
        ActivityTimelineEntry entry = Assert.Single(Timeline(all: false, Read(
            RetrieverRow.Of("A", "", type: "ReadingPaneDisplayStart"),
            RetrieverRow.Of("A", $"{{'Subject': {literal}, 'SenderSmtpAddress': 'x@fabrikam.example'}}", type: "MessageDelivered"))));

        Assert.Equal((subject, "x@fabrikam.example", "a.csv:2"), (entry.Subject, entry.Sender, entry.SourceRow));
    }

    [Fact]
    public void Blank_lines_between_the_rows_lose_nothing() =>
        Assert.Equal(2, Timeline(all: false, _folder.Read(
            RetrieverRow.Header + "\n\n" + RetrieverRow.Of("A", "", type: "Delete") + "\n\n\n" + RetrieverRow.Of("B", "", type: "Delete") + "\n").Activities).Length);

    [Fact]
    public void Bytes_as_they_lie_and_the_activitys_own_properties_give_the_same_timeline()
    {
        var random = new Random(2018);
        List<MailboxActivity> activities = Read([.. Enumerable.Range(0, 4000).Select(row => RetrieverRow.Of(
            random.Next(4) == 0 ? "" : $"ITEM-{random.Next(40)}",
            random.Next(8) == 0 ? "" : "{" + string.Join(", ", Enumerable.Range(0, random.Next(7)).Select(_ => Property(random))) + "}",
            $"2018-05-03T14:{random.Next(60):D2}:{random.Next(60):D2}.{random.Next(1000):D3}Z",
            s_types[random.Next(s_types.Length)]))]);

        Assert.Equal(4000, activities.Count);
        AssertSameTimeline(activities);
    }

    [Fact]
    public void Json_gives_the_same_timeline_both_ways()
    {
        var random = new Random(7);
        string[] values = ["", " ", "0", "5", "True", "Failure", "it's \"due\"", "Inbox", "5/16/2018 10:42:44 AM", "192.0.2.1:80", "<Query>wire</Query>", "ITEM-1"];
        IEnumerable<string> lines = Enumerable.Range(0, 500).Select(row => JsonSerializer.Serialize(new
        {
            TimeStamp = $"2018-05-03T14:{random.Next(60):D2}:{random.Next(60):D2}Z",
            AppIdType = "Web",
            ActivityIdType = s_types[random.Next(s_types.Length)],
            ActivityItemId = $"ITEM-{random.Next(9)}",
            ClientSessionId = "6f0b0c1e-0000-4000-8000-000000000001",
            CustomProperties = Enumerable.Range(0, random.Next(6)).Select(_ => new
            {
                Name = s_names[random.Next(s_names.Length)],
                Value = values[random.Next(values.Length)],
            }),
        }));

        ReadOutcome outcome = _folder.Read(string.Join("\n", lines));
        Assert.Empty(outcome.Errors);
        Assert.Equal(500, outcome.Activities.Count);
        AssertSameTimeline(outcome.Activities);
    }

    private static void AssertSameTimeline(List<MailboxActivity> activities)
    {
        ActivityTimelineEntry[] asked = Timeline(all: true, activities.Select(activity => new MailboxActivity(new AskedRecord(activity.Record))));
        ActivityTimelineEntry[] asTheyLie = Timeline(all: true, activities);
        Assert.Equal(asked.Length, asTheyLie.Length);
        foreach (PropertyInfo property in typeof(ActivityTimelineEntry).GetProperties())
        {
            Assert.Equal(
                asked.Select(entry => $"{entry.SourceRow} {property.Name}: {property.GetValue(entry)}"),
                asTheyLie.Select(entry => $"{entry.SourceRow} {property.Name}: {property.GetValue(entry)}"));
        }
    }

    private static string Property(Random random) => $"'{s_names[random.Next(s_names.Length)]}': {s_values[random.Next(s_values.Length)]}";

    private List<MailboxActivity> Read(params string[] rows)
    {
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(rows), "nora@contoso.example");
        Assert.Empty(outcome.Errors);
        return outcome.Activities;
    }

    private static ActivityTimelineEntry[] Timeline(bool all, IEnumerable<MailboxActivity> activities)
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = all });
        foreach (MailboxActivity activity in activities)
        {
            builder.Add(activity);
        }

        return [.. builder.Build(CancellationToken.None)];
    }
}
