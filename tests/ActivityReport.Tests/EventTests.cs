using Microsoft.Playwright;

namespace ActivityReport.Tests;

/// <summary>The table of events, one event, and the typing of searches.</summary>
public sealed class EventTests(Browser browser) : BrowserTest(browser)
{
    [BrowserFact]
    public async Task The_keyboard_goes_through_the_table_and_opens_an_event()
    {
        await OpenAsync(Case.Many(500));
        await Page.FocusAsync("#event-table");

        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("event-table-row-2", await Page.GetAttributeAsync("#event-table", "aria-activedescendant"));
        await Page.Keyboard.PressAsync("PageDown");
        string line = await Page.Locator("#event-table .active").InnerTextAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Page.Locator("dialog")).ToBeVisibleAsync();
        Assert.Contains(line[.."2026-03-02 08:00:00.000".Length], await Page.Locator("dialog").InnerTextAsync(), StringComparison.Ordinal);
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Page.Locator("dialog")).ToBeHiddenAsync();
        Assert.Equal("event-table", await Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task An_event_says_where_its_record_and_its_address_come_from()
    {
        await OpenAsync(Case.Recorded());
        await Page.FillAsync("#search", "48813 ReadingPane");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 386 events");

        await Rows.Locator(".time", new() { HasText = "2018-05-16 10:43:24.310" }).ClickAsync();

        string text = await Page.Locator("dialog").InnerTextAsync();
        Assert.Contains("192.0.2.44", text, StringComparison.Ordinal);
        Assert.Contains("Session", text, StringComparison.Ordinal);
        Assert.Contains("76.712 s", text, StringComparison.Ordinal);
        Assert.Matches(@"nora-lind-2018-05\.jsonl:\d+", text);
        await Page.ClickAsync("dialog button");
        await Assertions.Expect(Page.Locator("dialog")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task The_typing_of_a_search_is_played_in_its_time_and_ends_as_it_was()
    {
        // The page's clock is the test's: a playback of half a minute needs none.
        await OpenAsync(Case.Recorded(), before: "window.waits = []; window.setTimeout = (work, after) => { waits.push(after); queueMicrotask(work); return 0; };");
        ILocator search = Page.Locator(".searches > li", new() { HasText = "payment invoice" });
        IReadOnlyList<string> steps = await search.Locator(".steps bdi").AllTextContentsAsync();

        await Page.EvaluateAsync("() => { window.shown = []; const query = [...document.querySelectorAll('.searches q bdi')].find(q => q.textContent === 'payment invoice'); new MutationObserver(() => shown.push(query.textContent)).observe(query, { childList: true }); window.waits.length = 0; }");
        await search.Locator(".play").ClickAsync();

        await Assertions.Expect(search.Locator(".play")).ToBeEnabledAsync();
        Assert.Equal(17, steps.Count);
        Assert.Contains("paymn", steps);
        string[] shown = await Page.EvaluateAsync<string[]>("() => window.shown");
        Assert.Equal([.. steps, "payment invoice"], shown);
        double[] waits = await Page.EvaluateAsync<double[]>("() => window.waits");
        Assert.Equal(17, waits.Length);
        Assert.All(waits, wait => Assert.InRange(wait, 0, 2000));
        Assert.Equal("payment invoice", await search.Locator("q").InnerTextAsync());
    }
}
