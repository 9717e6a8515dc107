using Microsoft.Playwright;

namespace ActivityReport.Tests;

/// <summary>The timeline: how one zooms, and that everything else follows.</summary>
public sealed class TimelineTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task A_report_opens_from_a_file_with_all_of_its_events()
    {
        await OpenAsync(Case.Recorded());

        Assert.Equal("386 events", await CountAsync());
        Assert.Equal("Mailbox activity report: nora.lind@contoso.example", await Page.TitleAsync());
        Assert.True(await Page.Locator("#histogram canvas").IsVisibleAsync());
        Assert.True(await Page.Locator("#category-lanes").IsVisibleAsync());
        Assert.False(await Page.Locator("svg.timeline").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Dragging_over_the_lanes_zooms_and_the_table_follows()
    {
        await OpenAsync(Case.Many(1000));
        LocatorBoundingBoxResult box = (await Page.Locator("#category-lanes").BoundingBoxAsync())!;

        await DragAsync(box.X + 500, box.X + 700, box.Y + 30);

        await Assertions.Expect(Page.Locator("#event-count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^1[0-9]{2} of 1,000 events, from 2026-03-"));
        string first = await Rows.First.Locator(".time").InnerTextAsync();
        Assert.True(string.CompareOrdinal(first, await Page.InputValueAsync("#from")) >= 0);
    }

    [BrowserFact]
    public async Task Dragging_over_the_histogram_zooms_and_the_button_takes_it_back()
    {
        await OpenAsync(Case.Many(1000));
        LocatorBoundingBoxResult box = (await Page.Locator("#histogram .u-over").BoundingBoxAsync())!;

        await DragAsync(box.X + 100, box.X + 300, box.Y + 40);

        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 1,000 events");
        await Page.ClickAsync("#reset");
        await WaitForCountAsync("1,000 events");
        Assert.True(await Page.Locator("#reset").IsDisabledAsync());
    }

    [BrowserFact]
    public async Task The_keyboard_zooms_moves_and_takes_it_back()
    {
        await OpenAsync(Case.Many(1000));
        await Page.FocusAsync("#chart");

        await Page.Keyboard.PressAsync("+");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 1,000 events");
        string zoomed = await Page.InputValueAsync("#from");
        await Page.Keyboard.PressAsync("ArrowRight");
        string moved = await Page.InputValueAsync("#from");
        await Page.Keyboard.PressAsync("ArrowLeft");
        string back = await Page.InputValueAsync("#from");
        await Page.Keyboard.PressAsync("Home");

        Assert.True(string.CompareOrdinal(moved, zoomed) > 0);
        Assert.Equal(zoomed, back);
        await WaitForCountAsync("1,000 events");
    }

    [BrowserFact]
    public async Task Times_are_typed_as_UTC_and_a_wrong_one_is_marked()
    {
        await OpenAsync(Case.Recorded());

        await Page.FillAsync("#from", "2018-05-16");
        await Page.FillAsync("#to", "2018-05-17 00:00");
        await Page.PressAsync("#to", "Tab");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync("from 2018-05-16 00:00:00 to 2018-05-17 00:00:00");
        Assert.StartsWith("2018-05-16", await Rows.First.Locator(".time").InnerTextAsync(), StringComparison.Ordinal);

        await Page.FillAsync("#from", "16 May");
        await Page.PressAsync("#from", "Tab");
        Assert.Equal("true", await Page.GetAttributeAsync("#from", "aria-invalid"));
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync("from 2018-05-16 00:00:00");
    }

    [BrowserFact]
    public async Task A_dot_tells_what_it_is_and_opens_its_event()
    {
        await OpenAsync([Case.Activity(Case.Start, "Send", "Send", ("Subject", "The only one"))]);
        LocatorBoundingBoxResult box = (await Page.Locator("#category-lanes").BoundingBoxAsync())!;
        float middle = box.X + 232 + ((box.Width - 232 - 14) / 2);

        await Page.Mouse.MoveAsync(middle, box.Y + 12);
        await Assertions.Expect(Page.Locator("#tip")).ToHaveTextAsync("2026-03-02 08:00:00.000  Send  198.51.100.20  The only one");
        await Page.Mouse.ClickAsync(middle, box.Y + 12);
        await Assertions.Expect(Page.Locator("dialog")).ToContainTextAsync("The only one");
    }

    [BrowserFact]
    public async Task A_hundred_thousand_events_are_all_there()
    {
        await OpenAsync(Case.Many(100_000));

        Assert.Equal("100,000 events", await CountAsync());
        await Page.FocusAsync("#event-table");
        await Page.Keyboard.PressAsync("End");
        await Assertions.Expect(Rows.Last).ToHaveAttributeAsync("aria-rowindex", "100001");
        Assert.True(await Rows.CountAsync() < 100);
        await Page.FillAsync("#search", "invoice 3999 supplier");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 100,000 events");
        Assert.Contains("Invoice 3999 of supplier", await Rows.First.InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task DragAsync(float from, float to, float y)
    {
        await Page.Mouse.MoveAsync(from, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(to, y, new() { Steps = 5 });
        await Page.Mouse.UpAsync();
    }
}
