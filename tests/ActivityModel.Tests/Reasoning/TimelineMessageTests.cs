namespace OutlookActivities.Tests.Reasoning;

/// <summary>What a timeline knows of messages, and from which records.</summary>
public sealed class TimelineMessageTests
{
    private static readonly (string, string?)[] s_delivery =
    [
        ("Subject", "It's due, \"now\"; pay"), ("SenderSmtpAddress", "billing@fabrikam.example"), ("ReceivedTime", "5/16/2018 11:59:00 AM"),
        ("InternetMessageId", "<1@fabrikam.example>"), ("DeliveredFolderType", "5"),
    ];

    [Theory]
    [InlineData(-60)]
    [InlineData(+60)]
    public void A_read_message_is_described_by_its_delivery_before_or_after(double deliveredAt)
    {
        ActivityTimelineEntry entry = Assert.Single(new Story()
            .At(0, "ReadingPaneDisplayStart", item: "A", session: "s")
            .At(deliveredAt, "MessageDelivered", item: "A", app: "Exchange", properties: s_delivery)
            .Timeline());

        Assert.Equal("It's due, \"now\"; pay", entry.Subject);
        Assert.Equal("billing@fabrikam.example", entry.Sender);
        Assert.Equal("2018-05-16T11:59:00.000Z", entry.ReceivedTimeUtc);
        Assert.Equal("<1@fabrikam.example>", entry.InternetMessageId);
        Assert.Equal("Inbox", entry.Folder);
        Assert.Equal("A", entry.ActivityItemId);
    }

    [Fact]
    public void Item_ids_are_followed_across_moves_and_each_has_its_own_folder()
    {
        ActivityTimelineEntry[] entries = new Story()
            .At(0, "MessageDelivered", item: "A", app: "Exchange", properties: s_delivery)
            .At(1, "ReadingPaneDisplayStart", item: "B", session: "s")
            .At(5, "ReadingPaneDisplayStart", item: "C", session: "s")
            .At(6, "Move", item: "C", properties: [("PreviousItemId", "B"), ("SourceFolder", "Archive"), ("TargetFolder", "DeletedItems")])
            .At(7, "Move", item: "B", properties: [("PreviousItemId", "A"), ("SourceFolder", "Inbox"), ("TargetFolder", "Archive")])
            .Timeline(categories: "Read");

        Assert.All(entries, entry => Assert.Equal("It's due, \"now\"; pay", entry.Subject));
        Assert.Equal(["Archive", "DeletedItems"], entries.Select(entry => entry.Folder));
    }

    [Fact]
    public void Item_ids_of_one_Message_ID_are_one_message()
    {
        ActivityTimelineEntry entry = Assert.Single(new Story()
            .At(0, "ReadingPaneDisplayStart", item: "B", session: "s")
            .At(1, "MarkAsRead", item: "B", properties: [("InternetMessageId", "<1@fabrikam.example>")])
            .At(2, "MessageDelivered", item: "A", app: "Exchange", properties: s_delivery)
            .Timeline());

        Assert.Equal("It's due, \"now\"; pay", entry.Subject);
        Assert.Null(entry.Folder);
    }

    [Fact]
    public void Mailboxes_share_Message_IDs_but_no_item_ids_and_are_one_however_they_are_written()
    {
        ActivityTimelineEntry[] entries = new Story()
            .At(0, "MessageDelivered", item: "A", mailbox: "Victim@Contoso.example", properties: s_delivery)
            .At(1, "ReadingPaneDisplayStart", item: "A", session: "s", mailbox: "victim@contoso.example")
            .At(2, "ReadingPaneDisplayStart", item: "A", session: "s", mailbox: "other@contoso.example")
            .At(3, "Reply", item: "X", mailbox: "other@contoso.example", properties: [("InternetMessageId", "<1@fabrikam.example>")])
            .Timeline();

        Assert.Equal(["It's due, \"now\"; pay", null, "It's due, \"now\"; pay"], entries.Select(entry => entry.Subject));
    }

    [Fact]
    public void An_entry_shows_the_subject_that_its_own_record_states()
    {
        ActivityTimelineEntry[] entries = new Story()
            .At(0, "DraftCreated", item: "A", properties: [("Subject", "Draft")])
            .At(1, "DraftCreated", item: "A", properties: [("Subject", "Final")])
            .At(2, "MessageSent", item: "A", properties: [("SenderAddress", "nora@contoso.example")])
            .Timeline();

        Assert.Equal(["Draft", "Final", "Draft"], entries.Select(entry => entry.Subject));
        Assert.All(entries, entry => Assert.Equal("nora@contoso.example", entry.Sender));
        Assert.All(entries, entry => Assert.Equal("A", entry.ActivityItemId));
    }

    [Fact]
    public void A_record_without_any_id_keeps_its_own_subject()
    {
        ActivityTimelineEntry[] entries = new Story()
            .At(0, "MessageSent", properties: [("Subject", "One")])
            .At(1, "MessageSent", properties: [("Subject", "Two")])
            .Timeline();

        Assert.Equal(["One", "Two"], entries.Select(entry => entry.Subject));
    }

    [Fact]
    public void Streaming_tells_what_is_known_so_far()
    {
        ActivityTimelineEntry[] entries = new Story()
            .At(0, "Forward", item: "A")
            .At(1, "MessageDelivered", item: "A", properties: s_delivery)
            .At(2, "Forward", item: "A")
            .Streamed();

        Assert.Equal([null, "It's due, \"now\"; pay"], entries.Select(entry => entry.Subject));
    }
}
