using System.Management.Automation;
using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ConnectActivityApiTests
{
    [Fact]
    public async Task Connecting_gives_the_connection_and_sends_nothing()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Equal(
            [$"ActivitiesApi {api.Simulator.BaseUri} v2.0 Bearer"],
            api.Run("Connect-ActivityApi $token -BaseUri $base | ForEach-Object { \"$($_.Service) $($_.BaseUri) $($_.ApiVersion) $($_.AuthType)\" }").Texts);
        Assert.Equal(
            ["OutlookActivities.ActivityApiConnection True"],
            api.Run("$c = Get-ActivityApiConnection; \"$($c.GetType().FullName) $([object]::ReferenceEquals($c, (Get-ActivityApiConnection)))\"").Texts);
        Assert.Empty(api.Simulator.Requests);
    }

    [Theory]
    [InlineData("-AccessToken $token", "v2.0")]
    [InlineData("-AccessToken $token -ApiVersion BETA", "beta")]
    [InlineData("-Credential $credential", "v1.0")]
    [InlineData("-Credential $credential -ApiVersion V1.0", "v1.0")]
    public async Task Every_version_and_sign_in_fetches(string signIn, string version)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();
        api.Session.Set("credential", new PSCredential(ApiModuleSession.Mailbox, ApiModuleSession.Secret("word")));

        Assert.Equal(api.Held()[..3], api.Run($"$null = Connect-ActivityApi -BaseUri $base {signIn}; (Get-MailboxActivity -First 3).Id").Texts);
        Assert.StartsWith($"/api/{version}/me/Activities?", Assert.Single(api.Simulator.Requests).PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-AccessToken $token -BaseUri http://contoso.example", "InsecureUri", "https://host")]
    [InlineData("-AccessToken $spaced", "InvalidAccessToken", "Give the token alone")]
    [InlineData("-Credential $credential -ApiVersion v2.0", "ApiVersionUnsuited", "-ApiVersion v1.0")]
    public async Task What_cannot_be_connected_is_an_error_and_leaves_the_connection_alone(string arguments, string id, string text)
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();
        api.Session.Set("credential", new PSCredential(ApiModuleSession.Mailbox, ApiModuleSession.Secret("word")));
        api.Session.Set("spaced", ApiModuleSession.Secret("not a token"));
        _ = api.Run("Connect-ActivityApi $token -BaseUri $base").Texts;

        PowerShellResult result = api.Run($"Connect-ActivityApi {arguments}");

        Assert.Empty(result.Output);
        Assert.Equal(id, result.ErrorId);
        Assert.Contains(text, result.ErrorText, StringComparison.Ordinal);
        Assert.DoesNotContain("not a token", result.Errors[0].Exception.ToString(), StringComparison.Ordinal);
        Assert.Single(api.Run("Get-ActivityApiConnection").Texts);
    }

    [Fact]
    public async Task Disconnecting_ends_the_connection_for_all_who_hold_it()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Empty(api.Run("$kept = Connect-ActivityApi $token -BaseUri $base; Disconnect-ActivityApi; Get-ActivityApiConnection; Disconnect-ActivityApi").Texts);
        Assert.Equal("NotConnected", api.Run("Get-MailboxActivity -First 1").ErrorId);
        Assert.Equal("NotConnected", api.Run("Get-MailboxActivity -First 1 -Connection $kept").ErrorId);
        Assert.Empty(api.Simulator.Requests);
    }

    [Fact]
    public async Task Ending_another_connection_leaves_that_of_the_session()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        Assert.Equal(
            api.Held()[..1],
            api.Run("$old = Connect-ActivityApi $token -BaseUri $base; $null = Connect-ActivityApi $token -BaseUri $base; $old | Disconnect-ActivityApi; (Get-MailboxActivity -First 1).Id").Texts);
    }

    [Fact]
    public async Task The_secret_is_on_no_screen_and_in_no_serialised_form()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();
        _ = api.RunConnected("").Texts;

        Assert.DoesNotContain(api.Simulator.AccessToken, api.Session.Screen("Get-ActivityApiConnection"), StringComparison.Ordinal);
        string serialised = PSSerializer.Serialize(Assert.Single(api.Run("Get-ActivityApiConnection").Output), 5);
        Assert.Contains("ActivitiesApi", serialised, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Simulator.AccessToken, serialised, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", serialised, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Each_runspace_has_its_own_connection()
    {
        await using ApiModuleSession one = await ApiModuleSession.StartAsync();
        await using ApiModuleSession two = await ApiModuleSession.StartAsync(7);
        using PowerShellSession third = one.NewSession();
        _ = one.RunConnected("").Texts;
        _ = two.RunConnected("").Texts;

        Assert.Equal(one.Held(), one.Run("(Get-MailboxActivity -All).Id").Texts);
        Assert.Equal(two.Held(), two.Run("(Get-MailboxActivity -All).Id").Texts);
        PowerShellResult none = third.Run("Get-MailboxActivity -All");
        Assert.Equal("NotConnected", none.ErrorId);
        Assert.Contains("Run Connect-ActivityApi first", none.ErrorText, StringComparison.Ordinal);
    }
}
