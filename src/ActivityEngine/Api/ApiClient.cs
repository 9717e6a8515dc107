using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text.Json;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>Sends requests over one connection. One HTTP client a connection: its sockets are used again, and never for another account.</summary>
internal sealed class ApiClient : IDisposable
{
    private static readonly ConditionalWeakTable<ActivityApiConnection, ApiClient> s_clients = new();

    /// <summary>A request that is not answered by then is tried again.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http;
    private int _submissions;

    private ApiClient()
    {
        // Redirects are refused, as the token would go along; cookies would make one request depend on another.
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxConnectionsPerServer = 64,
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

    /// <summary>How many audit queries were submitted over the connection.</summary>
    internal int Submissions => _submissions;

    internal int CountSubmission() => Interlocked.Increment(ref _submissions);

    /// <summary>When the host takes requests.</summary>
    internal HostPace Pace { get; } = new();

    /// <summary>Sends a request once and reads its answer.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Makes something of the answer, and a line about it for -Verbose; throws what a bad answer means.</param>
    /// <param name="verbose">Takes a line about the request, from any thread.</param>
    /// <param name="evidence">Keeps the answer, and gives one that was received before; null for none.</param>
    /// <param name="token">Ends every wait.</param>
    /// <exception cref="TransientFault">Another try may mend it.</exception>
    /// <exception cref="ActivityException">No other try would.</exception>
    internal async Task<T> SendAsync<T>(
        ActivityApiConnection connection,
        ApiRequest request,
        Func<ApiAnswer, (T Result, string Outcome)> read,
        Action<string> verbose,
        EvidenceFolder? evidence,
        CancellationToken token)
    {
        var kept = new KeptAnswer(evidence, request);
        if (kept.TryUse(read, out T stored))
        {
            verbose($"{request.Method} {request.Address.PathAndQuery}: from the evidence");
            return stored;
        }

        await Pace.WaitAsync(token).ConfigureAwait(false);
        string requestId = Guid.NewGuid().ToString();
        var clock = Stopwatch.StartNew();
        string outcome = "no answer";
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(token);
        timeout.CancelAfter(s_patience);
        try
        {
            using HttpResponseMessage response = await RequestSignIn.SendAsync(
                _http, connection, () => request.ToMessage(requestId), timeout.Token).ConfigureAwait(false);
            outcome = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
            byte[] body = await ReadBodyAsync(connection.BaseUri, response, timeout.Token).ConfigureAwait(false);
            (T result, string more) = kept.Keep(new ApiAnswer(response, body, requestId), read);
            outcome += more;
            return result;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or JsonException or ObjectDisposedException or OperationCanceledException)
        {
            token.ThrowIfCancellationRequested();
            throw timeout.IsCancellationRequested
                ? new TransientFault($"no answer came within {s_patience.TotalSeconds:0} seconds", exception)
                : Broken(connection, exception);
        }
        catch (TransientFault fault) when (fault.RetryAfter is TimeSpan wait)
        {
            Pace.Wait(wait);
            throw;
        }
        finally
        {
            verbose($"{request.Method} {request.Address.PathAndQuery}: {outcome}, {clock.ElapsedMilliseconds} ms, client-request-id {requestId}");
        }
    }

    private static async Task<byte[]> ReadBodyAsync(Uri service, HttpResponseMessage response, CancellationToken token)
    {
        // A read that is under way does not look at the token on every platform; closing the answer ends it.
        using CancellationTokenRegistration registration = token.Register(response.Dispose);
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await AnswerBody.ReadAsync(stream, service, token).ConfigureAwait(false);
    }

    private static Exception Broken(ActivityApiConnection connection, Exception exception) => exception switch
    {
        JsonException => new TransientFault("the answer was cut off or is no page of the API", exception) { IsBroken = true },
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
