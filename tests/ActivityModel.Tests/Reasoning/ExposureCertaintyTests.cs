using static OutlookActivities.Tests.Reasoning.ExposureStory;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Observed, presumed, possible: what each takes, and that nothing is called surer than it is.</summary>
public sealed class ExposureCertaintyTests
{
    [Fact]
    public void A_record_of_the_address_that_names_the_message_is_observed_and_an_access_is_not_called_reading()
    {
        ExposedMessage message = Assert.Single(new Story().Bound(0, "<1@x>").Bound(9, "<2@x>", Owner).ExposedTo(Intruder));

        Assert.Equal((Certainty.Observed, "<1@x>", "Accessed"), (message.Certainty, message.InternetMessageId, message.Access.ToString()));
        Assert.Equal("A record of the context names the message. Accessed is not read: clients fetch messages ahead.", message.Reason);
        Assert.Null(message.DurationSeconds);
    }

    [Fact]
    public void Without_a_context_everyone_counts_but_services()
    {
        Story story = new Story()
            .Bound(0, "<1@x>", Owner)
            .Audited(5, "MailItemsAccessed", Bind with { InternetMessageId = "<2@x>", IsService = true }, "r2");

        Assert.Equal(["<1@x>"], story.Exposed().Select(message => message.InternetMessageId));
        Assert.Equal(["<1@x>", "<2@x>"], story.Exposed(includeService: true).Select(message => message.InternetMessageId));
    }

