using OutlookActivities;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Auth;

public sealed class RenewalTests
{
    private static readonly TimeSpan s_nearlyOver = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_once_for_all_who_ask_at_the_same_time()
    {
        await using SignInSession session = await SignInSession.StartAsync(s_nearlyOver);
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));
        AcquiredToken old = new("old", DateTimeOffset.UtcNow + s_nearlyOver, null, null);
        var flow = new PlayedFlow();
        using var tokens = new RenewedTokens(flow, old);

        string[] given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => tokens.GetAsync(default))));

        Assert.Equal("1", Assert.Single(given.Distinct()));
        Assert.Equal(1, flow.Renewals);
        Assert.InRange(tokens.ExpiresOn!.Value, DateTimeOffset.UtcNow.AddMinutes(50), DateTimeOffset.UtcNow.AddMinutes(61));
        Assert.Equal("ClientSecret", connection.AuthType);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_for_all_whose_requests_were_refused()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));
        string refused = await connection.Tokens!.GetAsync(default);

        string[] given = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => connection.Tokens!.ReplaceAsync(refused, null, default))));

        Assert.NotEqual(refused, Assert.Single(given.Distinct()));
        Assert.Equal(["client_credentials", "client_credentials"], session.SignIn.Grants);
    }

    [Theory]
    [InlineData(SignInMethod.ClientSecret, "client_credentials")]
    [InlineData(SignInMethod.DeviceCode, "refresh_token")]
    public async Task A_service_that_asks_for_claims_gets_a_token_that_was_asked_for_with_them(SignInMethod method, string grant)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.PendingPolls = 0;
        ActivityApiConnection connection = session.Connect(session.Request(method, tenant: SignInOptions.DefaultDomain));
        string refused = await connection.Tokens!.GetAsync(default);

        string given = await connection.Tokens.ReplaceAsync(refused, """{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}""", default);

        Assert.NotEqual(refused, given);
        Assert.Equal(grant, session.SignIn.Grants[^1]);
        Assert.Equal(given, await connection.Tokens.GetAsync(default));
    }

    [Fact]
    public async Task A_download_goes_on_when_the_service_refuses_the_token_in_the_middle()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));
        session.Simulator.Faults.RequestsPerToken = 1;

        Assert.Equal(5, session.Fetch(connection));
        Assert.Equal(5, session.Fetch(connection));
        Assert.True(session.SignIn.Grants.Count > 1);
    }

    [Fact]
    public async Task A_sign_in_service_that_is_down_for_a_while_does_not_end_a_run()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));
        session.Simulator.Faults.RequestsPerToken = 1;
        session.Faults.Status = 503;
        // The library itself tries twice.
        session.Faults.Times = 2;

        Assert.Equal(5, session.Fetch(connection));
        Assert.Equal(5, session.Fetch(connection));

        Assert.True(session.SignIn.Grants.Count >= 4);
        Assert.True(session.Faults.Times < 0);
    }

    [Fact]
    public async Task A_token_that_is_still_good_is_used_while_the_sign_in_service_is_down()
    {
        await using SignInSession session = await SignInSession.StartAsync(s_nearlyOver);
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));
        session.Faults.Status = 503;

        Assert.Equal(5, session.Fetch(connection));
    }

    [Fact]
    public async Task A_token_with_an_hour_left_is_not_renewed()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));

        Assert.Equal(5, session.Fetch(connection));
        Assert.Equal(5, session.Fetch(connection));

        Assert.Single(session.SignIn.Grants);
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_renewal_leaves_it_to_the_others()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        var flow = new PlayedFlow() { Gate = new() };
        using var tokens = new RenewedTokens(flow, new AcquiredToken("old", DateTimeOffset.UtcNow, null, null));
        using var stop = new CancellationTokenSource();
        Task<string> first = tokens.GetAsync(stop.Token);
        Task<string> second = tokens.GetAsync(default);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        flow.Gate.SetResult();
        Assert.Equal("2", await second);
    }

    [Fact]
    public async Task Ending_the_connection_ends_a_renewal_that_is_under_way()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        var flow = new PlayedFlow() { Gate = new() };
        var tokens = new RenewedTokens(flow, new AcquiredToken("old", DateTimeOffset.UtcNow, null, null));
        Task<string> waiting = tokens.GetAsync(default);

        tokens.Dispose();

        Assert.Equal(ActivityErrorId.NotConnected, (await Assert.ThrowsAsync<ActivityException>(() => waiting)).ErrorId);
        Assert.Equal(ActivityErrorId.NotConnected, (await Assert.ThrowsAsync<ActivityException>(() => tokens.GetAsync(default))).ErrorId);
    }
}
