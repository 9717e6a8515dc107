using System.Reflection;
using static OutlookActivities.Tests.Reasoning.ExposureStory;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>One exposed message per message and mailbox, with what the whole input tells of it.</summary>
public sealed class ExposedMessageTests
{
    private static readonly (string, string?)[] s_invoice =
        [("Subject", "Invoice"), ("SenderSmtpAddress", "billing@fabrikam.example"), ("InternetMessageId", "<1@x>"), ("ReceivedTime", "2018-05-15T08:00:00Z"), ("DeliveredFolderType", "5")];

    [Fact]
    public void All_that_was_done_with_a_message_is_one_row_with_the_time_it_was_shown()
    {
        Story story = new Story()
            .At(-9, "MessageDelivered", "A", app: "Exchange", properties: s_invoice)
            .Logon(0, Intruder, "s1")
            .At(10, "ReadingPaneDisplayStart", "A", "s1").At(12.5, "ReadingPaneDisplayEnd", "A", "s1")
            .At(13, "OpenedAnAttachment", "A", "s1")
            .At(20, "ReadingPaneDisplayStart", "A", "s1").At(21, "ReadingPaneDisplayEnd", "A", "s1")
            .At(22, "Forward", "A", "s1");

        foreach (ExposedMessage message in (ExposedMessage[])[Assert.Single(story.ExposedTo(Intruder)), Assert.Single(story.Shuffled(4).ExposedTo(Intruder))])
        {
            Assert.Equal("Read; AttachmentOpened; Forwarded", message.Access.ToString());
            Assert.Equal((3.5, 4, true), (message.DurationSeconds, message.AccessCount, message.HasAttachment));
            Assert.Equal((Story.Noon.AddSeconds(10), Story.Noon.AddSeconds(22)), (message.FirstAccess, message.LastAccess));
            Assert.Equal(("Invoice", "billing@fabrikam.example", "<1@x>", "2018-05-15T08:00:00.000Z"), (message.Subject, message.Sender, message.InternetMessageId, message.ReceivedTimeUtc));
            Assert.Equal(("Nora Lind", Intruder, "s1", "A"), (message.UserName!.ToString(), message.ClientIP!.ToString(), message.ClientSessionId!.ToString(), message.ActivityItemId));
        }
    }

    [Fact]
    public void Another_mailboxs_record_names_the_subject_by_Message_ID_and_each_mailbox_has_a_row_of_its_own()
    {
        Story story = new Story()
            .Audited(-9, "Send", new() { InternetMessageId = "<1@x>", Subject = "Offer", Sender = "tom@contoso.example" }, "send", mailbox: "tom@contoso.example")
            .Bound(0, "<1@x>")
            .Audited(1, "MailItemsAccessed", Bind with { InternetMessageId = "<1@x>" }, "r2", mailbox: "other@contoso.example");

        Assert.Equal(
            [("victim@contoso.example", "Offer", "tom@contoso.example"), ("other@contoso.example", "Offer", "tom@contoso.example")],
            story.ExposedTo(Intruder).Select(message => (message.Mailbox, message.Subject, message.Sender)));
    }

    [Fact]
    public void An_item_id_is_a_message_in_its_own_mailbox_only()
    {
        Story story = new Story()
            .At(-9, "MessageDelivered", "A", app: "Exchange", properties: s_invoice)
            .Logon(0, Intruder, "s1", mailbox: "other@contoso.example")
            .At(1, "ReadingPaneDisplayStart", "A", "s1", mailbox: "other@contoso.example");

        Assert.Null(Assert.Single(story.ExposedTo(Intruder)).Subject);
    }

    [Fact]
    public void A_moved_message_keeps_its_name()
    {
        Story story = new Story()
            .At(-9, "MessageDelivered", "A", app: "Exchange", properties: s_invoice)
            .At(-5, "Move", "B", "s0", properties: [("PreviousItemId", "A"), ("TargetFolder", "DeletedItems")])
            .Logon(0, Intruder, "s1")
            .At(1, "ReadingPaneDisplayStart", "A", "s1").At(2, "ReadingPaneDisplayStart", "B", "s1");

        ExposedMessage message = Assert.Single(story.ExposedTo(Intruder));
        Assert.Equal(("Invoice", 2), (message.Subject, message.AccessCount));
    }

    [Fact]
    public void Sizes_attachments_and_folders_of_audit_records_are_told()
    {
        Story story = new Story()
            .Audited(0, "MailItemsAccessed", Bind with { InternetMessageId = "<1@x>", SizeInBytes = 48_213 }, "r")
            .Audited(5, "SoftDelete", new() { InternetMessageId = "<1@x>", ClientIP = Owner, Attachment = "w9.pdf (123b)", Subject = "W-9" }, "r2");

        ExposedMessage message = Assert.Single(story.ExposedTo(Intruder));
        Assert.Equal((48_213L, true, @"\Inbox", "folder-inbox", "W-9", "r", WebApp),
            (message.SizeInBytes, message.HasAttachment, message.Folder, message.FolderId, message.Subject, message.RecordId, message.ApplicationId!.ToString()));
    }

    [Fact]
    public void Attachments_of_audit_records_are_accessed_and_those_of_a_persons_client_opened()
    {
        Story story = new Story()
            .Audited(0, "AttachmentAccess", new() { ClientIP = Intruder, InternetMessageId = "<1@x>" }, "r")
            .Logon(1, Intruder, "s1").At(2, "OpenedAnAttachment", "A", "s1");

        Assert.Equal(["AttachmentAccessed", "AttachmentOpened"], story.ExposedTo(Intruder).Select(message => message.Access.ToString()));
    }

    [Fact]
    public void What_the_intruder_wrote_himself_is_no_exposed_message() =>
        Assert.Empty(new Story().Logon(0, Intruder, "s1").At(1, "MessageSent", "A", "s1").At(2, "DraftCreated", "B", "s1").ExposedTo(Intruder));

    [Fact]
    public void Rows_come_in_order_of_the_first_access_whatever_the_order_of_the_input()
    {
        Story story = new();
        for (int i = 0; i < 300; i++)
        {
            story.Bound(i * 7 % 300, $"<{i % 40}@x>", record: $"r{i}");
        }

        string[] expected = Lines(story.ExposedTo(Intruder));
        Assert.Equal(40, expected.Length);
        Assert.Equal(expected, expected.OrderBy(line => line.Split(' ')[0]));
        Assert.Equal(expected, Lines(story.Shuffled(11).ExposedTo(Intruder)));
    }

    [Fact]
    public void Every_time_has_a_text_twin() =>
        Assert.All(
            new[] { typeof(ExposedMessage), typeof(ActivityGap) }.SelectMany(type => type.GetProperties())
                .Where(property => property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?)),
            (PropertyInfo time) => Assert.Equal(typeof(string), time.DeclaringType!.GetProperty(time.Name + "Utc")?.PropertyType));

    private static string[] Lines(ExposedMessage[] exposed) => [.. exposed.Select(message => $"{message} {message.AccessCount} {message.LastAccessUtc}")];
}
