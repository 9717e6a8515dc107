using System.Net;
using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine.Auth;

namespace ActivityEngine.Tests.Auth;

public sealed class RequestSignInTests
{
    private static readonly Uri s_host = new("https://graph.microsoft.com");

    [Fact]
    public async Task A_request_carries_the_token_of_the_connection()
    {
        using var service = new PlayedService(_ => HttpStatusCode.OK);
        using var tokens = new PlayedTokens();

        using HttpResponseMessage response = await Send(service, Connection(tokens));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer first"], service.Authorizations);
    }

    [Fact]
    public async Task A_token_that_the_service_refuses_is_replaced_once()
    {
        using var service = new PlayedService(token => token == "first" ? HttpStatusCode.Unauthorized : HttpStatusCode.OK);
        using var tokens = new PlayedTokens();

        using HttpResponseMessage response = await Send(service, Connection(tokens));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Bearer first", "Bearer second"], service.Authorizations);
        Assert.Equal([("first", "{\"access_token\":{}}")], tokens.Replaced);
    }

    [Fact]
    public async Task A_second_refusal_is_the_answer()
    {
        using var service = new PlayedService(_ => HttpStatusCode.Unauthorized);
        using var tokens = new PlayedTokens();

        using HttpResponseMessage response = await Send(service, Connection(tokens));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(2, service.Authorizations.Count);
    }

    [Fact]
    public async Task A_token_that_was_given_cannot_be_replaced()
    {
        using var service = new PlayedService(_ => HttpStatusCode.Unauthorized);
        var connection = new ActivityApiConnection(ActivityService.GraphAuditLog, s_host, "beta", "Bearer", ApiSession.Secret("given"));

        using HttpResponseMessage response = await Send(service, connection);

        Assert.Equal(["Bearer given"], service.Authorizations);
    }

    [Theory]
    [InlineData("https://graph.microsoft.com.evil.example/x")]
    [InlineData("http://graph.microsoft.com/x")]
    [InlineData("https://graph.microsoft.com:444/x")]
    public async Task A_token_goes_to_no_other_host(string address)
    {
        using var service = new PlayedService(_ => HttpStatusCode.OK);
        using var tokens = new PlayedTokens();

        ActivityException error = await Assert.ThrowsAsync<ActivityException>(() => Send(service, Connection(tokens), address));

        Assert.Equal(ActivityErrorId.RefusedHost, error.ErrorId);
        Assert.Empty(service.Authorizations);
    }

    [Fact]
    public async Task An_ended_connection_has_no_token()
    {
        using var service = new PlayedService(_ => HttpStatusCode.OK);
        using var tokens = new PlayedTokens();
        ActivityApiConnection connection = Connection(tokens);
        connection.Forget();

        ActivityException error = await Assert.ThrowsAsync<ActivityException>(() => Send(service, connection));

        Assert.Equal(ActivityErrorId.NotConnected, error.ErrorId);
        Assert.True(tokens.IsDisposed);
    }

    private static ActivityApiConnection Connection(AccessTokenSource tokens) => new(ActivityService.GraphAuditLog, s_host, "beta", "ClientSecret", tokens);

    private static async Task<HttpResponseMessage> Send(PlayedService service, ActivityApiConnection connection, string address = "https://graph.microsoft.com/beta/x")
    {
        using var http = new HttpClient(service, disposeHandler: false);
        return await RequestSignIn.SendAsync(http, connection, () => new HttpRequestMessage(HttpMethod.Get, address), default);
    }
}
