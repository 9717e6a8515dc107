using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>The timeline of audit records: what is folded, what is hidden, in which words, and mixed with other logs.</summary>
public sealed class AuditTimelineTests
{
    private static readonly ActivityDetails s_signIn = new() { UserName = "victim@contoso.example", ClientIP = "192.0.2.1", Client = "Chrome", Result = "Success" };

    [Fact]
    public void The_messages_of_one_record_are_one_entry_and_Expand_unfolds_them()
    {
        Story story = Bind(new Story(), "r1", "Inbox", 22).Audited(1, "Send", new() { Subject = "Sent" }, "r2");

        foreach (ActivityTimelineEntry[] entries in (ActivityTimelineEntry[][])[story.Timeline(), story.Streamed(), story.Shuffled(3).Timeline()])
        {
            Assert.Equal([22, 1], entries.Select(entry => entry.Count));
            Assert.Equal("22 messages accessed in Inbox", entries[0].Detail);
            Assert.Null(entries[0].InternetMessageId);
        }

        ActivityTimelineEntry[] unfolded = story.Timeline(new TimelineOptions { Expand = true });
        Assert.Equal(23, unfolded.Length);
        Assert.Equal(("1 message accessed in Inbox", "<m0@x>"), (unfolded[0].Detail, unfolded[0].InternetMessageId));
    }

    [Fact]
    public void A_record_of_several_folders_names_their_number()
    {
        ActivityTimelineEntry entry = Assert.Single(Bind(Bind(new Story(), "r1", "Inbox", 2), "r1", "Archive", 1).Timeline());

        Assert.Equal(("3 messages accessed in 2 folders", null), (entry.Detail, entry.Folder));
    }

    [Fact]
    public void A_synchronised_folder_is_to_be_presumed_taken_whole() =>
        Assert.Equal("Inbox synchronised: presume every item", Assert.Single(new Story()
            .At(0, "MarkAsRead").Audited(1, "MailItemsAccessed", new() { AccessType = "Sync", Folder = "Inbox" }, "r").Timeline()).Detail);

    [Fact]
    public void Renewals_of_a_session_are_one_entry_but_another_address_or_browser_is_another()
    {
        Story story = new Story()
            .Audited(0, "UserLoggedIn", s_signIn, "a", "s")
            .Audited(60, "UserLoggedIn", s_signIn with { Target = "Exchange", Detail = "OAuth2:Token" }, "b", "s")
            .Audited(90, "UserLoggedIn", s_signIn with { ClientIP = "203.0.113.9" }, "c", "s")
            .Audited(95, "UserLoggedIn", s_signIn with { Client = "Firefox" }, "d", "s")
            .Audited(99, "UserLoggedIn", s_signIn, "e");

        Assert.Equal([2, 1, 1, 1], story.Timeline().Select(entry => entry.Count));
        Assert.Equal("Logged on 2 times until 12:01:00, Chrome", story.Shuffled(5).Timeline()[0].Detail);
        Assert.Equal(4, story.Streamed().Length);
        Assert.Equal(5, story.Timeline(new TimelineOptions { Expand = true }).Length);
    }

    [Fact]
    public void Failed_logons_of_a_session_are_told_apart_by_their_reason() =>
        Assert.Equal([2, 1], new Story()
            .Audited(0, "UserLoginFailed", new() { Result = "Failure", Detail = "wrong password" }, "a", "s")
            .Audited(1, "UserLoginFailed", new() { Result = "Failure", Detail = "wrong password" }, "b", "s")
            .Audited(2, "UserLoginFailed", new() { Result = "Failure", Detail = "blocked" }, "c", "s")
            .Timeline().Select(entry => entry.Count));

    [Fact]
    public void The_logons_of_2018_are_not_folded() =>
        Assert.Equal(2, new Story().Logon(0, "192.0.2.1", "s").Logon(1, "192.0.2.1", "s").Timeline().Length);

    [Theory]
    [InlineData("nora.lind", "nora.lind@contoso.example")]
    [InlineData("NORA.LIND", "nora.lind@contoso.example")]
    [InlineData("per.holm", "per.holm@contoso.example")]
    [InlineData("somebody", "somebody")]
    public void A_mailbox_that_is_only_named_gets_the_full_name_that_a_later_activity_gives(string name, string mailbox) =>
        Assert.Equal(mailbox, new Story()
            .Audited(0, "New-InboxRule", new() { UserName = "per.holm@contoso.example" }, "a", mailbox: name)
            .Audited(5, "Send", new(), "b", mailbox: "nora.lind@contoso.example")
            .Timeline()[0].Mailbox);

