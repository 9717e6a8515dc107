using System.Text.Json;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class AnswerTests
{
    [Fact]
    public async Task An_activity_is_written_as_the_article_shows_it()
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync("");

        Assert.StartsWith("application/json", answer.Header("Content-Type"));
        Assert.Equal(
            "{\"value\":[{\"Id\":\"id-0\",\"ActivityCreationTime\":\"2018-05-01T00:00:00.128Z\",\"ActivityIdType\":\"ServerLogon\",\"AppIdType\":\"Web\","
            + "\"ClientVersion\":\"15.20.0735.019\",\"ClientSessionId\":\"6f0b0c1e-0000-4000-8000-000000000001\",\"ActivityItemId\":\"\","
            + "\"TimeStamp\":\"2018-05-01T00:00:00.000Z\",\"TenantId\":\"11111111-2222-4333-8444-555555555555\",\"CustomProperties\":["
            + "{\"Name\":\"Subject\",\"Value\":\"Nora's \\\"invoice\\\" €\"},{\"Name\":\"Subject\",\"Value\":\"twice\"}]}]}",
            answer.Body);
    }

    [Fact]
    public async Task An_empty_mailbox_answers_with_no_activities()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions());

        Assert.Equal("{\"value\":[]}", (await api.AskAsync("")).Body);
    }

    [Theory]
    [InlineData("application/json; odata.metadata=none", false)]
    [InlineData("application/json;odata.metadata=none", false)]
    [InlineData("application/json; odata.metadata=minimal", true)]
    [InlineData("application/json", true)]
    [InlineData(null, true)]
    public async Task Context_and_next_link_come_only_with_metadata(string? accept, bool withMetadata)
    {
        await using Asking api = await Asking.StartAsync(12);

        JsonElement answer = (await api.AskAsync("", Accept(accept))).Json;

        Assert.Equal(withMetadata, answer.TryGetProperty("@odata.context", out _));
        Assert.Equal(withMetadata, answer.TryGetProperty("@odata.nextLink", out _));
    }

    [Theory]
    [InlineData("$top=4", 3)]
    [InlineData("$top=6", 2)]
    [InlineData("$top=5&$filter=TimeStamp ge 2018-05-01T00:02:00Z&$orderby=TimeStamp&$skip=1", 2)]
    [InlineData("$top=1&$filter=ActivityIdType+eq+'Delete'", 4)]
    public async Task Following_the_next_links_gives_every_activity_once(string query, int pages)
    {
        await using Asking api = await Asking.StartAsync(12);
        string whole = await api.NumbersAsync(query.Replace($"$top={query[5]}", "$top=1000"));

        List<string> numbers = [];
        for (string? next = query; next is not null;)
        {
            Asking.Answer answer = await api.AskAsync(next, Accept("application/json"));
            numbers.Add(answer.Numbers);
            next = answer.Json.TryGetProperty("@odata.nextLink", out JsonElement link) ? link.GetString() : null;
            Assert.True(next is null || next.StartsWith($"{api.Simulator.BaseUri}api/v2.0/me/Activities?", StringComparison.Ordinal));
        }

        Assert.Equal(pages, numbers.Count);
        Assert.Equal(whole, string.Join(' ', numbers));
    }

    [Fact]
    public async Task The_next_link_can_name_another_host()
    {
        await using Asking api = await Asking.StartAsync(12);
        api.Simulator.Faults.NextLinkHost = "evil.example:8080";

        JsonElement answer = (await api.AskAsync("", Accept("application/json"))).Json;

        Assert.Equal("http://evil.example:8080/api/v2.0/me/Activities?%24skip=10", answer.GetProperty("@odata.nextLink").GetString());
    }

    [Fact]
    public async Task The_clients_request_id_comes_back()
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer good = await api.AskAsync("", request => request.Headers.Add("client-request-id", "my-id"));
        Asking.Answer bad = await api.AskAsync("$top=0", request => request.Headers.Add("client-request-id", "my-id"));

        Assert.Equal(("my-id", "my-id"), (good.Header("client-request-id"), bad.Header("client-request-id")));
        Assert.NotEqual(good.Header("request-id"), bad.Header("request-id"));
    }

    [Fact]
    public async Task A_hundred_thousand_activities_are_paged_by_time()
    {
        await using Asking api = await Asking.StartAsync(100_000);
        HashSet<string> ids = [];
        string from = "2018-05-01T00:00:00Z";

        while (true)
        {
            JsonElement page = (await api.AskAsync($"$filter=TimeStamp gt {from}&$orderby=TimeStamp&$top=1000&$select=Id,TimeStamp")).Json.GetProperty("value");
            if (page.GetArrayLength() == 0)
            {
                break;
            }

            Assert.All(page.EnumerateArray(), row => Assert.True(ids.Add(row.GetProperty("Id").GetString()!)));
            from = page[page.GetArrayLength() - 1].GetProperty("TimeStamp").GetString()!;
        }

        Assert.Equal(99_999, ids.Count);
    }

    private static Action<HttpRequestMessage> Accept(string? accept) => request =>
    {
        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", accept is null ? [] : [accept]);
    };
}
