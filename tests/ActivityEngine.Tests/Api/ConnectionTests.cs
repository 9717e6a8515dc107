using System.Security;
using System.Text;
using System.Text.Json;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Api;

public sealed class ConnectionTests
{
    private static readonly Uri s_host = new("https://outlook.office.com");

    [Fact]
    public void What_a_token_says_of_itself_is_shown()
    {
        ActivityApiConnection connection = Connect(Token("""{"upn":"ann@contoso.com","tid":"11111111-2222-4333-8444-555555555555","exp":1527854400}"""));

        Assert.Equal("ann@contoso.com", connection.Account);
        Assert.Equal("11111111-2222-4333-8444-555555555555", connection.TenantId);
        Assert.Equal("2018-06-01T12:00:00.000Z", connection.ExpiresOnUtc);
        Assert.Equal("ActivitiesApi v2.0 https://outlook.office.com ann@contoso.com", connection.ToString());
    }

    [Theory]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("e30.!!!.x")]
    [InlineData("e30.W10.x")]
    [InlineData("e30.eyJ1cG4iOjEsImV4cCI6IngifQ.x")]
    [InlineData("e30.eyJleHAiOjk5OTk5OTk5OTk5OTk5OTk5OX0.x")]
    [InlineData("e30._____w.x")]
    public void A_token_that_says_nothing_is_a_token_all_the_same(string token)
    {
        ActivityApiConnection connection = Connect(token);

        Assert.Equal((null, null, null), (connection.Account, connection.TenantId, connection.ExpiresOnUtc));
        Assert.Equal(("ActivitiesApi", "Bearer", "v2.0"), (connection.Service, connection.AuthType, connection.ApiVersion));
    }

    [Theory]
    [InlineData("http://outlook.office.com")]
    [InlineData("ftp://outlook.office.com")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://user:pa55word@contoso.example")]
    public void A_secret_goes_over_https_only(string address)
    {
        ActivityException error = Assert.Throws<ActivityException>(() => ActivityApi.Connect(new Uri(address), "v2.0", ApiSession.Secret("opaque")));

        Assert.Equal(ActivityErrorId.InsecureUri, error.ErrorId);
        Assert.DoesNotContain("pa55word", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_is_none_is_insecure() =>
        Assert.Equal(
            ActivityErrorId.InsecureUri,
            Assert.Throws<ActivityException>(() => ActivityApi.Connect(new Uri("outlook", UriKind.Relative), "v2.0", ApiSession.Secret("opaque"))).ErrorId);

    [Theory]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost", "http://localhost/")]
    [InlineData("http://[::1]:80/", "http://[::1]/")]
    [InlineData("https://mail.contoso.example/?x=1#y", "https://mail.contoso.example/")]
    [InlineData("https://user:secret@mail.contoso.example", "https://mail.contoso.example/")]
    public void This_machine_and_https_may_be_connected_to(string address, string taken) =>
        Assert.Equal(taken, ActivityApi.Connect(new Uri(address), "v2.0", ApiSession.Secret("opaque")).BaseUri.AbsoluteUri);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Bearer ")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("schlüssel")]
    public void Text_that_is_no_token_is_refused_without_repeating_it(string token)
    {
        ActivityException error = Assert.Throws<ActivityException>(() => Connect(token));

        Assert.Equal(ActivityErrorId.InvalidAccessToken, error.ErrorId);
        Assert.True(token.Trim().Length == 0 || token == "Bearer " || !error.ToString().Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_may_be_copied_with_its_scheme_and_a_line_end()
    {
        await using ApiSession api = await ApiSession.StartAsync(3);

        Assert.Equal(3, ActivityApi.Read(api.Connect($" Bearer {api.Simulator.AccessToken}\r\n"), new() { All = true }, api, default).Count());
    }

    [Theory]
    [InlineData("v2.0")]
    [InlineData("beta")]
    public void Basic_authentication_is_for_the_first_version_only(string version) =>
        Assert.Equal(
            ActivityErrorId.ApiVersionUnsuited,
            Assert.Throws<ActivityException>(() => ActivityApi.Connect(s_host, version, "ann@contoso.com", ApiSession.Secret("x"))).ErrorId);

    [Fact]
    public async Task An_ended_connection_sends_nothing_more()
    {
        await using ApiSession api = await ApiSession.StartAsync(3);
        ActivityApi.Disconnect(api.Connection);
        ActivityApi.Disconnect(api.Connection);

        ActivityException error = api.Fails(new() { All = true });

        Assert.Equal(ActivityErrorId.NotConnected, error.ErrorId);
        Assert.Empty(api.Simulator.Requests);
    }

    [Fact]
    public void The_secret_is_in_nothing_that_is_shown_or_serialised()
    {
        const string Secret = "opaque-secret-of-mine";
        ActivityApiConnection connection = Connect(Secret);

        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(connection), StringComparison.Ordinal);
        Assert.DoesNotContain(typeof(ActivityApiConnection).GetProperties(), property => property.PropertyType == typeof(SecureString));
        Assert.DoesNotContain(Secret, connection.ToString(), StringComparison.Ordinal);
    }

    private static ActivityApiConnection Connect(string token) => ActivityApi.Connect(s_host, "v2.0", ApiSession.Secret(token));

    private static string Token(string payload) =>
        "e30." + Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_') + ".sig";
}
