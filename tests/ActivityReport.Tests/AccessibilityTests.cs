using System.Text.Json;
using Microsoft.Playwright;
using OutlookActivities;

namespace ActivityReport.Tests;

/// <summary>axe-core, which npm brings with the page's own packages, finds nothing to object to.</summary>
public sealed class AccessibilityTests(Browser browser) : BrowserTest(browser)
{
    private static readonly SuspiciousActivity[] s_findings =
    [
        Case.Finding("NewAddressLogon", "Logon from 192.0.2.44", Severity.High, "192.0.2.44", new(2018, 5, 16, 3, 0, 0, TimeSpan.Zero), new(2018, 5, 16, 4, 0, 0, TimeSpan.Zero)),
        Case.Finding("MoneySearch", "Searched for payment", Severity.Medium, "192.0.2.44", new(2018, 5, 16, 10, 0, 0, TimeSpan.Zero), new(2018, 5, 16, 11, 0, 0, TimeSpan.Zero)),
        Case.Finding("SmallThing", "Something", Severity.Low, "203.0.113.7", new(2018, 5, 17, 9, 0, 0, TimeSpan.Zero), new(2018, 5, 17, 9, 30, 0, TimeSpan.Zero)),
        Case.Finding("Baseline", "There was none", Severity.Information, "203.0.113.7", new(2018, 5, 17, 9, 0, 0, TimeSpan.Zero), new(2018, 5, 17, 9, 30, 0, TimeSpan.Zero)),
    ];

    [BrowserFact]
    public Task Axe_objects_to_nothing_in_light() => LookAsync(ColorScheme.Light, 1400);

    [BrowserFact]
    public Task Axe_objects_to_nothing_in_dark() => LookAsync(ColorScheme.Dark, 1400);

    [BrowserFact]
    public Task Axe_objects_to_nothing_on_a_telephone() => LookAsync(ColorScheme.Light, 390);

    [BrowserFact]
    public async Task Every_control_can_be_reached_and_used_with_Tab_and_Enter_alone()
    {
        await OpenAsync(Case.Recorded(), new ActivityReportOptions { Findings = s_findings });
        var reached = new HashSet<string>();
        for (int i = 0; i < 400; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            reached.Add(await Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className || document.activeElement.localName"));
        }

        Assert.Superset(new HashSet<string> { "skip", "theme", "search", "address", "from", "to", "earlier", "zoom-in", "zoom-out", "later", "chip", "chart", "show live", "play live", "event-table", "summary" }, reached);
    }

    private async Task LookAsync(ColorScheme scheme, int width)
    {
        string page = typeof(AccessibilityTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(data => data.Key == "ReportPage").Value!;
        string axe = await File.ReadAllTextAsync(Path.Combine(page, "node_modules", "axe-core", "axe.min.js"));
        var exposed = new ExposedMessage { Mailbox = "nora.lind@contoso.example", Subject = "Invoice", Certainty = Certainty.Presumed, FirstAccess = Case.Start, LastAccess = Case.Start, Reason = "its folder was synchronised" };
        await OpenAsync(
            Case.Recorded(), new ActivityReportOptions { Findings = s_findings, Exposed = [exposed], Gaps = [new ActivityGap { Kind = "NoRecord", Reason = "A day without any record" }] }, width, scheme: scheme, before: axe);
        await Page.ClickAsync("#findings button.show");
        await Page.Locator("details summary").First.ClickAsync();
        string clean = await ViolationsAsync();
        await Rows.First.Locator(".time").ClickAsync();
        string withEvent = await ViolationsAsync();

        Assert.Equal("", clean);
        Assert.Equal("", withEvent);
    }

    private async Task<string> ViolationsAsync()
    {
        string json = await Page.EvaluateAsync<string>("async () => JSON.stringify((await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 200) + ' ' + n.failureSummary) })))");
        return string.Join("\n", JsonDocument.Parse(json).RootElement.EnumerateArray().Select(violation => violation.ToString()));
    }
}