    [Fact]
    public void A_rules_session_lends_it_the_address_of_the_mailboxs_logon() =>
        Assert.Equal(("192.0.2.1", "Session"), new Story()
            .Audited(0, "UserLoggedIn", s_signIn, "a", "s")
            .Audited(9, "New-InboxRule", new() { UserName = "victim@contoso.example" }, "b", "s", mailbox: "victim")
            .Timeline().Where(entry => entry.Category == "Rule").Select(entry => (entry.ClientIP, entry.ClientIPSource)).Single());

    [Fact]
    public void What_services_did_is_hidden_and_counted_and_lends_no_address()
    {
        Story story = new Story()
            .Audited(0, "UserLoggedIn", s_signIn with { IsService = true }, "a", "s")
            .Audited(1, "Send", new() { IsService = true }, "b")
            .Audited(2, "Send", new(), "c", "s");
        var builder = new ActivityTimelineBuilder(new TimelineOptions());
        foreach (MailboxActivity activity in story.Activities)
        {
            builder.Add(activity);
        }

        ActivityTimelineEntry entry = Assert.Single(builder.Build(CancellationToken.None));
        Assert.Equal((null, "None", 2L), (entry.ClientIP, entry.ClientIPSource, builder.HiddenCount));
        Assert.Equal(3, story.Timeline(new TimelineOptions { IncludeService = true }).Length);
        Assert.Equal(3, story.Timeline(new TimelineOptions { All = true }).Length);
        Assert.Equal(2, story.Timeline(new TimelineOptions { IncludeService = true, Categories = ["Send"] }).Length);
    }

    [Fact]
    public void An_address_behind_the_service_is_told_as_such_and_lent_to_nobody()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Audited(0, "MailboxLogin", new() { ClientIP = "20.190.0.1", HasBackEndAddress = true }, "a", "s")
            .Audited(1, "Send", new(), "b", "s")
            .Timeline();

        Assert.Equal([("20.190.0.1", "Service"), (null, "None")], entries.Select(entry => (entry.ClientIP, entry.ClientIPSource)));
    }

    [Fact]
    public void A_message_is_named_by_a_record_of_any_mailbox_and_any_log()
    {
        ActivityTimelineEntry entry = Assert.Single(new Story()
            .Audited(0, "MailItemsAccessed", new() { InternetMessageId = "<m@x>" }, "r")
            .At(1, "MessageDelivered", item: "i", mailbox: "other@contoso.example",
                properties: [("InternetMessageId", "<m@x>"), ("Subject", "Invoice"), ("SenderSmtpAddress", "billing@fabrikam.example")])
            .Timeline());

        Assert.Equal(("Invoice", "billing@fabrikam.example"), (entry.Subject, entry.Sender));
    }

    [Theory]
    [InlineData("HardDelete", "Deleted for good from Inbox")]
    [InlineData("SoftDelete", "Deleted (recoverable) from Inbox")]
    [InlineData("Copy", "Copied from Inbox to Archive")]
    [InlineData("SendAs", "A message was sent as another to Archive")]
    public void Operations_are_told_in_words(string operation, string words) =>
        Assert.Equal(words, Assert.Single(new Story().Audited(0, operation, new() { Folder = "Inbox", Target = "Archive" }).Timeline()).Detail);

    [Fact]
    public void Sessions_count_across_logs()
    {
        var builder = new ActivitySessionBuilder();
        foreach (MailboxActivity activity in Bind(new Story().Logon(0, "192.0.2.1", "s"), "r", "Inbox", 3, "s").Activities)
        {
            builder.Add(activity);
        }

        ActivitySession session = Assert.Single(builder.Build(CancellationToken.None));
        Assert.Equal((1, 3), (session.LogonCount, session.AccessCount));
    }

    [Theory]
    [InlineData("SearchQueryInitiated", "wire")]
    [InlineData("SearchQueryInitiatedExchange", "wire")]
    [InlineData("SearchQueryInitiatedExchange", null)]
    public void Each_search_record_is_one_executed_search(string operation, string? query)
    {
        var builder = new ActivitySearchBuilder();
        foreach (MailboxActivity activity in new Story()
            .Audited(0, operation, new() { Query = query }, "a").Audited(1, operation, new() { Query = query }, "b").Activities)
        {
            builder.Add(activity);
        }

        ActivitySearch[] searches = [.. builder.Build(CancellationToken.None)];
        Assert.Equal([query, query], searches.Select(search => search.Query));
        Assert.All(searches, search => Assert.True(search.Executed));
    }

    private static Story Bind(Story story, string record, string folder, int messages, string? session = null)
    {
        for (int i = 0; i < messages; i++)
        {
            story.Audited(0, "MailItemsAccessed", new() { AccessType = "Bind", Folder = folder, InternetMessageId = $"<m{i}@x>" }, record, session);
        }

        return story;
    }
}
