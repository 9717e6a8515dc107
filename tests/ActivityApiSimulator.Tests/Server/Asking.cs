using System.Net.Http.Headers;
using System.Text.Json;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

/// <summary>A simulator and a client of it that sends what a right request needs, unless a test changes it.</summary>
internal sealed class Asking : IAsyncDisposable
{
    internal const string ActivityAccess = "exchange.behavior=\"ActivityAccess\"";

    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });

    private Asking(OutlookActivities.Simulator.ActivityApiSimulator simulator) => Simulator = simulator;

    internal OutlookActivities.Simulator.ActivityApiSimulator Simulator { get; }

    internal static async Task<Asking> StartAsync(SimulatorOptions options) =>
        new(await OutlookActivities.Simulator.ActivityApiSimulator.StartAsync(options));

    internal static Task<Asking> StartAsync(int activities) => StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(activities)] });

    /// <param name="path">Behind the host; what has no slash in front is the query of me/Activities.</param>
    /// <param name="change">Of the request before it is sent.</param>
    /// <param name="stop">Gives up.</param>
    internal async Task<Answer> AskAsync(string path, Action<HttpRequestMessage>? change = null, CancellationToken stop = default)
    {
        using HttpResponseMessage response = await _client.SendAsync(Request(path, change), stop);
        return new(response, await response.Content.ReadAsStringAsync(stop));
    }

    internal Task<Answer> AskAsAsync(string authorization, string path) =>
        AskAsync(path, request => request.Headers.Authorization = AuthenticationHeaderValue.Parse(authorization));

    /// <summary>The numbers of the activities in the answer, which must be a good one.</summary>
    internal async Task<string> NumbersAsync(string path)
    {
        Answer answer = await AskAsync(path);
        Assert.Equal(200, answer.Status);
        return answer.Numbers;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Simulator.DisposeAsync();
    }

    private HttpRequestMessage Request(string path, Action<HttpRequestMessage>? change)
    {
        string target = path.StartsWith('/') || path.StartsWith("http", StringComparison.Ordinal) ? path : $"/api/v2.0/me/Activities?{path}";
        HttpRequestMessage request = new(HttpMethod.Get, new Uri(Simulator.BaseUri, target));
        request.Headers.TryAddWithoutValidation("Prefer", ActivityAccess);
        request.Headers.TryAddWithoutValidation("Accept", "application/json; odata.metadata=none");
        request.Headers.Authorization = new("Bearer", Simulator.AccessToken);
        change?.Invoke(request);
        return request;
    }

    /// <summary>What came back.</summary>
    internal sealed class Answer(HttpResponseMessage response, string body)
    {
        internal int Status { get; } = (int)response.StatusCode;

        internal string Body { get; } = body;

        internal JsonElement Json => JsonDocument.Parse(Body).RootElement;

        internal string ErrorCode => Json.GetProperty("error").GetProperty("code").GetString()!;

        internal string ErrorMessage => Json.GetProperty("error").GetProperty("message").GetString()!;

        /// <summary>Of the activities, as "2 1 0".</summary>
        internal string Numbers => string.Join(' ', Json.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetString()![3..]));

        internal string? Header(string name) =>
            response.Headers.TryGetValues(name, out IEnumerable<string>? values) || response.Content.Headers.TryGetValues(name, out values)
                ? string.Join(", ", values)
                : null;
    }
}
