using System.Globalization;
using System.Text.Json;
using OutlookActivities.Engine.Evidence;
using Polly;

namespace OutlookActivities.Engine.Api;

/// <summary>The requests of the Management Activity API.</summary>
internal sealed class ManagementFeed
{
    private readonly ActivityApiConnection _connection;
    private readonly ApiClient _client;
    private readonly EvidenceFolder? _evidence;
    private readonly Action<Action<IActivityReporter>> _say;
    private readonly ResiliencePipeline _retry;
    private readonly string _root;
    private readonly string _publisher;

    /// <exception cref="ActivityException">The tenant is not known.</exception>
    internal ManagementFeed(ActivityApiConnection connection, Guid? publisher, EvidenceFolder? evidence, Action<Action<IActivityReporter>> say)
    {
        _evidence = evidence;
        _connection = connection;
        _client = ApiClient.Of(connection);
        _say = say;
        _retry = ApiRetry.Create("The audit feed", _client.Pace, say);
        string tenant = connection.TenantId ?? throw new ActivityException(
            ActivityErrorId.WrongTenant, "The token does not tell its tenant, which the Management Activity API needs: give Connect-ActivityApi -TenantId as the tenant's GUID.", connection);
        _root = $"{connection.BaseUri.GetLeftPart(UriPartial.Path).TrimEnd('/')}/api/v1.0/{Uri.EscapeDataString(tenant)}/activity/feed/";
        _publisher = $"PublisherIdentifier={Uri.EscapeDataString(publisher?.ToString("D") ?? tenant)}";
    }

    /// <summary>The content types that are subscribed to.</summary>
    internal Task<IReadOnlyList<string>> ListSubscriptionsAsync(CancellationToken token) => SendAsync(
        HttpMethod.Get, new Uri($"{_root}subscriptions/list?{_publisher}"), "subscriptions", answer => ReadSubscriptions(answer.Body), token, asksAnew: true);

    internal Task<IReadOnlyList<string>> StartSubscriptionAsync(string contentType, CancellationToken token) => SendAsync<IReadOnlyList<string>>(
        HttpMethod.Post, new Uri($"{_root}subscriptions/start?contentType={contentType}&{_publisher}"), contentType, _ => [contentType], token);

    /// <summary>What was made available in a window, and where the list goes on.</summary>
    internal Uri Content(string contentType, DateTimeOffset start, DateTimeOffset end) =>
        new($"{_root}subscriptions/content?contentType={contentType}&startTime={Seconds(start)}&endTime={Seconds(end)}&{_publisher}");

    /// <summary>A page of a list of content, and the next one's address.</summary>
    internal Task<(IReadOnlyList<ContentBlob> Blobs, Uri? Next)> ListAsync(Uri address, string contentType, CancellationToken token) => SendAsync(
        HttpMethod.Get,
        address,
        contentType,
        answer => (
            ContentBlob.ReadList(answer.Body),
            answer.Response.Headers.TryGetValues("NextPageUri", out IEnumerable<string>? next) ? WithPublisher(GraphFault.CheckLink(_connection, next.First())) : null),
        token);

    internal Task<IReadOnlyList<ArraySegment<byte>>> ReadAsync(ContentBlob blob, CancellationToken token) => SendAsync(
        HttpMethod.Get, WithPublisher(GraphFault.CheckLink(_connection, blob.Address)), $"Content {blob.Id}", answer => ContentBlob.ReadRecords(answer.Body), token);

    private async Task<T> SendAsync<T>(
        HttpMethod method, Uri address, string subject, Func<ApiAnswer, T> read, CancellationToken token, bool asksAnew = false)
    {
        var request = new ApiRequest(method, address) { Headers = [("Accept", "application/json")], AsksAnew = asksAnew };
        return await _retry.ExecuteAsync(
            async stop => await _client.SendAsync(
                _connection,
                request,
                answer => answer.IsGood ? (read(answer), "") : throw ManagementFault.From(_connection, subject, answer),
                line => _say(to => to.Verbose(line)),
                _evidence,
                stop).ConfigureAwait(false),
            token).ConfigureAwait(false);
    }

    /// <summary>Requests without it share one quota with those of every other program.</summary>
    private Uri WithPublisher(Uri address) => address.Query.IndexOf("PublisherIdentifier", StringComparison.OrdinalIgnoreCase) >= 0
        ? address
        : new Uri($"{address.AbsoluteUri}{(address.Query.Length == 0 ? "?" : "&")}{_publisher}");

    private static IReadOnlyList<string> ReadSubscriptions(byte[] body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray()
                .Where(subscription => string.Equals(Text(subscription, "status"), "enabled", StringComparison.OrdinalIgnoreCase))
                .Select(subscription => Text(subscription, "contentType") ?? throw new JsonException("A subscription has no content type."))]
            : throw new JsonException("The answer is no list of subscriptions.");
    }

    private static string? Text(JsonElement subscription, string name) =>
        subscription.ValueKind == JsonValueKind.Object && subscription.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
