using Microsoft.Playwright;
using OutlookActivities;

namespace ActivityReport.Tests;

/// <summary>Search, filters and the "show" buttons: each narrows timeline and table alike.</summary>
public sealed class FilterTests(Browser browser) : BrowserTest(browser)
{
    private static readonly SuspiciousActivity s_finding = Case.Finding(
        "NewAddressLogon", "Logon from 192.0.2.44", Severity.High, "192.0.2.44", new(2018, 5, 16, 3, 0, 0, TimeSpan.Zero), new(2018, 5, 16, 4, 0, 0, TimeSpan.Zero));

    [BrowserFact]
    public async Task Every_word_of_a_search_must_be_somewhere_in_an_event()
    {
        await OpenAsync(Case.Recorded());

        await Page.FillAsync("#search", "INVOICE 48813 ReadingPane");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 386 events");

        IReadOnlyList<string> rows = await Rows.AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("48813", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("ReadingPane", row, StringComparison.Ordinal));
        await Page.FillAsync("#search", "no such thing");
        await WaitForCountAsync("0 of 386 events");
    }

    [BrowserFact]
    public async Task Categories_and_addresses_narrow_together()
    {
        await OpenAsync(Case.Recorded());

        await Page.ClickAsync("#categories [data-category=Logon]");
        await Page.SelectOptionAsync("#address", new SelectOptionValue { Label = "192.0.2.44" });
        await WaitForCountAsync("8 of 386 events");
        await Page.ClickAsync("#categories [data-category=Read]");

        Assert.Equal("true", await Page.GetAttributeAsync("#categories [data-category=Read]", "aria-pressed"));
        IReadOnlyList<string> addresses = await Rows.Locator(".address").AllInnerTextsAsync();
        Assert.True(addresses.Count > 8);
        Assert.All(addresses, address => Assert.Equal("192.0.2.44", address));
        await Page.ClickAsync("#clear");
        await WaitForCountAsync("386 events");
        Assert.Equal("false", await Page.GetAttributeAsync("#categories [data-category=Read]", "aria-pressed"));
    }

    [BrowserFact]
    public async Task Show_at_a_finding_leaves_its_events_and_says_so()
    {
        await OpenAsync(Case.Recorded(), new ActivityReportOptions { Findings = [s_finding] });

        await Page.ClickAsync("#findings button.show");

        await Assertions.Expect(Page.Locator("#filters .filter")).ToContainTextAsync("only: New address logon, 2018-05-16 03:00:00");
        IReadOnlyList<string> rows = await Rows.AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.StartsWith("2018-05-16 03:", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("192.0.2.44", row, StringComparison.Ordinal));
        await Page.ClickAsync("#filters .filter");
        Assert.True(await Rows.CountAsync() >= rows.Count);
        await Page.ClickAsync("#clear");
        await WaitForCountAsync("386 events");
    }

    [BrowserFact]
    public async Task Show_at_an_address_or_a_session_leaves_what_came_from_it()
    {
        await OpenAsync(Case.Recorded());

        await Page.ClickAsync("#addresses-table button[data-name='203.0.113.7']");
        await Assertions.Expect(Page.Locator("#filters .filter")).ToContainTextAsync("203.0.113.7");
        IReadOnlyList<string> addresses = await Rows.Locator(".address").AllInnerTextsAsync();
        Assert.All(addresses, address => Assert.StartsWith("203.0.113.7", address, StringComparison.Ordinal));

        await Page.Locator("#sessions-table button.show").First.ClickAsync();
        await Assertions.Expect(Page.Locator("#filters .filter")).ToContainTextAsync("session ");
        await WaitForCountAsync("1 of 386 events");
    }

    [BrowserFact]
    public async Task Show_at_an_exposed_message_leaves_the_events_that_name_it()
    {
        MailboxActivity[] activities =
        [
            Case.Activity(Case.Start, "MailItemsAccessed", "Access", ("InternetMessageId", "<a@x.example>"), ("Subject", "A")),
            Case.Activity(Case.Start.AddHours(1), "MailItemsAccessed", "Access", ("InternetMessageId", "<b@x.example>"), ("Subject", "B")),
        ];
        var exposed = new ExposedMessage
        {
            Mailbox = "nora.lind@contoso.example", InternetMessageId = "<b@x.example>", Subject = "B", Certainty = Certainty.Observed, FirstAccess = Case.Start, LastAccess = Case.Start, Reason = "named",
        };
        await OpenAsync(activities, new ActivityReportOptions { Exposed = [exposed] });

        await Page.ClickAsync("#exposed-table button.show");

        await WaitForCountAsync("1 of 2 events");
        Assert.Contains("B", await Rows.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_long_table_has_all_of_its_rows_and_their_buttons()
    {
        await OpenAsync(Case.Many(60_000));

        Assert.Equal("501", await Page.GetAttributeAsync("#sessions-grid", "aria-rowcount"));
        await Page.FocusAsync("#sessions-grid");
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.Locator("#filters .filter")).ToContainTextAsync("session 000001f3-");
        await WaitForCountAsync("120 of 60,000 events");
    }

    [BrowserFact]
    public async Task What_services_did_can_be_left_out()
    {
        await OpenAsync([Case.Activity(Case.Start, "Send", "Send"), Case.Activity(Case.Start.AddHours(1), "Add-MailboxPermission", "Permission", ("IsService", "True"))]);

        await Page.ClickAsync("#services");

        await WaitForCountAsync("1 of 2 events");
        Assert.Contains("Send", await Rows.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Several_mailboxes_can_be_told_apart()
    {
        await OpenAsync([Case.Activity(Case.Start, "Send", "Send"), Case.Activity(Case.Start.AddHours(1), "Send", "Send", ("Mailbox", "tom.adler@contoso.example"))]);

        await Page.SelectOptionAsync("#mailbox", new SelectOptionValue { Label = "tom.adler@contoso.example" });

        await WaitForCountAsync("1 of 2 events");
    }
}
