using System.Net;

namespace OutlookActivities.Simulator;

/// <summary>Plays the Activities API of 2018 on a loopback port, as strictly as what is known of it allows.</summary>
public sealed class ActivityApiSimulator : IAsyncDisposable
{
    // The public clients join all activity types in one $filter; the usual 8 KB would not hold that, percent-encoded.
    private const int LongestRequestLine = 32 * 1024;

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly RequestLog _log = new();
    private readonly IssuedTokens _tokens;
    private readonly string _defaultAccount;
    private readonly ServedMailbox[] _mailboxes;
    private int _disposed;

    private ActivityApiSimulator(SimulatorOptions options)
    {
        Faults = options.Faults;
        _tokens = new(options.TimeProvider);
        foreach ((string token, string account) in options.AccessTokens)
        {
            _tokens.Add(token, account);
        }

        _mailboxes = [.. options.Mailboxes.Select(mailbox => new ServedMailbox(mailbox))];
        string[] addresses = [.. _mailboxes.Select(mailbox => mailbox.Address)];
        _defaultAccount = addresses.Length == 0 || addresses.Contains(SimulatorOptions.DefaultMailbox)
            ? SimulatorOptions.DefaultMailbox
            : addresses[0];
        AccessToken = IssueToken();
        Caller caller = new(options, _tokens, _defaultAccount);
        SimulatedAuditLog auditLog = new(options.AuditRecords);
        AuditRecordCount = auditLog.Count;
        ActivitiesEndpoint activities = new(
            options,
            caller,
            _mailboxes.ToDictionary(mailbox => mailbox.Address, StringComparer.OrdinalIgnoreCase),
            _stopping.Token);
        ServiceFront front = new(options, _log, [new GraphEndpoint(options, caller, auditLog, _stopping.Token), new ManagementEndpoint(options, caller, auditLog, _stopping.Token), activities]);
        SignIn = options.SignIn is null ? null : new SignInSimulator(options.SignIn, _tokens.Add);
        _app = Build(options.Port);
        _app.Run(context => context.Request.Path.StartsWithSegments("/simulator", StringComparison.Ordinal)
            ? SimulatorPages.AnswerAsync(context, this)
            : front.AnswerAsync(context));
    }

    /// <summary>http://127.0.0.1:port/.</summary>
    public Uri BaseUri { get; private set; } = null!;

    /// <summary>
    /// A token of <see cref="SimulatorOptions.DefaultMailbox"/>, or of the first mailbox where that is not served; good for an hour.
    /// </summary>
    public string AccessToken { get; }

    /// <summary>Where one signs in for tokens that this simulator takes; null where <see cref="SimulatorOptions.SignIn"/> was.</summary>
    public SignInSimulator? SignIn { get; }

    /// <summary>What goes wrong, to be changed at any time.</summary>
    public SimulatorFaults Faults { get; }

    /// <summary>The mailboxes with what has arrived up to now.</summary>
    public IReadOnlyList<SimulatedMailbox> Mailboxes => [.. _mailboxes.Select(mailbox => mailbox.Current())];

    /// <summary>How many audit records are served.</summary>
    public int AuditRecordCount { get; }

    /// <summary>What was asked up to now, in order of arrival.</summary>
    public IReadOnlyList<SimulatorRequest> Requests => _log.ToArray();

    /// <summary>Starts one.</summary>
    /// <param name="options">Null serves one empty mailbox.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ActivityApiSimulator> StartAsync(SimulatorOptions? options = null)
    {
        ActivityApiSimulator simulator = new(options ?? new());
        try
        {
            await simulator._app.StartAsync();
            await (simulator.SignIn?.StartAsync() ?? Task.CompletedTask);
        }
        catch
        {
            await simulator.DisposeAsync();
            throw;
        }

        simulator.BaseUri = new(simulator._app.Urls.Single());
        return simulator;
    }

    /// <summary>A fresh token.</summary>
    /// <param name="account">Whose; null means that of <see cref="AccessToken"/>.</param>
    /// <param name="lifetime">From now; an hour unless told, and nothing or less makes an expired one.</param>
    public string IssueToken(string? account = null, TimeSpan? lifetime = null) => _tokens.Issue(account ?? _defaultAccount, lifetime);

    /// <summary>Forgets <see cref="Requests"/>.</summary>
    public void ClearRequests() => _log.Clear();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _stopping.CancelAsync();
            await _app.DisposeAsync();
            await (SignIn?.DisposeAsync() ?? ValueTask.CompletedTask);
            _stopping.Dispose();
        }
    }

    // Empty: neither the environment nor an appsettings.json lying about changes what a test sees.
    private static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, HostedInProcess>();

        // A client that hangs on must not hold up the end of a test.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        return builder.Build();
    }
}
