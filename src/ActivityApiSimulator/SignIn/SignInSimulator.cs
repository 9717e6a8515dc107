using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Simulator;

/// <summary>Plays the sign-in endpoints of Microsoft Entra on a loopback port, over https with a certificate that only its thumbprint makes trusted.</summary>
public sealed class SignInSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = SelfSignedCertificate.Server;
    private readonly SignInDirectory _directory;
    private readonly TokenEndpoint _tokens;
    private readonly AuthorizeEndpoint _authorize;
    private readonly DeviceCodeEndpoint _devices;
    private readonly ManagedIdentityEndpoint _identities;
    private readonly ConcurrentQueue<string> _grants = new();

    internal SignInSimulator(SignInOptions options, Action<string, string, bool, DateTimeOffset> register)
    {
        Options = options;
        _directory = new(options);
        SignInTokens tokens = new(options, register);
        _tokens = new(_directory, tokens);
        _authorize = new(_directory, _tokens.Codes);
        _devices = new(_directory, _tokens.Devices);
        _identities = new(_directory, tokens, IdentityHeader);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port, listen => listen.UseHttps(_certificate));
        });
        builder.Services.AddSingleton<IHostLifetime, HostedInProcess>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>What was set.</summary>
    public SignInOptions Options { get; }

    /// <summary>https://localhost:port/.</summary>
    public Uri BaseUri { get; private set; } = null!;

    /// <summary><see cref="BaseUri"/> with the thumbprint of the certificate, as the module takes it in place of Microsoft's server.</summary>
    public string Authority => $"{BaseUri}#{_certificate.GetCertHashString(HashAlgorithmName.SHA256)}";

    /// <summary>IDENTITY_ENDPOINT for a process that is to have a managed identity.</summary>
    public Uri IdentityEndpoint => new(BaseUri, "msi/token");

    /// <summary>IDENTITY_HEADER for it.</summary>
    public string IdentityHeader { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What was asked, in order: the grant of each request for a token, or the last part of the path of another.</summary>
    public IReadOnlyList<string> Grants => [.. _grants];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal async Task StartAsync()
    {
        await _app.StartAsync();
        BaseUri = new($"https://localhost:{new Uri(_app.Urls.Single()).Port}/");
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/msi/token")
        {
            _grants.Enqueue("managed_identity");
            await _identities.AnswerAsync(context);
            return;
        }

        try
        {
            await RouteAsync(context);
        }
        catch (SignInException error)
        {
            await RefuseAsync(context, error);
        }
    }

    private async Task RouteAsync(HttpContext context)
    {
        string[] path = context.Request.Path.Value!.Split('/');
        if (path is not ["", string tenant, "oauth2", "v2.0", string endpoint])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        switch (endpoint)
        {
            case "authorize":
                _grants.Enqueue(endpoint);
                _directory.CheckTenant(tenant, isUser: true);
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.WriteAsync(_authorize.Answer(SignInForm.Read(context.Request.Query)));
                break;
            case "devicecode":
                _grants.Enqueue(endpoint);
                _directory.CheckTenant(tenant, isUser: true);
                await context.Response.WriteAsJsonAsync(_devices.Answer(await SignInForm.ReadAsync(context.Request), BaseUri));
                break;
            case "token":
                await AnswerTokenAsync(context, tenant);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private async Task AnswerTokenAsync(HttpContext context, string tenant)
    {
        SignInForm form = await SignInForm.ReadAsync(context.Request);
        string grant = form.Get("grant_type");
        _grants.Enqueue(grant);
        if (await FaultySignIn.AnswerAsync(context, Options.Faults))
        {
            return;
        }

        _directory.CheckTenant(tenant, isUser: grant != "client_credentials");
        await context.Response.WriteAsJsonAsync(_tokens.Answer(form, new Uri(BaseUri, context.Request.Path).AbsoluteUri));
    }

    private Task RefuseAsync(HttpContext context, SignInException error)
    {
        DateTimeOffset now = _directory.Now;
        string trace = Guid.NewGuid().ToString();
        context.Response.StatusCode = error.Status;
        return context.Response.WriteAsJsonAsync(new
        {
            error = error.Error,
            error_description = $"AADSTS{error.Number}: {error.Message}\r\nTrace ID: {trace}\r\nCorrelation ID: {trace}\r\nTimestamp: {now:u}",
            error_codes = (int[])[error.Number],
            timestamp = now.ToString("u"),
            trace_id = trace,
            correlation_id = trace,
        });
    }
}
