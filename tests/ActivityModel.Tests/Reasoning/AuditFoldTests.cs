using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>What the timeline of today's logs puts together beyond sessions and records.</summary>
public sealed class AuditFoldTests
{
    private static readonly ActivityDetails s_signIn =
        new() { UserName = "victim@contoso.example", ClientIP = "192.0.2.1", Client = "Outlook", ApplicationName = "Microsoft Office", Result = "Success" };

    [Fact]
    public void Logons_without_a_session_are_one_entry_within_an_hour_of_the_first()
    {
        Story story = new Story()
            .Audited(0, "UserLoggedIn", s_signIn, "a")
            .Audited(600, "UserLoggedIn", s_signIn with { Target = "Exchange", Detail = "OAuth2:Token" }, "b")
            .Audited(3600, "UserLoggedIn", s_signIn, "c")
            .Audited(3601, "UserLoggedIn", s_signIn, "d");

        Assert.Equal([3, 1], story.Timeline().Select(entry => entry.Count));
        Assert.Equal([3, 1], story.Shuffled(7).Timeline().Select(entry => entry.Count));
        Assert.Equal("Logged on 3 times until 13:00:00, Outlook, Microsoft Office", story.Timeline()[0].Detail);
        Assert.Equal(4, story.Timeline(new TimelineOptions { Expand = true }).Length);
        Assert.Equal([0, 3601], story.Streamed().Select(entry => (entry.TimeStamp - Story.Noon).TotalSeconds));
    }

    [Fact]
    public void Without_a_session_another_user_address_client_or_application_is_another_entry() => Assert.Equal(5, new Story()
        .Audited(0, "UserLoggedIn", s_signIn, "a")
        .Audited(1, "UserLoggedIn", s_signIn with { UserName = "other@contoso.example" }, "b")
        .Audited(2, "UserLoggedIn", s_signIn with { ClientIP = "203.0.113.9" }, "c")
        .Audited(3, "UserLoggedIn", s_signIn with { Client = "Firefox" }, "d")
        .Audited(4, "UserLoggedIn", s_signIn with { ApplicationName = "Azure Portal" }, "e")
        .Timeline().Length);

    [Fact]
    public void Logons_that_name_neither_session_nor_address_stay_apart() => Assert.Equal(2, new Story()
        .Audited(0, "UserLoggedIn", s_signIn with { ClientIP = null }, "a")
        .Audited(1, "UserLoggedIn", s_signIn with { ClientIP = null }, "b")
        .Timeline().Length);

    [Fact]
    public void Wrong_passwords_in_a_row_are_one_entry_that_says_how_many()
    {
        ActivityDetails wrong = s_signIn with { Result = "Failure", Detail = "wrong user name or password; InvalidUserNameOrPassword (50126); Login:login" };
        Story story = new Story().Audited(0, "UserLoginFailed", wrong, "a").Audited(1, "UserLoginFailed", wrong, "b").Audited(2, "UserLoginFailed", wrong, "c");

        Assert.Equal(
            "Logon failed 3 times until 12:00:02: wrong user name or password; InvalidUserNameOrPassword (50126), Outlook, Microsoft Office",
            Assert.Single(story.Timeline()).Detail);
    }

    [Fact]
    public void A_session_that_lasts_beyond_its_day_says_on_which_it_was_last_renewed() => Assert.Equal(
        "Logged on 2 times until 2018-05-17T12:00:00.000Z, Outlook, Microsoft Office",
        Assert.Single(new Story().Audited(0, "UserLoggedIn", s_signIn, "a", "s").Audited(86400, "UserLoggedIn", s_signIn, "b", "s").Timeline()).Detail);

    [Fact]
    public void A_message_that_a_trace_tells_once_for_each_recipient_is_sent_once()
    {
        ActivityTimelineEntry entry = Assert.Single(Traced(new Story(), 1, "a@x", "b@x", "c@x").Timeline());

        Assert.Equal(("A message was sent from the mailbox to 3 recipients", 3, "Terms", null), (entry.Detail, entry.Count, entry.Subject, entry.Target));
    }

    [Fact]
    public void The_mailboxs_own_record_of_a_sending_stands_for_the_traces()
    {
        Story story = Traced(new Story().Audited(0, "Send", Sent("a@x", "b@x") with { ClientIP = "192.0.2.1" }, "r"), 3, "a@x", "b@x");

        foreach (ActivityTimelineEntry[] entries in (ActivityTimelineEntry[][])[story.Timeline(), story.Shuffled(2).Timeline()])
        {
            ActivityTimelineEntry entry = Assert.Single(entries);
            Assert.Equal(("UnifiedAuditLog", "192.0.2.1", 3, "a@x; b@x"), (entry.Source, entry.ClientIP, entry.Count, entry.Target));
            Assert.Equal("A message was sent to a@x; b@x", entry.Detail);
        }

        Assert.Single(story.Streamed());
        Assert.Equal(3, story.Timeline(new TimelineOptions { Expand = true }).Length);
    }

    [Fact]
    public void Two_records_of_sending_and_a_trace_that_failed_are_never_put_together()
    {
        Story story = new Story()
            .Audited(0, "Send", Sent("a@x"), "r")
            .Audited(5, "Send", Sent("a@x"), "s")
            .Audited(6, "MessageSent", Sent("a@x") with { Result = "Failure" }, "t");

        Assert.Equal(3, story.Timeline().Length);
    }

    [Fact]
    public void Of_many_recipients_the_first_are_named()
    {
        ActivityTimelineEntry entry = Assert.Single(new Story().Audited(0, "Send", Sent([.. Enumerable.Range(1, 40).Select(number => $"u{number}@x")]), "r").Timeline());

        Assert.Equal("u1@x; u2@x; u3@x and 37 more", entry.Target);
    }

    private static ActivityDetails Sent(params string[] recipients) =>
        new() { Subject = "Terms", InternetMessageId = "<t@x>", Recipients = new TextList(recipients), Result = "Success" };

    private static Story Traced(Story story, double seconds, params string[] recipients)
    {
        foreach (string recipient in recipients)
        {
            story.Audited(seconds, "MessageSent", Sent(recipient), "t" + recipient);
        }

        return story;
    }
}
