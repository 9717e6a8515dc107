using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActivityEngine.Tests.Writers;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Report;

namespace ActivityEngine.Tests.Report;

public sealed class ReportWriterTests : IDisposable
{
    private readonly ReportCase _case = new();

    public void Dispose() => _case.Dispose();

    [Fact]
    public void Every_activity_is_an_event_in_order_of_time_with_its_texts()
    {
        MailboxActivity[] activities =
        [
            ReportCase.Activity("Send", ("TimeUtc", ReportCase.Start.AddMinutes(2)), ("Subject", "Re: invoice"), ("UserName", "nora.lind@contoso.example")),
            ReportCase.Activity("UserLoggedIn", ("Category", "Logon"), ("ClientIP", "192.0.2.44")),
            ReportCase.Activity("UserLoggedIn", ("Category", "Logon"), ("ClientIP", "192.0.2.44")),
        ];

        JsonElement data = ReportData.Unpack(_case.Write(activities));

        Assert.Equal(3, data.GetProperty("events").GetProperty("count").GetInt32());
        Assert.Equal(["UserLoggedIn", "UserLoggedIn", "Send"], ReportData.Column(data, "activityIdType"));
        Assert.Equal(["192.0.2.44", "192.0.2.44", "198.51.100.20"], ReportData.Column(data, "clientIP"));
        Assert.Equal(["", "", "Re: invoice"], ReportData.Column(data, "subject"));
        Assert.Equal(
            new[] { 0, 0, 120000 }.Select(after => ReportCase.Start.ToUnixTimeMilliseconds() + after),
            ReportData.Sums(data.GetProperty("events").GetProperty("time")));
    }

