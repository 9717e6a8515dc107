using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>What a stream holds back, and for how long.</summary>
public sealed class TimelineStreamTests
{
    private readonly ActivityTimelineStream _stream = new(new TimelineOptions());

    [Fact]
    public void An_entry_leaves_at_once() => Assert.Single(Add(new Story().At(0, "Delete")));

    [Fact]
    public void Entries_wait_behind_a_reading_until_its_end_has_come()
    {
        Assert.Empty(Add(new Story().At(0, "ReadingPaneDisplayStart", item: "A", session: "s").At(1, "Delete")));

        Assert.Equal(
            ["ReadingPaneDisplayStart", "Delete"],
            Add(new Story().At(2, "ReadingPaneDisplayEnd", item: "A", session: "s")).Select(entry => entry.ActivityIdType));
    }

    [Fact]
    public void A_reading_is_waited_for_three_minutes_of_the_log()
    {
        Assert.Empty(Add(new Story().At(0, "ReadingPaneDisplayStart", item: "A", session: "s").At(180, "Delete")));
        Assert.Equal(3, Add(new Story().At(181, "Delete")).Length);
        Assert.Null(Assert.Single(Add(new Story().At(182, "ReadingPaneDisplayEnd", item: "A", session: "s"))).DurationSeconds);
    }

    [Fact]
    public void Also_what_is_hidden_lets_the_time_of_the_log_pass()
    {
        Assert.Empty(Add(new Story().At(0, "ReadingPaneDisplayStart", item: "A", session: "s")));
        Assert.Single(Add(new Story().At(181, "MarkAsRead")));
    }

    [Fact]
    public void No_more_than_a_thousand_entries_wait()
    {
        Story story = new Story().At(0, "ReadingPaneDisplayStart", item: "A", session: "s");
        for (int i = 1; i < 1000; i++)
        {
            story.At(1, "Delete");
        }

        Assert.Empty(Add(story));
        Assert.Equal(1001, Add(new Story().At(2, "Delete")).Length);
    }

    [Fact]
    public void Input_out_of_order_is_noticed()
    {
        Add(new Story().At(1, "Delete"));
        Assert.False(_stream.IsOutOfOrder);

        Add(new Story().At(0, "MarkAsRead"));
        Assert.True(_stream.IsOutOfOrder);
    }

    private ActivityTimelineEntry[] Add(Story story) => [.. story.Activities.SelectMany(activity => _stream.Add(activity).ToArray())];
}
