using System.Diagnostics;
using System.Globalization;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api;

public sealed class FaultTests
{
    [Fact]
    public async Task With_every_fault_and_new_arrivals_each_of_a_hundred_thousand_comes_once()
    {
        await using ApiSession api = await ApiSession.StartAsync(100_000);
        string[] before = api.Held();
        SimulatorFaults faults = api.Simulator.Faults;
        faults.SetAll(0.03);
        faults.RetryAfter = TimeSpan.Zero;
        faults.ArrivalsPerRequest = 2;

        string[] ids = api.Ids(new() { All = true });

        Assert.Equal(before, ids[..before.Length]);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        // Addresses hold the moment of the request, so which of the faults are drawn differs; some twenty of a hundred requests fail.
        Assert.True(api.Simulator.Requests.Count(request => request.Fault is not null) >= 5);
    }

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.GatewayTimeout)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.DroppedConnection)]
    [InlineData(Fault.CutOffJson)]
    public async Task A_request_that_failed_is_tried_again(Fault fault)
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.Shares[fault] = 1;
        api.Simulator.Faults.FailuresInARow = 1;
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;

        Assert.Equal(api.Held(), api.Ids(new() { All = true }));

        Assert.Equal([fault, null], api.Simulator.Requests.Select(request => request.Fault));
        Assert.Equal(2, api.Simulator.Requests.Select(request => request.Headers["client-request-id"]).Distinct().Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_wait_that_the_service_asks_for_is_kept(bool asDate)
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.Shares[Fault.Throttled] = 1;
        api.Simulator.Faults.FailuresInARow = 1;
        api.Simulator.Faults.RetryAfter = TimeSpan.FromSeconds(2);
        api.Simulator.Faults.RetryAfterAsDate = asDate;
        var clock = Stopwatch.StartNew();

        Assert.Equal(5, api.Ids(new() { All = true }).Length);

        // A date has whole seconds only, so up to one of the two may have passed when it is written.
        Assert.True(clock.Elapsed >= TimeSpan.FromSeconds(asDate ? 0.9 : 1.9), clock.Elapsed.ToString());
        Assert.Empty(api.Warnings);
    }

    [Fact]
    public async Task A_long_wait_is_told_and_ends_at_once_when_cancelled()
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.Shares[Fault.Throttled] = 1;
        api.Simulator.Faults.RetryAfter = TimeSpan.FromHours(1);
        using var stop = new CancellationTokenSource();
        var reporter = new CancelOnWarning(stop);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            ActivityApi.Read(api.Connection, new() { All = true }, reporter, stop.Token).Count());

        Assert.Equal(
            "'me': the service throttles its requests (HTTP 429). The request is tried again in 3600 seconds; Ctrl+C ends the wait.",
            reporter.Warning);
    }

    [Fact]
    public async Task After_the_last_try_the_error_says_what_was_received_up_to_when()
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;
        var received = new List<MailboxActivity>();

        var error = Assert.Throws<ActivityException>(() =>
        {
            foreach (MailboxActivity activity in api.Read(new() { All = true, PageSize = 100 }))
            {
                received.Add(activity);
                if (received.Count == 1_000)
                {
                    api.Simulator.Faults.Shares[Fault.Unavailable] = 1;
                    api.Simulator.Faults.FailuresInARow = int.MaxValue;
                }
            }
        });

        Assert.Equal(ActivityErrorId.DownloadIncomplete, error.ErrorId);
        Assert.Equal("me", error.Target);
        Assert.Equal(api.Held()[..received.Count], received.Select(activity => activity.Id));
        Assert.Equal(
            $"The download of 'me' broke off: the service is busy (HTTP 503), after 6 tries. {received.Count.ToString("N0", CultureInfo.InvariantCulture)} activities were received, up to {received[^1].TimeUtc}; "
            + $"for the rest run it again with -StartTime {received[^1].TimeUtc}.",
            error.Message);
    }

    [Fact]
    public async Task A_token_that_expires_on_the_way_ends_the_download_with_the_services_own_reason()
    {
        await using ApiSession api = await ApiSession.StartAsync(2_000);
        api.Simulator.Faults.RequestsPerToken = 5;

        ActivityException error = api.Fails(new() { All = true, PageSize = 100 });

        Assert.Equal(ActivityErrorId.TokenRefused, error.ErrorId);
        Assert.StartsWith("The service refused the token: The token has expired. Get a new token and run Connect-ActivityApi again.", error.Message, StringComparison.Ordinal);
        Assert.Contains(" received, up to 2018-", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Simulator.AccessToken, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_refusal_has_an_id_and_says_what_to_do()
    {
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions
        {
            Mailboxes = [new(ApiSession.Mailbox, []), new("other@contoso.example", [])],
            MailboxPermissions = new Dictionary<string, IReadOnlyCollection<string>>(),
        });

        AssertError(api.Fails(new() { Mailbox = "other@contoso.example", All = true }), ActivityErrorId.AccessDenied, "full access");
        AssertError(api.Fails(new() { Mailbox = "nobody@contoso.example", All = true }), ActivityErrorId.MailboxNotFound, "Check the UPN");
        AssertError(api.Fails(new() { Properties = ["Nonsense"], All = true }), ActivityErrorId.BadRequest, "named 'Nonsense'");
        AssertError(
            Assert.Throws<ActivityException>(() => ActivityApi.Read(api.Connect("forged"), new() { All = true }, api, default).Count()),
            ActivityErrorId.TokenRefused,
            "The token is not valid.");
        Assert.Equal(4, api.Simulator.Requests.Count);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Where_the_API_is_gone_the_error_says_since_when_and_what_to_use(int status)
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.GoneStatus = status;

        ActivityException error = api.Fails(new() { All = true });

        AssertError(error, ActivityErrorId.ApiGone, "Microsoft shut the Activities API in July 2018. Use the unified audit log instead: Search-UnifiedAuditLog");
        Assert.Single(api.Simulator.Requests);
    }

    [Fact]
    public async Task A_redirect_to_another_host_is_refused_and_nothing_is_sent_there()
    {
        await using ApiSession other = await ApiSession.StartAsync(5);
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.RedirectTo = new Uri(other.Simulator.BaseUri, "/api/v2.0/me/Activities");

        AssertError(api.Fails(new() { All = true }), ActivityErrorId.RefusedHost, other.Simulator.BaseUri.Authority);
        Assert.Empty(other.Simulator.Requests);
    }

    [Fact]
    public async Task A_host_that_nobody_answers_at_is_told_as_such()
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        using var port = new ClosedPort();
        ActivityApiConnection connection = ActivityApi.Connect(new Uri($"http://127.0.0.1:{port.Number}/"), "v2.0", ApiSession.Secret("token"));

        ActivityException error = Assert.Throws<ActivityException>(() => ActivityApi.Read(connection, new() { All = true }, api, default).Count());

        AssertError(error, ActivityErrorId.ServiceUnreachable, $"{connection.BaseUri.Authority} cannot be reached, after 6 tries:");
    }

    [Fact]
    public async Task Cancelling_ends_a_request_that_hangs()
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        api.Simulator.Faults.Delay = TimeSpan.FromHours(1);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.ThrowsAny<OperationCanceledException>(() => api.Read(new() { All = true }, stop.Token).Count());
    }

    private static void AssertError(ActivityException error, string id, string text)
    {
        Assert.Equal(id, error.ErrorId);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    private sealed class CancelOnWarning(CancellationTokenSource stop) : IActivityReporter
    {
        private readonly List<string> _warnings = [];

        internal string Warning => Assert.Single(_warnings);

        void IActivityReporter.Warning(string message)
        {
            _warnings.Add(message);
            stop.Cancel();
        }

        public void Error(ActivityException error) => Assert.Fail(error.Message);

        public void Verbose(string message) => Assert.DoesNotContain("Bearer", message, StringComparison.Ordinal);

        public void Progress(string activity, string status, int percent) => Assert.Fail(status);
    }
}
