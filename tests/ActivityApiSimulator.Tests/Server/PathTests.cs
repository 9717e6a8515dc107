using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class PathTests
{
    [Theory]
    [InlineData("v1.0")]
    [InlineData("v2.0")]
    [InlineData("beta")]
    public async Task All_three_versions_serve_me_and_a_named_mailbox(string version)
    {
        await using Asking api = await Asking.StartAsync(3);

        Assert.Equal("2 1 0", await api.NumbersAsync($"/api/{version}/me/Activities"));
        Assert.Equal("2 1 0", await api.NumbersAsync($"/api/{version}/Users('nora.lind@contoso.example')/Activities"));
    }

    [Theory]
    [InlineData("o'neil@contoso.example", "Users('o''neil@contoso.example')")]
    [InlineData("o'neil@contoso.example", "Users(%27o%27%27neil%40contoso.example%27)")]
    [InlineData("o'neil@contoso.example", "Users('O''Neil@Contoso.Example')")]
    [InlineData("a/b+c d@contoso.example", "Users('a%2Fb+c%20d@contoso.example')")]
    [InlineData("jörg@contoso.example", "Users('j%C3%B6rg@contoso.example')")]
    public async Task The_key_of_a_mailbox_is_decoded(string address, string segment)
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(1), Made.Mailbox(2, address)] });

        Assert.Equal("1 0", await api.NumbersAsync($"/api/v2.0/{segment}/Activities"));
    }

    [Fact]
    public async Task An_apostrophe_that_is_not_doubled_is_a_bad_request()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(2, "o'neil@contoso.example")] });

        Assert.Equal(400, (await api.AskAsync("/api/v2.0/Users('o'neil@contoso.example')/Activities")).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v2.0/me")]
    [InlineData("/api/v3.0/me/Activities")]
    [InlineData("/api/v2.0/me/Messages")]
    [InlineData("/api/v2.0/me/Activities/")]
    [InlineData("/api/v2.0/me/Activities/id-1")]
    [InlineData("/api/v2.0/Users/nora.lind@contoso.example/Activities")]
    [InlineData("/api/v2.0/Users('')/Activities")]
    [InlineData("/api/v2.0/Users(nora.lind@contoso.example)/Activities")]
    [InlineData("/v2.0/me/Activities")]
    public async Task Any_other_path_is_not_found(string path)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync(path);

        Assert.Equal(404, answer.Status);
        Assert.Contains(path, answer.ErrorMessage);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Only_GET_is_allowed(string method)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync("/api/v2.0/me/Activities", request => request.Method = new(method));

        Assert.Equal(405, answer.Status);
        Assert.Equal("GET", answer.Header("Allow"));
    }
}
