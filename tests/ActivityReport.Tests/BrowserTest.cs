using Microsoft.Playwright;
using OutlookActivities;

namespace ActivityReport.Tests;

/// <summary>A test that looks at a report in the browser. Whatever it does, the page must neither say nor ask for anything.</summary>
[Collection(nameof(BrowserCollection))]
public abstract class BrowserTest(Browser browser) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outlookactivities-").FullName;
    private readonly List<string> _said = [];
    private readonly List<string> _asked = [];
    private IBrowserContext? _context;

    protected IPage Page { get; private set; } = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        try
        {
            if (_context is not null)
            {
                await AssertQuietAsync();
                await _context.CloseAsync();
            }
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Writes a report and opens it from the file system.</summary>
    protected async Task OpenAsync(
        IEnumerable<MailboxActivity> activities, ActivityReportOptions? options = null, int width = 1400, int height = 1000, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string? before = null)
    {
        string file = Path.Combine(_folder, "report.html");
        using (IActivityWriter writer = OutlookActivities.Engine.ActivityReport.Write(file, options ?? new ActivityReportOptions(), CancellationToken.None))
        {
            foreach (MailboxActivity activity in activities)
            {
                writer.Write(activity);
            }

            writer.Complete();
        }

        _context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = scripts });
        await _context.AddInitScriptAsync("window.violations = []; document.addEventListener('securitypolicyviolation', event => violations.push(event.violatedDirective + ' ' + event.blockedURI));");
        if (before is not null)
        {
            await _context.AddInitScriptAsync(before);
        }

        Page = await _context.NewPageAsync();
        Page.Console += (_, message) => _said.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => _said.Add(error);
        Page.Dialog += (_, dialog) => _said.Add("dialog: " + dialog.Message);
        Page.Request += (_, request) => _asked.Add(request.Url);
        await Page.GotoAsync(new Uri(file).AbsoluteUri);
        if (scripts)
        {
            await Page.WaitForSelectorAsync("html[data-ready]", new() { State = WaitForSelectorState.Attached });
        }
    }

    /// <summary>The line that says how many events are shown.</summary>
    protected Task<string> CountAsync() => Page.Locator("#event-count").InnerTextAsync();

    /// <summary>Waits until the line begins so.</summary>
    protected Task WaitForCountAsync(string beginning) =>
        Assertions.Expect(Page.Locator("#event-count")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^" + System.Text.RegularExpressions.Regex.Escape(beginning)));

    protected ILocator Rows => Page.Locator("#event-table .grid-body .grid-row");

    /// <summary>For a test that puts something into the page itself, to see it refused.</summary>
    protected void ForgetWhatTheTestProvoked()
    {
        _said.Clear();
        _asked.RemoveRange(1, _asked.Count - 1);
    }

    private async Task AssertQuietAsync()
    {
        Assert.Empty(_said);
        Assert.Equal([Page.Url.Split('#')[0]], _asked);
        Assert.Empty(await Page.EvaluateAsync<string[]>("() => window.violations ?? []"));
    }
}
