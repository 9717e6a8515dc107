using System.Text.Json;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class RequestLogTests
{
    [Fact]
    public async Task What_was_asked_is_kept_in_order_as_it_was_sent()
    {
        await using Asking api = await Asking.StartAsync(1);

        await api.AskAsync("$top=5&$filter=AppIdType+eq+%27Web%27", request => request.Headers.Add("X-AnchorMailbox", "a@contoso.example"));
        await api.AskAsync("/api/beta/me/Messages", request => request.Method = HttpMethod.Post);

        IReadOnlyList<SimulatorRequest> requests = api.Simulator.Requests;
        Assert.Equal(2, requests.Count);
        Assert.Equal(
            ("GET", "/api/v2.0/me/Activities?$top=5&$filter=AppIdType+eq+%27Web%27", 200, SimulatorOptions.DefaultMailbox),
            (requests[0].Method, requests[0].PathAndQuery, requests[0].Status, requests[0].Account));
        Assert.Equal(("POST", "/api/beta/me/Messages", 404, null), (requests[1].Method, requests[1].PathAndQuery, requests[1].Status, requests[1].Account));
        Assert.Equal("a@contoso.example", requests[0].Headers["x-anchormailbox"]);
        Assert.Equal(Asking.ActivityAccess, requests[0].Headers["Prefer"]);
    }

    [Fact]
    public async Task No_token_is_kept()
    {
        await using Asking api = await Asking.StartAsync(1);

        await api.AskAsync("");

        Assert.Equal("Bearer", Assert.Single(api.Simulator.Requests).Headers["Authorization"]);
        Assert.DoesNotContain(api.Simulator.AccessToken, JsonSerializer.Serialize(api.Simulator.Requests));
    }

    [Fact]
    public async Task Clearing_forgets_the_requests()
    {
        await using Asking api = await Asking.StartAsync(1);
        await api.AskAsync("");

        api.Simulator.ClearRequests();

        Assert.Empty(api.Simulator.Requests);
    }

    [Fact]
    public async Task A_shell_can_ask_for_a_token_and_for_the_requests()
    {
        await using Asking api = await Asking.StartAsync(1);

        string token = (await api.AskAsync("/simulator/token")).Body;
        Assert.Equal("0", (await api.AskAsAsync($"Bearer {token}", "/api/v2.0/me/Activities")).Numbers);

        JsonElement request = Assert.Single((await api.AskAsync("/simulator/requests")).Json.EnumerateArray());
        Assert.Equal("/api/v2.0/me/Activities", request.GetProperty("pathAndQuery").GetString());
        Assert.Equal(404, (await api.AskAsync("/simulator/other")).Status);
    }
}