    [Fact]
    public void The_policy_lets_nothing_run_but_the_pages_own_script_and_style()
    {
        string html = _case.Write([ReportCase.Activity("Send")], null, new PageAssets("body { color: red }", "let x = 1;"));

        string policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
        Assert.Equal($"default-src 'none'; script-src {Hash("let x = 1;")}; style-src {Hash("body { color: red }")}; base-uri 'none'; form-action 'none'", policy);
        Assert.Contains("<script>let x = 1;</script>", html, StringComparison.Ordinal);
        Assert.Contains("<style>body { color: red }</style>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(" on[a-z]+=", html);
    }

    [Fact]
    public void Without_the_script_there_is_no_data_and_the_policy_forbids_every_script()
    {
        string html = _case.Write([ReportCase.Activity("Send", ("Subject", "Re: invoice"))], script: "");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("script-src &#39;none&#39;", html, StringComparison.Ordinal);
        Assert.Contains("Re: invoice", html, StringComparison.Ordinal);
        Assert.Contains("<svg", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title></style></script><svg onload=alert(1)>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("<!--")]
    public void Markup_in_the_evidence_stays_text_wherever_it_stands(string hostile)
    {
        string html = _case.Write(
            [
                ReportCase.Activity(
                    "New-InboxRule" + hostile, ("Category", "Rule" + hostile), ("Subject", hostile), ("Sender", hostile), ("UserName", hostile), ("ClientIP", hostile), ("Client", hostile), ("Target", hostile),
                    ("Detail", hostile), ("Mailbox", hostile), ("ClientSessionId", hostile), ("ApplicationName", hostile), ("Folder", hostile), ("Result", hostile), ("Source", hostile)),
                ReportCase.Activity("SearchQueryInitiatedExchange", ("Category", "Search"), ("Query", hostile)),
            ],
            new ActivityReportOptions { Title = hostile });

        string outside = Regex.Replace(html, "<script>/\\* script \\*/</script>|<script type=\"application/octet-stream\" id=\"data\">[^<]*</script>|<style>[^<]*</style>", "");
        Assert.DoesNotContain("<script", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", outside, StringComparison.Ordinal);
        Assert.DoesNotMatch("<[^>]* on[a-z]+=", Regex.Replace(outside, "\"[^\"]*\"", "\"\""));
        Assert.Equal([hostile, ""], ReportData.Column(ReportData.Unpack(html), "subject"));
    }

    [Fact]
    public void Characters_that_hide_or_turn_text_are_shown_by_name()
    {
        string html = _case.Write([ReportCase.Activity("Send", ("Subject", "a\u202Egpj.exe\0b\u200Bc\r\nd\uD800"))]);

        const string Shown = "a[U+202E]gpj.exe[U+0000]b[U+200B]c\u21B5d\uFFFD";
        Assert.Contains(Shown, html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\0', html);
        Assert.Equal([Shown], ReportData.Column(ReportData.Unpack(html), "subject"));
    }

    [Fact]
    public void Text_of_every_language_and_joined_pictures_stay_as_they_are()
    {
        const string Subject = "\u304A\u652F\u6255\u3044 \u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0641\u0627\u062A\u0648\u0631\u0629 \U0001F468\u200D\U0001F469\u200D\U0001F467 \u00DCberweisung";

        string html = _case.Write([ReportCase.Activity("Send", ("Subject", Subject))]);

        Assert.Contains(Subject, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_stands_with_its_path_and_the_hash_that_the_file_has()
    {
        using var folder = new WritingFolder();
        string file = folder.Write("case.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), ReportCase.Activity("Send"));

        string html = _case.Write(WritingFolder.Read(file));

        Assert.Contains(file, html, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_that_is_gone_is_named_without_a_hash()
    {
        using var folder = new WritingFolder();
        string file = folder.Write("case.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), ReportCase.Activity("Send"));
        MailboxActivity[] activities = WritingFolder.Read(file);
        File.Delete(file);

        string html = _case.Write(activities);

        Assert.Contains(file, html, StringComparison.Ordinal);
        Assert.Contains("not there, or not readable, when the report was written", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_shows_the_events_of_its_records_and_no_others()
    {
        MailboxActivity[] activities =
        [
            ReportCase.Activity("Send", ("RecordId", "r1")),
            ReportCase.Activity("New-InboxRule", ("RecordId", "r2"), ("TimeUtc", ReportCase.Start.AddHours(1)), ("Category", "Rule")),
            ReportCase.Activity("Send", ("RecordId", "r3"), ("TimeUtc", ReportCase.Start.AddHours(2))),
        ];
        var finding = new SuspiciousActivity
        {
            Rule = "InboxRule", Severity = Severity.High, TimeStamp = ReportCase.Start, EndTime = ReportCase.Start.AddHours(2), Reason = "Rule <..> hides mail", RecordId = new TextList(["r2", "r3"]), InForce = true,
        };

        string html = _case.Write(activities, new ActivityReportOptions { Findings = [finding] });

        JsonElement list = Assert.Single(ReportData.Unpack(html).GetProperty("rowLists").EnumerateArray());
        Assert.Equal([1, 2], ReportData.Sums(list));
        Assert.Equal(2, Regex.Count(html, "Rule &lt;..&gt; hides mail"));
        Assert.Contains("data-show=\"rows:0\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_record_ids_shows_the_events_of_its_addresses_in_its_time()
    {
        MailboxActivity[] activities =
        [
            ReportCase.Activity("Send", ("ClientIP", "192.0.2.44")),
            ReportCase.Activity("Send", ("ClientIP", "192.0.2.44"), ("TimeUtc", ReportCase.Start.AddHours(1))),
            ReportCase.Activity("Send", ("TimeUtc", ReportCase.Start.AddHours(1))),
            ReportCase.Activity("Send", ("ClientIP", "192.0.2.44"), ("TimeUtc", ReportCase.Start.AddHours(3))),
        ];
        var finding = new SuspiciousActivity
        {
            Rule = "Spree", Severity = Severity.Medium, TimeStamp = ReportCase.Start.AddMinutes(1), EndTime = ReportCase.Start.AddHours(2), Mailbox = "Nora.Lind@contoso.example", ClientIP = new TextList(["192.0.2.44"]),
        };

        string html = _case.Write(activities, new ActivityReportOptions { Findings = [finding] });

        Assert.Equal([1], ReportData.Sums(Assert.Single(ReportData.Unpack(html).GetProperty("rowLists").EnumerateArray())));
    }

    [Fact]
    public void The_times_of_findings_that_overlap_are_shaded_once_for_each_severity()
    {
        SuspiciousActivity Finding(Severity severity, int from, int to) =>
            new() { Rule = "Spree", Severity = severity, TimeStamp = ReportCase.Start.AddHours(from), EndTime = ReportCase.Start.AddHours(to) };

        string html = _case.Write(
            [ReportCase.Activity("Send")],
            new ActivityReportOptions { Findings = [Finding(Severity.High, 0, 5), Finding(Severity.High, 2, 3), Finding(Severity.High, 4, 8), Finding(Severity.High, 9, 9), Finding(Severity.Low, 1, 2), Finding(Severity.Information, 0, 9)] });

        Assert.Equal(
            ["low 1 2", "high 0 8", "high 9 9"],
            ReportData.Unpack(html).GetProperty("spans").EnumerateArray().Select(span =>
                $"{span.GetProperty("severity").GetString()} {Hours(span.GetProperty("start"))} {Hours(span.GetProperty("end"))}"));
    }

    [Fact]
    public void The_gravest_finding_stands_first()
    {
        SuspiciousActivity Finding(string rule, Severity severity) => new() { Rule = rule, Severity = severity, TimeStamp = ReportCase.Start, EndTime = ReportCase.Start };

        string html = _case.Write([ReportCase.Activity("Send")], new ActivityReportOptions { Findings = [Finding("SmallThing", Severity.Low), Finding("GreatThing", Severity.High)] });

        Assert.True(html.IndexOf("Great thing", StringComparison.Ordinal) < html.IndexOf("Small thing", StringComparison.Ordinal));
    }

    [Fact]
    public void An_exposed_message_shows_the_events_that_name_it()
    {
        MailboxActivity[] activities =
        [
            ReportCase.Activity("MailItemsAccessed", ("Category", "Access"), ("InternetMessageId", "<a@x.example>")),
            ReportCase.Activity("MailItemsAccessed", ("Category", "Access"), ("InternetMessageId", "<b@x.example>"), ("TimeUtc", ReportCase.Start.AddHours(1))),
        ];
        var message = new ExposedMessage { Mailbox = "NORA.LIND@contoso.example", InternetMessageId = "<b@x.example>", Subject = "Wire", Certainty = Certainty.Observed, FirstAccess = ReportCase.Start, LastAccess = ReportCase.Start };

        string html = _case.Write(activities, new ActivityReportOptions { Exposed = [message] });

        Assert.Equal([1], ReportData.Sums(Assert.Single(ReportData.Unpack(html).GetProperty("rowLists").EnumerateArray())));
        Assert.Contains("<span class=\"mark observed\">Observed</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_too_long_for_HTML_is_whole_in_the_data()
    {
        MailboxActivity[] activities = [.. Enumerable.Range(0, 400).Select(i => ReportCase.Activity("Send", ("ClientSessionId", $"session-{i}"), ("TimeUtc", ReportCase.Start.AddMinutes(i))))];

        string html = _case.Write(activities);

        JsonElement sessions = ReportData.Unpack(html).GetProperty("tables").GetProperty("sessions");
        Assert.All(sessions.GetProperty("columns").EnumerateArray(), column => Assert.Equal(400, column.GetArrayLength()));
        Assert.Contains("The first 150 of 400.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_over_the_network_keeps_its_record_ids_and_what_came_from_a_file_its_lines()
    {
        MailboxActivity[] activities =
        [
            ReportCase.Activity("Send", ("RecordId", "from-network")),
            ReportCase.Activity("Send", ("RecordId", "from-file"), ("SourceRow", "export.csv:12")),
        ];

        JsonElement events = ReportData.Unpack(_case.Write(activities)).GetProperty("events");

        Assert.Equal(["from-network"], events.GetProperty("recordId").GetProperty("values").EnumerateArray().Select(value => value.GetString()));
        Assert.Equal([0L, 12L], ReportData.Sums(events.GetProperty("line")));
    }

    [Fact]
    public void Country_and_network_are_those_that_an_activity_of_the_address_names()
    {
        MailboxActivity signIn = ReportCase.Activity(
            "SignIn", ("Category", "Logon"), ("Source", "SignInLog"), ("ClientIP", "203.0.113.7"), ("Country", "NL"), ("AsNumber", "64500"), ("AsOrganization", "Hosting"));

        string html = _case.Write([signIn, ReportCase.Activity("Send", ("ClientIP", "10.1.2.3"))]);

        Assert.Contains("NL \u00B7 AS64500 Hosting", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"\"><bdi>private</bdi></td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engine_takes_nothing_but_activities()
    {
        using IActivityWriter writer = ActivityReport.Write(_case.File, new ActivityReportOptions(), CancellationToken.None);

        Assert.Equal("FormatUnsuited", Assert.Throws<ActivityException>(() => writer.Write("text")).ErrorId);
    }

    [Fact]
    public void Work_on_what_was_gathered_can_be_stopped_and_leaves_no_file()
    {
        using var stop = new CancellationTokenSource();
        using (var writer = new ReportWriter(_case.File, new ActivityReportOptions(), new PageAssets("", ""), stop.Token))
        {
            writer.Write(ReportCase.Activity("Send"));
            stop.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(writer.Complete);
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_case.File)!));
    }

    private static double Hours(JsonElement milliseconds) => (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.GetInt64()) - ReportCase.Start).TotalHours;

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
