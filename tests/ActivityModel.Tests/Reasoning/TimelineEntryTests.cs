using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Which activities become entries, in which order, and what they say.</summary>
public sealed class TimelineEntryTests
{
    [Fact]
    public void What_seldom_means_something_is_hidden_and_counted()
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions());
        foreach (MailboxActivity activity in new Story()
            .At(0, "MessageDelivered").At(1, "MarkAsRead").At(2, "CreateAppointment").At(3, "ListViewDisplayStart").At(4, "SomethingNew")
            .At(5, "Delete").Activities)
        {
            builder.Add(activity);
        }

        Assert.Equal("Delete", Assert.Single(builder.Build(CancellationToken.None)).ActivityIdType);
        Assert.Equal(5, builder.HiddenCount);
    }

    [Fact]
    public void Category_chooses_and_All_shows_everything()
    {
        Story story = new Story().At(0, "MessageDelivered").At(1, "MarkAsRead").At(2, "Delete");

        Assert.Equal(["MessageDelivered", "MarkAsRead"], story.Timeline(categories: ["delivery", "MARK"]).Select(entry => entry.ActivityIdType));
        Assert.Equal(3, story.Timeline(all: true).Length);
        Assert.Equal(3, story.Streamed(all: true).Length);
    }

    [Theory]
    [InlineData("IMAP4")]
    [InlineData("POP3")]
    [InlineData("MacOutlook")]
    [InlineData("MacMail")]
    [InlineData("Lync")]
    [InlineData("Other")]
    [InlineData(null)]
    public void No_application_is_dropped(string? app) =>
        Assert.Equal(app, Assert.Single(new Story().At(0, "Delete", app: app).Timeline()).AppIdType);

    [Fact]
    public void A_logon_without_browser_or_user_agent_is_there_with_its_address()
    {
        ActivityTimelineEntry entry = Assert.Single(new Story().At(0, "Logon", properties: ("IPAddress", "192.0.2.1:443")).Timeline());

        Assert.Equal(("192.0.2.1", null), (entry.ClientIP, entry.Client));
    }

    [Fact]
    public void A_display_and_its_end_are_one_entry_with_a_duration()
    {
        Story story = new Story()
            .At(0, "ReadingPaneDisplayStart", item: "A", session: "s")
            .At(1, "ReadingPaneDisplayStart", item: "A", session: "other")
            .At(2.5, "ReadingPaneDisplayEnd", item: "A", session: "s")
            .At(3, "ReadingPaneDisplayEnd", item: "B", session: "s");

        foreach (ActivityTimelineEntry[] entries in (ActivityTimelineEntry[][])[story.Timeline(), story.Streamed()])
        {
            Assert.Equal([2.5, null, null], entries.Select(entry => entry.DurationSeconds));
            Assert.Equal([2, 1, 1], entries.Select(entry => entry.Count));
            Assert.Equal("ReadingPaneDisplayEnd", entries[2].ActivityIdType);
        }
    }

    [Fact]
    public void Readings_of_conversations_are_joined_by_their_session() =>
        Assert.Equal(4, Assert.Single(new Story()
            .At(0, "ReadingPaneDisplayStart", session: "s", properties: ("IsConversation", "1"))
            .At(4, "ReadingPaneDisplayEnd", session: "s")
            .Timeline()).DurationSeconds);

    [Fact]
    public void Readings_of_which_nothing_says_that_they_are_one_stay_two() =>
        Assert.Equal(2, new Story().At(0, "ReadingPaneDisplayStart").At(4, "ReadingPaneDisplayEnd").Timeline().Length);

    [Fact]
    public void A_display_repeated_before_its_end_stays_alone()
    {
        Story story = new Story()
            .At(0, "ReadingPaneDisplayStart", item: "A", session: "s")
            .At(10, "ReadingPaneDisplayStart", item: "A", session: "s")
            .At(15, "ReadingPaneDisplayEnd", item: "A", session: "s");

        Assert.Equal([null, 5.0], story.Timeline().Select(entry => entry.DurationSeconds));
        Assert.Equal([null, 5.0], story.Streamed().Select(entry => entry.DurationSeconds));
    }

    [Fact]
    public void Entries_of_one_time_keep_the_order_of_the_input()
    {
        Story story = new();
        for (int i = 0; i < 500; i++)
        {
            story.At(i % 5, "MessageSent", properties: ("Subject", $"{i}"));
        }

        IEnumerable<int> expected = Enumerable.Range(0, 500).OrderBy(i => i % 5);
        Assert.Equal(expected.Select(i => $"{i}"), story.Timeline().Select(entry => entry.Subject));
    }

    [Theory]
    [InlineData("SearchSuggestionsDisplay", "SuggestionStimulus", "payment", "Searched for \"payment\"")]
    [InlineData("OpenedAnAttachment", "AttachmentAction", "Download", "Attachment: Download")]
    [InlineData("Delete", "DeleteType", "HardDelete", "Deleted for good")]
    [InlineData("Move", "TargetFolder", "Archive", "Moved to Archive")]
    [InlineData("ServerLogon", "Result", "Failure", "Logon failed")]
    [InlineData("ServerLogon", "Result", "Success", "Logged on")]
    [InlineData("Move", "TargetFolder", "AQMkADQ1YjNlNzAyLThmYTEtNGQ2Yy1iMDkyLTFlNWQ3YTYzYzgwZgAu", "Moved to another folder")]
    [InlineData("Forward", "Other", "x", "A message was forwarded")]
    public void An_entry_says_in_words_what_happened(string type, string name, string value, string words) =>
        Assert.Equal(words, Assert.Single(new Story().At(0, type, properties: (name, value)).Timeline()).Detail);

    [Fact]
    public void The_making_of_a_timeline_can_be_stopped_between_entries()
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions());
        for (int i = 0; i < 10_000; i++)
        {
            builder.Add(OutlookActivities.Tests.Activities.TestRecord.Activity("Delete"));
        }

        using var stop = new CancellationTokenSource();
        int made = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (ActivityTimelineEntry _ in builder.Build(stop.Token))
            {
                made++;
                stop.Cancel();
            }
        });
        Assert.InRange(made, 1, 5000);
    }

    [Fact]
    public void A_timeline_of_nothing_is_empty() => Assert.Empty(new Story().Timeline());
}
