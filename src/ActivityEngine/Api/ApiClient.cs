using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text.Json;
using OutlookActivities.Engine.Auth;

namespace OutlookActivities.Engine.Api;

/// <summary>Sends requests over one connection. One HTTP client a connection: its sockets are used again, and never for another account.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly ConditionalWeakTable<ActivityApiConnection, ApiClient> s_clients = new();

    private readonly HttpClient _http;

    private ApiClient()
    {
        // Redirects are refused, as the token would go along; cookies would make one request depend on another.
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = 8,
            AutomaticDecompression = DecompressionMethods.GZip,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    internal static ApiClient Of(ActivityApiConnection connection) => s_clients.GetValue(connection, _ => new ApiClient());

    /// <summary>Closes the sockets of a connection that has ended.</summary>
    internal static void Release(ActivityApiConnection connection)
    {
        if (s_clients.TryGetValue(connection, out ApiClient? client))
        {
            s_clients.Remove(connection);
            client.Dispose();
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request once and reads its answer.</summary>
    /// <exception cref="TransientFault">Another try may mend it.</exception>
    /// <exception cref="ActivityException">No other try would.</exception>
    internal async Task<ActivityPage> SendAsync(
        ActivityApiConnection connection, Uri address, string mailbox, ActivityPageReader reader, Action<string> verbose, CancellationToken token)
    {
        string requestId = Guid.NewGuid().ToString();
        var clock = Stopwatch.StartNew();
        string outcome = "no answer";
        try
        {
            using HttpResponseMessage response = await RequestSignIn.SendAsync(
                _http, connection, () => Make(connection, address, mailbox, requestId), token).ConfigureAwait(false);
            outcome = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            byte[] body = await ReadBodyAsync(connection.BaseUri, response, token).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                throw ApiFault.From(connection, mailbox, response, body, requestId);
            }

            ActivityPage page = reader.Read(body);
            outcome += $", {page.Count} activities";
            return ApiFault.RefuseForeignLink(connection, page);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or ObjectDisposedException
            || (exception is OperationCanceledException && !token.IsCancellationRequested))
        {
            token.ThrowIfCancellationRequested();
            throw Broken(connection, exception);
        }
        finally
        {
            verbose($"GET {address.PathAndQuery}: {outcome}, {clock.ElapsedMilliseconds} ms, client-request-id {requestId}");
        }
    }

    private static HttpRequestMessage Make(ActivityApiConnection connection, Uri address, string mailbox, string requestId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        HttpRequestHeaders headers = request.Headers;
        headers.TryAddWithoutValidation("Accept", "application/json; odata.metadata=none");
        headers.TryAddWithoutValidation("Prefer", "exchange.behavior=\"ActivityAccess\"");
        headers.TryAddWithoutValidation("client-request-id", requestId);
        headers.TryAddWithoutValidation("User-Agent", "OutlookActivities");
        string? anchor = MailboxName.IsMe(mailbox) ? connection.Account : mailbox;
        // A header takes ASCII only, and it only spares the service a step; the path names the mailbox.
        if (anchor is not null && anchor.All(c => c is > ' ' and < '\x7F'))
        {
            headers.TryAddWithoutValidation("X-AnchorMailbox", anchor);
        }

        return request;
    }

    private static async Task<byte[]> ReadBodyAsync(Uri service, HttpResponseMessage response, CancellationToken token)
    {
        // A read that is under way does not look at the token on every platform; closing the answer ends it.
        using CancellationTokenRegistration registration = token.Register(response.Dispose);
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await AnswerBody.ReadAsync(stream, response.Content.Headers.ContentLength, service, token).ConfigureAwait(false);
    }

    private static Exception Broken(ActivityApiConnection connection, Exception exception) => exception switch
    {
        JsonException => new TransientFault("the answer was cut off or is no page of the API", exception),
        HttpRequestException { InnerException: AuthenticationException } => new ActivityException(
            ActivityErrorId.ServiceUnreachable,
            $"No secure connection to {connection.BaseUri.Host} can be made: {exception.InnerException!.Message} Check the address, the date of this machine and what stands between.",
            connection.BaseUri,
            exception),
        HttpRequestException { InnerException: System.Net.Sockets.SocketException } => new TransientFault(
            $"{connection.BaseUri.Authority} cannot be reached", exception) { IsUnreachable = true },
        _ => new TransientFault("the connection broke", exception),
    };
}
