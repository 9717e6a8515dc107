using Microsoft.Playwright;

namespace ActivityReport.Tests;

/// <summary>Light and dark, small and large, on paper and without scripts.</summary>
public sealed class AppearanceTests(Browser browser) : BrowserTest(browser)
{
    private const string Background = "() => getComputedStyle(document.body).backgroundColor";

    [BrowserFact]
    public async Task Colours_follow_the_system_until_the_button_says_otherwise()
    {
        await OpenAsync(Case.Recorded(), scheme: ColorScheme.Dark);
        string dark = await Page.EvaluateAsync<string>(Background);

        await Page.ClickAsync("#theme");
        string light = await Page.EvaluateAsync<string>(Background);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        string same = await Page.EvaluateAsync<string>(Background);
        await Page.ClickAsync("#theme");

        Assert.NotEqual(dark, light);
        Assert.Equal(light, same);
        Assert.Equal(dark, await Page.EvaluateAsync<string>(Background));
    }

    [BrowserFact]
    public async Task On_a_telephone_the_page_is_no_wider_than_the_screen()
    {
        await OpenAsync(Case.Recorded(), width: 390, height: 844);

        Assert.Equal(390, await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.True(await Page.Locator("#category-lanes").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Without_scripts_tables_and_pictures_tell_the_case()
    {
        await OpenAsync(Case.Recorded(), scripts: false);

        Assert.True(await Page.Locator("svg.timeline").IsVisibleAsync());
        Assert.True(await Page.Locator("svg.heat").IsVisibleAsync());
        Assert.Equal(150, await Page.Locator("#event-table tbody tr").CountAsync());
        Assert.True(await Page.GetByText("payment invoice").First.IsVisibleAsync());
        Assert.Equal(0, await Page.Locator("button:visible, input:visible, canvas:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Paper_shows_pictures_and_the_events_that_the_filters_leave()
    {
        await OpenAsync(Case.Recorded());
        await Page.FillAsync("#search", "48813");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of 386 events");

        await Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");

        Assert.True(await Page.Locator("svg.timeline").IsVisibleAsync());
        Assert.Equal(0, await Page.Locator("button:visible, input:visible, canvas:visible, nav:visible").CountAsync());
        IReadOnlyList<string> rows = await Page.Locator("#event-rows tbody tr").AllInnerTextsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("48813", row, StringComparison.Ordinal));
        await Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");
        Assert.Equal(150, await Page.Locator("#event-rows tbody tr").CountAsync());
    }

    [BrowserFact]
    public async Task A_report_without_activities_opens_too()
    {
        await OpenAsync([]);

        Assert.True(await Page.GetByText("There are no activities.").IsVisibleAsync());
    }
}
