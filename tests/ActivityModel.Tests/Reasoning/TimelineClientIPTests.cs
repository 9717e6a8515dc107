namespace OutlookActivities.Tests.Reasoning;

/// <summary>Whose address an entry shows, and how that is known.</summary>
public sealed class TimelineClientIPTests
{
    [Fact]
    public void An_entry_says_where_its_address_is_also_where_that_is_its_sessions()
    {
        Story story = new Story().Logon(0, "192.0.2.44", session: "s").At(5, "ReadingPaneDisplayStart", "item", "s").At(9, "ReadingPaneDisplayStart", "item");
        story.Activities[0].Location = new ActivityLocation { Country = "NL", AsNumber = 64500 };

        ActivityTimelineEntry[] entries = story.Timeline();
        Assert.Equal(("NL", 64500L), (entries[0].Country, entries[0].AsNumber));
        Assert.Equal("NL", entries.Single(entry => entry.ClientIPSource == ClientIPSource.Session).Country);
    }

    private const string A = "192.0.2.1";
    private const string B = "203.0.113.9";

    [Fact]
    public void The_record_comes_before_its_session_and_the_session_before_the_preceding_logon()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Logon(0, A, session: "s1")
            .Logon(1, B, session: "s2")
            .At(2, "Forward", session: "s1", properties: ("ClientIP", "198.51.100.7"))
            .At(3, "Forward", session: "s1")
            .At(3601, "Forward", session: "s2")
            .At(3604, "Forward", session: "unknown")
            .At(3605, "Forward", app: "Outlook")
            .Timeline(categories: "Forward");

        Assert.Equal(["198.51.100.7", A, B, B, null], entries.Select(entry => entry.ClientIP));
        Assert.Equal(["Record", "Session", "Session", "PrecedingLogon", "None"], entries.Select(entry => entry.ClientIPSource));
    }

    [Fact]
    public void A_preceding_logon_counts_for_a_day_only()
    {
        Story story = new Story().Logon(0, A).At(86_400, "Forward").At(86_401, "Forward");

        Assert.Equal(["PrecedingLogon", "None"], story.Timeline(categories: "Forward").Select(entry => entry.ClientIPSource));
        Assert.Equal([A, null], story.Streamed(categories: "Forward").Select(entry => entry.ClientIP));
    }

    [Fact]
    public void Where_sessions_of_two_addresses_are_active_neither_is_lent()
    {
        Story story = new Story()
            .Logon(0, A, session: "a").Logon(1, B, session: "b").Logon(2, A, session: "phone", app: "Outlook")
            .At(3, "Forward").At(4, "Forward", app: "Outlook").At(3500, "Forward", session: "a").At(7000, "Forward").At(7101, "Forward");

        Assert.Equal([null, A, A, null, B], story.Timeline(categories: "Forward").Select(entry => entry.ClientIP));
        Assert.Equal([null, A, A, null, B], story.Streamed(categories: "Forward").Select(entry => entry.ClientIP));
    }

    [Fact]
    public void A_failed_logon_supplies_no_address()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Logon(0, A)
            .Logon(1, B, session: "s", result: "Failure")
            .At(2, "Forward", session: "s")
            .Timeline(categories: "Forward");

        Assert.Equal((A, "PrecedingLogon"), (Assert.Single(entries).ClientIP, entries[0].ClientIPSource));
    }

    [Fact]
    public void A_logon_without_a_result_but_with_an_exception_has_failed() =>
        Assert.Null(Assert.Single(new Story()
            .At(0, "ServerLogon", properties: [("ClientIP", B), ("ExceptionInfo", "wrong password")])
            .At(1, "Forward")
            .Timeline(categories: "Forward")).ClientIP);

    [Fact]
    public void Logons_from_A_then_B_then_A_give_each_activity_the_latest_before_it()
    {
        Story story = new Story()
            .Logon(0, A).At(1, "Forward").Logon(2, B).At(3, "Forward").Logon(4, A).At(5, "Forward");

        Assert.Equal([A, B, A], story.Timeline(categories: "Forward").Select(entry => entry.ClientIP));
        Assert.Equal([A, B, A], story.Streamed(categories: "Forward").Select(entry => entry.ClientIP));
    }

    [Fact]
    public void Sessions_that_interleave_keep_their_own_addresses()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Logon(0, A, session: "a").Logon(1, B, session: "b")
            .At(2, "Forward", session: "a").At(3, "Forward", session: "b").At(4, "Forward", session: "a")
            .Timeline(categories: "Forward");

        Assert.Equal([A, B, A], entries.Select(entry => entry.ClientIP));
    }

    [Fact]
    public void A_session_that_logs_on_again_from_elsewhere_changes_its_address_from_then_on()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Logon(0, A, session: "s").At(1, "Forward", session: "s").Logon(2, B, session: "s").At(3, "Forward", session: "s")
            .Timeline(categories: "Forward");

        Assert.Equal([A, B], entries.Select(entry => entry.ClientIP));
    }

    [Fact]
    public void A_sessions_logon_counts_also_where_it_is_reported_after_the_activity() =>
        Assert.Equal("Session", Assert.Single(new Story()
            .At(0, "Forward", session: "s").At(1, "Logon", session: "s", properties: ("IPAddress", A))
            .Timeline(categories: "Forward")).ClientIPSource);

    [Fact]
    public void Logons_to_one_mailbox_or_by_one_application_say_nothing_of_another()
    {
        ActivityTimelineEntry[] entries = new Story()
            .Logon(0, A, session: "s", app: "IMAP4")
            .Logon(1, B, session: "s", mailbox: "other@contoso.example")
            .At(2, "Forward", app: "IMAP4").At(3, "Forward", app: "MacMail").At(4, "Forward")
            .Timeline(categories: "Forward");

        Assert.Equal([A, null, null], entries.Select(entry => entry.ClientIP));
    }

    [Fact]
    public void Of_a_file_without_order_the_log_is_told_as_of_one_in_order()
    {
        Story story = new();
        for (int i = 0; i < 300; i += 3)
        {
            story.Logon(i, $"192.0.2.{i % 250}", session: i % 2 == 0 ? $"s{i}" : null)
                .At(i + 1, "ReadingPaneDisplayStart", item: $"m{i % 7}", session: $"s{i}")
                .At(i + 2, "ReadingPaneDisplayEnd", item: $"m{i % 7}", session: $"s{i}");
        }

        static string[] Lines(Story told) =>
            [.. told.Timeline().Select(entry => $"{entry} {entry.ClientIP} {entry.ClientIPSource} {entry.DurationSeconds}")];

        Assert.Equal(Lines(story), Lines(story.Shuffled(1)));
    }

    [Fact]
    public void Client_and_user_come_from_the_logon_that_the_address_comes_from()
    {
        ActivityTimelineEntry entry = Assert.Single(new Story().Logon(0, A, session: "s").At(1, "Forward", session: "s").Timeline(categories: "Forward"));

        Assert.Equal(("Nora Lind", "Firefox on Windows"), (entry.UserName, entry.Client));
    }
}
