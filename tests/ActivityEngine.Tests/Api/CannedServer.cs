using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Api;

/// <summary>Answers every request with what a test wants, null for a busy service: for answers that the simulator does not give.</summary>
internal sealed class CannedServer : IDisposable
{
    private readonly Func<HttpListenerRequest, string?> _answer;
    private readonly int _status;
    private readonly bool _packed;
    private HttpListener _listener = null!;

    internal CannedServer(Func<HttpListenerRequest, string?> answer, int status = 200, bool packed = false)
    {
        _answer = answer;
        _status = status;
        _packed = packed;
        // A port that is free now may be another test's a moment later; then the next one is taken.
        while (!TryListen())
        {
        }

        _ = Task.Run(AnswerAsync);
    }

    internal Uri Address { get; private set; } = null!;

    /// <summary>The address of the next page as the Management Activity API gives it; null for none.</summary>
    internal Func<HttpListenerRequest, string?>? NextPage { get; init; }

    internal ActivityApiConnection Connect() => ActivityApi.Connect(Address, "v2.0", ApiSession.Secret("token"));

    /// <summary>An activity as the API writes it.</summary>
    internal static string Activity(int number, string type = "Logon") =>
        $$"""{"Id":"{{number}}","TimeStamp":"2018-05-03T14:{{number / 60:00}}:{{number % 60:00}}.000Z","ActivityIdType":"{{type}}","AppIdType":"Web","CustomProperties":[]}""";

    internal static string Page(IEnumerable<string> activities, string? nextLink = null) =>
        $$"""{{{(nextLink is null ? "" : $"\"@odata.nextLink\":\"{nextLink}\",")}}"value":[{{string.Join(",", activities)}}]}""";

    public void Dispose() => _listener.Close();

    private bool TryListen()
    {
        using (var socket = new TcpListener(IPAddress.Loopback, 0))
        {
            socket.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/");
        }

        _listener = new HttpListener();
        _listener.Prefixes.Add(Address.AbsoluteUri);
        try
        {
            _listener.Start();
            return true;
        }
        catch (HttpListenerException)
        {
            _listener.Close();
            return false;
        }
    }

    private async Task AnswerAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test has ended.
                return;
            }

            try
            {
                Answer(context);
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                // Whoever asked has left; others may still ask.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        string? answer = _answer(context.Request);
        byte[] body = Encoding.UTF8.GetBytes(answer ?? "");
        context.Response.StatusCode = answer is null ? (int)HttpStatusCode.ServiceUnavailable : _status;
        if (answer is null)
        {
            context.Response.AddHeader("Retry-After", "0");
        }

        if (NextPage?.Invoke(context.Request) is string next)
        {
            context.Response.AddHeader("NextPageUri", next);
        }

        if (_packed && context.Request.Headers["Accept-Encoding"]?.Contains("gzip", StringComparison.Ordinal) != true)
        {
            // An assertion that failed here would be seen by nobody.
            context.Response.StatusCode = (int)HttpStatusCode.BadRequest;
        }
        else if (_packed)
        {
            context.Response.AddHeader("Content-Encoding", "gzip");
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionMode.Compress))
            {
                gzip.Write(body);
            }

            body = packed.ToArray();
        }

        context.Response.Close(body, willBlock: false);
    }
}
