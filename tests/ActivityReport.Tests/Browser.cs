using Microsoft.Playwright;
using Report = OutlookActivities.Engine.ActivityReport;

namespace ActivityReport.Tests;

/// <summary>The system's Chromium, one for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Milliseconds that anything on a page may take.</summary>
    private const float Patience = 180_000;

    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] s_arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Why the tests cannot run; null where they can.</summary>
    public static string? Missing =>
        Path is null ? $"No Chromium on PATH ({string.Join(", ", s_names)}): install Debian's package chromium, say."
        : !Report.HasScript ? "The engine was built without Node.js, so the report has no script: install Node.js 20 and build again."
        : null;

    private static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => s_names, System.IO.Path.Combine)
        .FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Missing is null)
        {
            _playwright = await Playwright.CreateAsync();
            // A busy machine is no fault of the page.
            Assertions.SetDefaultExpectTimeout(Patience);
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = s_arguments });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    internal async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options)
    {
        IBrowserContext context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }
}