    [Fact]
    public void A_synchronised_folder_is_presumed_and_the_messages_that_records_have_in_it_are_named()
    {
        Story story = new Story()
            .Bound(-100, "<in@x>", Owner)
            .Bound(-90, "<moved@x>", Owner)
            .Audited(-50, "Move", new() { InternetMessageId = "<moved@x>", ClientIP = Owner, Folder = @"\Inbox", FolderId = "folder-inbox", Target = @"\Archive" }, "m")
            .Audited(0, "MailItemsAccessed", Sync, "s")
            .Bound(100, "<later@x>", Owner);

        ExposedMessage[] exposed = story.ExposedTo(Intruder);

        Assert.Equal([(null, "FolderSynced"), ("<in@x>", "InSyncedFolder")], exposed.Select(message => (message.InternetMessageId, message.Access.ToString())).OrderBy(pair => pair.InternetMessageId));
        Assert.All(exposed, message => Assert.Equal((Certainty.Presumed, @"\Inbox", "folder-inbox"), (message.Certainty, message.Folder, message.FolderId)));
        Assert.Contains("presume every item", exposed.Single(message => message.InternetMessageId is null).Reason, StringComparison.Ordinal);
        Assert.Contains("no record shows that it was accessed", exposed.Single(message => message.InternetMessageId is not null).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_first_seen_in_the_folder_after_the_synchronisation_is_named_where_it_had_arrived_before()
    {
        Story story = new Story()
            .Audited(0, "MailItemsAccessed", Sync, "s")
            .Audited(50, "MailItemsAccessed", Bind with { InternetMessageId = "<before@x>", ClientIP = Owner, ReceivedTime = Story.Noon.AddHours(-1) }, "a")
            .Audited(60, "MailItemsAccessed", Bind with { InternetMessageId = "<after@x>", ClientIP = Owner, ReceivedTime = Story.Noon.AddSeconds(30) }, "b");

        Assert.Equal(["<before@x>"], story.ExposedTo(Intruder).Select(message => message.InternetMessageId).OfType<string>());
    }

    [Fact]
    public void What_is_observed_as_well_is_told_as_observed_and_the_presumption_in_words()
    {
        ExposedMessage message = new Story().Bound(0, "<1@x>").Audited(60, "MailItemsAccessed", Sync, "s")
            .ExposedTo(Intruder).Single(message => message.InternetMessageId is not null);

        Assert.Equal((Certainty.Observed, "Accessed", 1), (message.Certainty, message.Access.ToString(), message.AccessCount));
        Assert.EndsWith("Besides, Presumed: InSyncedFolder, first at 2018-05-16T12:01:00.000Z.", message.Reason, StringComparison.Ordinal);
        Assert.Equal(message.FirstAccess, message.LastAccess);
    }

    [Fact]
    public void A_read_without_session_after_the_intruders_logon_is_possible_only()
    {
        ExposedMessage message = Assert.Single(new Story()
            .Logon(0, Intruder)
            .At(10, "ReadingPaneDisplayStart", item: "A")
            .ExposedTo(Intruder));

        Assert.Equal((Certainty.Possible, Intruder), (message.Certainty, message.ClientIP!.ToString()));
        Assert.EndsWith("only the logon before it says so.", message.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_in_the_session_of_the_intruders_logon_is_observed() =>
        Assert.Equal(Certainty.Observed, Assert.Single(new Story()
            .Logon(0, Intruder, "s1").Logon(1, Owner, "s2")
            .At(10, "ReadingPaneDisplayStart", item: "A", session: "s1")
            .At(11, "ReadingPaneDisplayStart", item: "B", session: "s2")
            .ExposedTo(Intruder)).Certainty);

    [Fact]
    public void The_same_user_and_application_without_a_session_is_possible_between_the_contexts_first_and_last_activity()
    {
        Story story = new Story()
            .Bound(-500, "<early@x>", null)
            .Bound(0, "<1@x>", session: "s1")
            .Bound(5, "<2@x>", null)
            .Audited(6, "MailItemsAccessed", Bind with { InternetMessageId = "<other app@x>", ClientIP = null, ApplicationId = "0a" }, "r")
            .Audited(7, "MailItemsAccessed", Bind with { InternetMessageId = "<other user@x>", ClientIP = null, UserName = "b@contoso.example" }, "r2")
            .Bound(9, "<3@x>", session: "s1");

        ExposedMessage[] exposed = story.Exposed(In("S1"));

        Assert.Equal([("<1@x>", Certainty.Observed), ("<2@x>", Certainty.Possible), ("<3@x>", Certainty.Observed)], exposed.Select(message => (message.InternetMessageId, message.Certainty)));
        Assert.Contains("user and application are the same, but it names no session", exposed[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_throttled_stretch_is_possible_where_the_context_was_there_in_its_window()
    {
        Story story = new Story()
            .Bound(0, "<1@x>")
            .Audited(3600, "MailItemsAccessed", Bind with { InternetMessageId = "<2@x>", ClientIP = Owner, IsThrottled = true }, "flag")
            .Audited(3700, "MailItemsAccessed", Bind with { InternetMessageId = "<3@x>", ClientIP = Owner, IsThrottled = true }, "flag 2");

        ExposedMessage stretch = Assert.Single(story.ExposedTo(Intruder), message => message.Access.Contains("Throttled"));

        Assert.Equal((Certainty.Possible, 2, Story.Noon.AddSeconds(3600), Story.Noon.AddSeconds(3700).AddHours(24)), (stretch.Certainty, stretch.AccessCount, stretch.FirstAccess, stretch.LastAccess));
        Assert.Null(stretch.InternetMessageId);
        Assert.DoesNotContain(story.ExposedTo("192.0.2.99"), message => message.Access.Contains("Throttled"));
    }

    [Fact]
    public void An_access_that_names_no_message_is_told_of_its_folder()
    {
        ExposedMessage folder = Assert.Single(new Story().Audited(0, "MailItemsAccessed", Bind, "r").Audited(1, "MailItemsAccessed", Bind, "r2").ExposedTo(Intruder));

        Assert.Equal((Certainty.Presumed, "Accessed; Unnamed", 2, @"\Inbox"), (folder.Certainty, folder.Access.ToString(), folder.AccessCount, folder.Folder));
        Assert.Contains("name no message", folder.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_failed_exposes_nothing() =>
        Assert.Empty(new Story().Audited(0, "HardDelete", Bind with { AccessType = null, InternetMessageId = "<1@x>", Result = "Failure" }, "r").ExposedTo(Intruder));
}
