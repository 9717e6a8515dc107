using System.Globalization;
using System.Management.Automation;
using Module.Tests.Hosting;
using OutlookActivities.Simulator;

namespace Module.Tests;

public sealed class GetMailboxActivityTests
{
    [Fact]
    public async Task Without_anything_asked_for_the_last_ten_come_and_a_warning_says_how_to_get_the_rest()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected("Get-MailboxActivity $args[0], me | ForEach-Object Id".Replace("$args[0]", ApiModuleSession.Mailbox, StringComparison.Ordinal));

        Assert.Equal([.. api.Held()[^10..], .. api.Held()[^10..]], result.Texts);
        Assert.Equal(
            "Only the last ten activities are fetched, as the API gives when nothing is asked for. Use -StartTime, -First or -All for more.",
            Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("-All")]
    [InlineData("-StartTime 2018-01-01")]
    [InlineData("-EndTime 2019-01-01")]
    [InlineData("-First 100")]
    public async Task What_is_asked_for_comes_without_a_warning(string arguments)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected($"(Get-MailboxActivity {arguments}).Id");

        Assert.Equal(api.Held(), result.Texts);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("UserPrincipalName")]
    [InlineData("PrimarySmtpAddress")]
    [InlineData("Mail")]
    [InlineData("Identity")]
    [InlineData("Mailbox")]
    public async Task Mailboxes_come_from_a_property_of_objects(string property)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected(
            $"[pscustomobject]@{{ Name = 'x'; {property} = '{ApiModuleSession.Other}' }}, [pscustomobject]@{{ {property} = '{ApiModuleSession.Mailbox}' }} | Get-MailboxActivity -First 1 | ForEach-Object {{ \"$($_.Mailbox) $($_.Id)\" }}");

        Assert.Equal([$"{ApiModuleSession.Other} {api.Held(1)[0]}", $"{ApiModuleSession.Mailbox} {api.Held()[0]}"], result.Texts);
    }

    [Fact]
    public async Task Of_several_properties_the_UPN_counts()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Equal(
            [ApiModuleSession.Other],
            api.RunConnected($"[pscustomobject]@{{ Identity = 'Kim'; Mail = 'no@one.example'; PrimarySmtpAddress = 'k@x.example'; UserPrincipalName = '{ApiModuleSession.Other}' }} | Get-MailboxActivity -First 1 | ForEach-Object Mailbox").Texts);
    }

    [Fact]
    public async Task Mailboxes_come_as_text_through_the_pipeline()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Equal(
            [ApiModuleSession.Other, ApiModuleSession.Mailbox],
            api.RunConnected("$input | Get-MailboxActivity -First 1 | ForEach-Object Mailbox", ApiModuleSession.Other, ApiModuleSession.Mailbox).Texts);
    }

    [Fact]
    public async Task Whatever_is_no_mailbox_is_an_error_before_any_request_and_the_others_come()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult bad = api.RunConnected("Get-MailboxActivity 'Nora Lind' -First 1");
        Assert.Equal("InvalidMailbox", bad.ErrorId);
        Assert.Null(bad.Terminating);
        Assert.Equal("Nora Lind", bad.Errors[0].TargetObject);
        Assert.Empty(api.Simulator.Requests);

        PowerShellResult both = api.Run($"Get-MailboxActivity nora, {ApiModuleSession.Other} -First 1");
        Assert.Equal("InvalidMailbox", both.ErrorId);
        Assert.Single(both.Output);
    }

    [Fact]
    public async Task One_mailbox_that_fails_does_not_stop_the_others()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected(
            $"'{ApiModuleSession.Other}', 'nobody@contoso.example', '{ApiModuleSession.Mailbox}' | Get-MailboxActivity -First 1");

        Assert.Equal(2, result.Output.Length);
        Assert.Equal("MailboxNotFound", result.ErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Errors[0].CategoryInfo.Category);
        Assert.Equal("nobody@contoso.example", result.Errors[0].TargetObject);
        Assert.Null(result.Terminating);
    }

    [Fact]
    public async Task A_refused_token_ends_the_run()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();
        api.Session.Set("token", ApiModuleSession.Secret(api.Simulator.IssueToken(lifetime: TimeSpan.Zero)));

        PowerShellResult result = api.RunConnected($"'{ApiModuleSession.Other}', '{ApiModuleSession.Mailbox}' | Get-MailboxActivity -First 1");

        Assert.Equal("TokenRefused", result.ErrorId);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Errors[0].CategoryInfo.Category);
        Assert.Contains("The token has expired. Get a new token and run Connect-ActivityApi again.", result.ErrorText, StringComparison.Ordinal);
        Assert.Single(result.Errors);
    }

    [Fact]
    public async Task A_given_connection_comes_before_that_of_the_session()
    {
        await using ApiModuleSession one = await ApiModuleSession.StartAsync();
        await using ApiModuleSession two = await ApiModuleSession.StartAsync(7);
        one.Session.Set("other", Assert.Single(two.RunConnected("Get-ActivityApiConnection").Output).BaseObject);

        Assert.Equal(two.Held(), one.RunConnected("(Get-MailboxActivity -All -Connection $other).Id").Texts);
        Assert.Empty(one.Simulator.Requests);
    }

    [Fact]
    public async Task Times_are_UTC_and_types_and_applications_filter()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(2_000);

        string[] rows = api.RunConnected(
            "Get-MailboxActivity -StartTime 2018-02-01 -EndTime 2018-02-20T12:00 -ActivityType logon, Move -AppType WEB | ForEach-Object { \"$($_.TimeUtc) $($_.ActivityIdType) $($_.AppIdType)\" }").Texts;

        Assert.Equal(
            api.Simulator.Mailboxes[0].Activities
                .Where(activity => activity.TimeStamp >= new DateTimeOffset(2018, 2, 1, 0, 0, 0, TimeSpan.Zero)
                    && activity.TimeStamp <= new DateTimeOffset(2018, 2, 20, 12, 0, 0, TimeSpan.Zero)
                    && activity is { ActivityIdType: "Logon" or "Move", AppIdType: "Web" })
                .Select(activity => $"{activity.TimeStamp.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)}Z {activity.ActivityIdType} {activity.AppIdType}"),
            rows);
        Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task Newest_first_skipping_and_page_size_work_together()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(200);

        Assert.Equal(
            api.Held().Reverse().Skip(30).Take(100),
            api.RunConnected("(Get-MailboxActivity -Descending -Skip 30 -First 100 -PageSize 20).Id").Texts);
    }

    [Fact]
    public async Task Verbose_shows_a_line_for_each_request_without_the_token()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected("Get-MailboxActivity -First 1 -Verbose");

        Assert.Contains(result.Verbose, line => line.StartsWith("GET /api/v2.0/me/Activities?", StringComparison.Ordinal));
        Assert.DoesNotContain(result.Verbose, line => line.Contains(api.Simulator.AccessToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stopping_the_pipeline_stops_the_download()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(20_000);

        // The hosted engine has no Select-Object; a break stops the pipeline in the same way.
        PowerShellResult result = api.RunConnected(
            "foreach ($once in 1) { Get-MailboxActivity -All -PageSize 100 | ForEach-Object { $script:seen++; if ($seen -eq 2) { break } } }; $seen");

        Assert.Equal(["2"], result.Texts);
        Assert.InRange(api.Simulator.Requests.Count, 1, 8);
    }

    [Theory]
    [InlineData("a request that hangs")]
    [InlineData("a wait that the service asked for")]
    public async Task Ctrl_C_ends_every_wait_at_once(string wait)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();
        _ = api.RunConnected("").Texts;
        api.Simulator.Faults.Delay = wait.Contains("hangs", StringComparison.Ordinal) ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        api.Simulator.Faults.RetryAfter = TimeSpan.FromHours(1);
        api.Simulator.Faults.Shares[Fault.Throttled] = 1;
        using PowerShell shell = api.Session.Create("Get-MailboxActivity -All");
        IAsyncResult running = shell.BeginInvoke();
        await UntilAsync(() => api.Simulator.Requests.Count > 0 && (api.Simulator.Faults.Delay > TimeSpan.Zero || shell.Streams.Warning.Count > 0));

        // Returns when the pipeline has ended: without a stop that reaches the wait, that is in an hour.
        shell.Stop();

        Assert.True(running.IsCompleted);
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    [Theory]
    [InlineData("-AnyActor")]
    [InlineData("-Workload Exchange")]
    [InlineData("-QueryId 1")]
    public async Task What_only_the_audit_log_has_is_refused_for_the_Activities_API(string parameter)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Equal("ParameterUnsuited", api.RunConnected($"Get-MailboxActivity me -All {parameter}").ErrorId);
        Assert.Empty(api.Simulator.Requests);
    }

    [Theory]
    [InlineData("-AppType Web")]
    [InlineData("-Property Subject")]
    [InlineData("-Descending")]
    [InlineData("-Skip 1")]
    public async Task What_only_the_Activities_API_has_is_refused_for_the_audit_log(string parameter)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.Run($"$c = Connect-ActivityApi $token -BaseUri $base -Service GraphAuditLog; Get-MailboxActivity {ApiModuleSession.Mailbox} -All -Connection $c {parameter}");

        Assert.Equal("ParameterUnsuited", result.ErrorId);
    }

    [Fact]
    public async Task The_audit_log_of_a_mailbox_comes_with_a_warning_of_what_others_did()
    {
        DateTimeOffset start = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);
        SimulatedAuditRecord[] records = [.. GeneratedAuditLog.Create([ApiModuleSession.Mailbox], 40, 1, start, start.AddDays(1))];
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(new SimulatorOptions { AuditRecords = records });

        PowerShellResult result = api.Run(
            $"$null = Connect-ActivityApi $token -BaseUri $base -Service GraphAuditLog; (Get-MailboxActivity {ApiModuleSession.Mailbox} -StartTime 2026-05-01 -EndTime 2026-05-02 -Workload *).RecordId");

        Assert.Equal(records.Select(record => record.Id), result.Texts.Distinct());
        Assert.Contains("-AnyActor", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_mailboxes_come_in_their_order_and_each_that_fails_is_one_error()
    {
        string[] names = [.. Enumerable.Range(0, 30).Select(i => $"user{i}@contoso.example")];
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(new SimulatorOptions
        {
            Mailboxes = [.. names.Where((_, i) => i % 10 != 5).Select((name, i) => SimulatedMailbox.Generate(name, 30 + i, i))],
        });
        api.Session.Set("names", names);

        PowerShellResult result = api.RunConnected("$names | Get-MailboxActivity -All -ThrottleLimit 8 | ForEach-Object { \"$($_.Mailbox) $($_.Id)\" }");

        Assert.Equal(api.Simulator.Mailboxes.SelectMany(mailbox => mailbox.Activities.Select(activity => $"{mailbox.Address} {activity.Id}")), result.Output.Select(line => line.ToString()));
        Assert.Equal(names.Where((_, i) => i % 10 == 5), result.Errors.Select(error => (string)error.TargetObject));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("$PSPrivateMetadata = @{ JobId = 1 }; ", false)]
    public async Task Progress_is_shown_but_not_in_a_runbook(string setting, bool isShown)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(200);
        api.Simulator.Faults.Delay = TimeSpan.FromMilliseconds(300);

        PowerShellResult result = api.RunConnected($"{setting}Get-MailboxActivity -First 80 -PageSize 10");

        Assert.Equal(80, result.Output.Length);
        Assert.Equal(isShown, result.Progress.Length > 0);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task A_runbook_is_warned_of_a_wait_and_sees_no_progress()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync(20);
        api.Simulator.Faults.Shares[Fault.Throttled] = 1;
        api.Simulator.Faults.FailuresInARow = 1;
        api.Simulator.Faults.RetryAfter = TimeSpan.FromSeconds(6);

        PowerShellResult result = api.RunConnected("$PSPrivateMetadata = @{ JobId = 1 }; Get-MailboxActivity -First 5");

        Assert.Equal(5, result.Output.Length);
        Assert.Empty(result.Progress);
        Assert.EndsWith("The request is tried again in 6 seconds; Ctrl+C ends the wait.", Assert.Single(result.Warnings).ToString(), StringComparison.Ordinal);
    }
}
