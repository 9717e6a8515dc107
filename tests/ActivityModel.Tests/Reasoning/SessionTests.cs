using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

public sealed class SessionTests
{
    [Fact]
    public void A_session_tells_who_from_where_when_and_how_much()
    {
        ActivitySession session = Assert.Single(Sessions(new Story()
            .At(0, "Forward", session: "s")
            .Logon(5, "192.0.2.1", session: "s")
            .At(6, "ReadingPaneDisplayStart", item: "A", session: "s").At(8, "ReadingPaneDisplayEnd", item: "A", session: "s")
            .At(9, "Delete", session: "s").At(10, "Delete", session: "s").At(11, "SomethingNew", session: "s"), out _));

        Assert.Equal(("s", "victim@contoso.example", "Nora Lind", "Web"), (session.ClientSessionId, session.Mailbox, session.UserName, session.AppIdType));
        Assert.Equal(("192.0.2.1", "Firefox on Windows"), (session.ClientIP!.ToString(), session.Client!.ToString()));
        Assert.Equal(("2018-05-16T12:00:00.000Z", "2018-05-16T12:00:11.000Z", 11), (session.StartTimeUtc, session.EndTimeUtc, session.DurationSeconds));
        Assert.Equal(7, session.ActivityCount);
        Assert.Equal((1, 1, 2, 1, 0), (session.LogonCount, session.ReadCount, session.DeleteCount, session.ForwardCount, session.SearchCount));
        Assert.Equal(2, session.OtherCount);
    }

    [Fact]
    public void A_session_is_one_whichever_way_its_records_name_the_mailbox()
    {
        ActivitySession session = Assert.Single(Sessions(new Story()
            .Audited(0, "New-InboxRule", new() { UserName = "victim@contoso.example", ClientIP = "192.0.2.1" }, "a", "s", mailbox: "victim")
            .Audited(5, "Send", new() { UserName = "victim@contoso.example", ClientIP = "192.0.2.2" }, "b", "s")
            .Audited(9, "Set-InboxRule", new() { UserName = "victim@contoso.example" }, "c", "s", mailbox: "VICTIM"), out _));

        Assert.Equal(("victim@contoso.example", 3, 2, 1, "192.0.2.1; 192.0.2.2", 9), (session.Mailbox, session.ActivityCount, session.RuleCount, session.SendCount, session.ClientIP!.ToString(), session.DurationSeconds));
    }

    [Fact]
    public void Counts_add_up_to_the_number_of_activities()
    {
        Story story = new();
        int at = 0;
        foreach (KnownName type in ActivityTypes.All)
        {
            story.At(at++, type.Name, session: "s");
        }

        ActivitySession session = Assert.Single(Sessions(story, out _));

        int sum = typeof(ActivitySession).GetProperties()
            .Where(property => property.Name.EndsWith("Count", StringComparison.Ordinal) && property.Name != nameof(ActivitySession.ActivityCount))
            .Sum(property => (int)property.GetValue(session)!);
        Assert.Equal(ActivityTypes.All.Count, sum);
        Assert.Equal(sum, session.ActivityCount);
    }

    [Fact]
    public void Addresses_come_in_order_of_time_and_a_failed_logon_gives_none()
    {
        ActivitySession session = Assert.Single(Sessions(new Story()
            .Logon(9, "192.0.2.2", session: "s").Logon(1, "192.0.2.1", session: "s").Logon(5, "203.0.113.9", session: "s", result: "Failure")
            .Logon(12, "192.0.2.1", session: "s"), out _));

        Assert.Equal("192.0.2.1; 192.0.2.2", session.ClientIP!.ToString());
        Assert.Equal((3, 1), (session.LogonCount, session.FailedLogonCount));
    }

    [Fact]
    public void A_session_of_failed_logons_alone_shows_where_they_came_from()
    {
        ActivitySession session = Assert.Single(Sessions(new Story().Logon(0, "203.0.113.9", session: "s", result: "Failure"), out _));

        Assert.Equal(("203.0.113.9", 1, 0), (session.ClientIP!.ToString(), session.FailedLogonCount, session.LogonCount));
    }

    [Fact]
    public void Activities_without_a_session_are_counted_apart()
    {
        Assert.Empty(Sessions(new Story().At(0, "Delete").At(1, "MessageDelivered"), out long without));
        Assert.Equal(2, without);
    }

    [Fact]
    public void Sessions_come_in_order_of_their_beginning_and_belong_to_one_mailbox()
    {
        ActivitySession[] sessions = Sessions(new Story()
            .At(5, "Delete", session: "late").At(1, "Delete", session: "early").At(2, "Delete", session: "early", mailbox: "other@contoso.example")
            .At(0, "Delete", session: "late", mailbox: "VICTIM@contoso.example"), out _);

        Assert.Equal(["late", "early", "early"], sessions.Select(session => session.ClientSessionId));
        Assert.Equal([2, 1, 1], sessions.Select(session => session.ActivityCount));
    }

    private static ActivitySession[] Sessions(Story story, out long without)
    {
        var builder = new ActivitySessionBuilder();
        foreach (MailboxActivity activity in story.Activities)
        {
            builder.Add(activity);
        }

        without = builder.WithoutSessionCount;
        return [.. builder.Build(CancellationToken.None)];
    }
}
