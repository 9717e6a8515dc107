using Microsoft.Playwright;
using OutlookActivities;

namespace ActivityReport.Tests;

/// <summary>What an attacker can write into a mailbox is text in the report, and nothing else.</summary>
public sealed class HostileTests(Browser browser) : BrowserTest(browser)
{
    private static readonly string[] s_texts =
    [
        "<script>window.hacked = 1; alert(1)</script>",
        "\"><img src=x onerror=\"window.hacked = 1\">",
        "</script></style></title><svg onload=\"window.hacked = 1\">",
        "' onmouseover='window.hacked = 1' autofocus onfocus='window.hacked = 1",
        "javascript:window.hacked=1",
        "{{constructor.constructor('window.hacked=1')()}}",
        "\u202Eexe.gpj invoice\u202C \u2066isolated",
        "null\0character and \u0007 bell \u001B[31m colour",
        "http://192.0.2.1/pixel.gif",
        "<base href=http://192.0.2.1/><link rel=stylesheet href=//192.0.2.1/a.css><meta http-equiv=refresh content=0>",
        "&lt;b&gt; &amp;#x27;",
        "\uD800 alone",
        "<!-- <iframe srcdoc='<script>parent.hacked=1</script>'>",
    ];

    [BrowserFact]
    public async Task Nothing_in_any_property_runs_asks_or_turns_the_text_around_it()
    {
        await OpenAsync(Activities(), Options());

        await Page.FillAsync("#search", "<script>");
        await Assertions.Expect(Page.Locator("#event-count")).ToContainTextAsync(" of ");
        await Page.FillAsync("#search", "");
        await WaitForCountAsync($"{s_texts.Length + 2} events");
        for (int i = 0; i < s_texts.Length; i++)
        {
            await Rows.Nth(i).Locator(".time").ClickAsync();
            await Page.Keyboard.PressAsync("Escape");
        }

        await Page.HoverAsync("#category-lanes");
        await Page.Locator("#findings button.show").First.ClickAsync();
        await Page.Locator("#addresses-table button.show").First.ClickAsync();
        await Page.Locator("details summary").First.ClickAsync();

        Assert.Null(await Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        Assert.Equal(0, await Page.Locator("img, iframe, link, base, object, embed, form").CountAsync());
        Assert.Equal(2, await Page.Locator("script").CountAsync());
        string whole = await Page.EvaluateAsync<string>("() => document.documentElement.outerHTML");
        Assert.DoesNotContain('\u202E', whole);
        Assert.DoesNotContain('\0', whole);
        Assert.DoesNotContain('\u001B', whole);
    }

    [BrowserFact]
    public async Task What_it_says_can_be_read_as_it_is()
    {
        await OpenAsync([Case.Activity(Case.Start, "Send", "Send", ("Subject", s_texts[0])), Case.Activity(Case.Start.AddMinutes(1), "Send", "Send", ("Subject", s_texts[6]))]);

        Assert.Contains(s_texts[0], await Rows.Nth(0).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("[U+202E]exe.gpj invoice[U+202C] [U+2066]isolated", await Rows.Nth(1).InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_script_that_gets_into_the_page_does_not_run()
    {
        await OpenAsync([Case.Activity(Case.Start, "Send", "Send")]);

        string[] violations = await Page.EvaluateAsync<string[]>("""
            async () => {
              const script = document.createElement('script');
              script.textContent = 'window.hacked = 1';
              document.body.append(script);
              const image = document.createElement('img');
              image.src = 'http://192.0.2.1/pixel.gif';
              document.body.append(image);
              document.body.setAttribute('onclick', 'window.hacked = 1');
              document.body.click();
              while (violations.length < 3) await new Promise(done => setTimeout(done, 5));
              return violations.splice(0);
            }
            """);

        Assert.Contains(violations, violation => violation.StartsWith("script-src-elem", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("script-src-attr", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.StartsWith("img-src", StringComparison.Ordinal));
        Assert.Null(await Page.EvaluateAsync<object?>("() => window.hacked ?? null"));
        ForgetWhatTheTestProvoked();
    }

    private static IEnumerable<MailboxActivity> Activities()
    {
        foreach ((string text, int i) in s_texts.Select((text, i) => (text, i)))
        {
            yield return Case.Activity(
                Case.Start.AddMinutes(i), "New-InboxRule" + text, "Rule", ("Subject", text), ("Sender", text), ("UserName", text), ("ClientIP", text), ("Client", text), ("Target", text), ("Detail", text),
                ("Mailbox", text), ("ClientSessionId", text), ("ApplicationName", text), ("Folder", text), ("Result", text), ("RecordId", text), ("SourceRow", text + ":1"));
        }

        foreach (int step in (int[])[1, 2])
        {
            yield return Case.Activity(
                Case.Start.AddHours(1).AddSeconds(step), "SearchResult", "Search", ("Source", "ActivitiesApi"), ("Query", s_texts[0][..(step * 10)]), ("ClientSessionId", "s"),
                ("CustomProperties", System.Text.Json.JsonSerializer.Serialize(new[] { new { Name = "Query", Value = s_texts[0][..(step * 10)] } })));
        }
    }

    private static ActivityReportOptions Options() => new()
    {
        Title = s_texts[0] + s_texts[6],
        Findings = [.. s_texts.Select(text => new SuspiciousActivity { Rule = "Rule" + text, Reason = text, Severity = Severity.High, Technique = text, TimeStamp = Case.Start, EndTime = Case.Start.AddHours(1), Mailbox = text, UserName = text, ClientIP = new TextList([text]), RecordId = new TextList([text]), InForce = true })],
        Exposed = [.. s_texts.Select(text => new ExposedMessage { Mailbox = text, InternetMessageId = text, Subject = text, Sender = text, Folder = text, Reason = text, FirstAccess = Case.Start, LastAccess = Case.Start })],
        Gaps = [.. s_texts.Select(text => new ActivityGap { Kind = text, Mailbox = text, Reason = text })],
    };
}
