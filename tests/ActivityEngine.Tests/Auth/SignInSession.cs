using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Auth;

/// <summary>The simulated services with the simulated sign-in before them, and an application for each way of signing in.</summary>
internal sealed class SignInSession : IActivityReporter, IAsyncDisposable
{
    internal const string Application = "11111111-aaaa-4bbb-8ccc-222222222222";
    internal const string PublicApplication = "11111111-aaaa-4bbb-8ccc-333333333333";
    internal const string Bare = "11111111-aaaa-4bbb-8ccc-444444444444";
    internal const string Secret = "value~of.the-secret_itself";
    internal const string Issuer = "https://token.issuer.example";
    internal const string Subject = "system:serviceaccount:response:collector";
    internal const string Mailbox = SimulatorOptions.DefaultMailbox;

    private SignInSession(ActivityApiSimulator simulator, SignInOptions options)
    {
        Simulator = simulator;
        Options = options;
    }

    internal static X509Certificate2 Certificate { get; } = SelfSignedCertificate.ForApplication("collector");

    internal static RSA FederationKey { get; } = RSA.Create(2048);

    internal ActivityApiSimulator Simulator { get; }

    internal SignInSimulator SignIn => Simulator.SignIn!;

    internal SignInOptions Options { get; }

    internal SignInFaults Faults => Options.Faults;

    internal List<string> Shown { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal static async Task<SignInSession> StartAsync(TimeSpan? lifetime = null, DateTimeOffset? secretExpires = null, bool isConsented = true)
    {
        SignInOptions options = new()
        {
            TokenLifetime = lifetime ?? TimeSpan.FromHours(1),
            Applications =
            [
                new()
                {
                    ClientId = Application, Secret = Secret, SecretExpires = secretExpires ?? DateTimeOffset.MaxValue, Certificates = [Certificate],
                    Federation = (Issuer, Subject), FederationKey = FederationKey, Permissions = ["AuditLogsQuery.Read.All", "ActivityFeed.Read"],
                },
                new() { ClientId = PublicApplication, IsPublicClient = true, IsConsented = isConsented, Permissions = ["AuditLogsQuery-Exchange.Read.All"] },
                new() { ClientId = Bare, Secret = Secret },
            ],
        };
        return new(await ActivityApiSimulator.StartAsync(new() { Mailboxes = [SimulatedMailbox.Generate(Mailbox, 5, 1)], SignIn = options }), options);
    }

    /// <summary>What every request has in common.</summary>
    internal SignInRequest Request(
        SignInMethod method, string? clientId = null, string? tenant = SignInOptions.DefaultDomain, ActivityService service = ActivityService.ActivitiesApi,
        string? secret = null, X509Certificate2? certificate = null, string? assertionPath = null, string? certificatePath = null, string? certificatePassword = null) => new()
        {
            Method = method,
            Service = service,
            BaseUri = Simulator.BaseUri,
            ClientId = clientId ?? (method is SignInMethod.Interactive or SignInMethod.DeviceCode ? PublicApplication : Application),
            TenantId = tenant,
            ClientSecret = method == SignInMethod.ClientSecret ? ApiSession.Secret(secret ?? Secret) : null,
            Certificate = certificate,
            CertificatePath = certificatePath,
            CertificatePassword = certificatePassword is null ? null : ApiSession.Secret(certificatePassword),
            ClientAssertionPath = assertionPath,
            LoopbackAuthority = SignIn.Authority,
        };

    internal ActivityApiConnection Connect(SignInRequest request) => ActivityApi.SignIn(request, Shown.Add, this, default);

    /// <summary>Signs in in a browser that does what a user's does: it opens the page and sends its form.</summary>
    internal ActivityApiConnection ConnectInBrowser(SignInRequest request, CancellationToken token = default)
    {
        var signIn = new SignIn(request) { OpenBrowser = address => BrowserPart.OpenAsync(address) };
        return CallerThread.Run(_ => signIn.RunAsync(Shown.Add, Warnings.Add, token), token);
    }

    internal ActivityException Fails(SignInRequest request) => Assert.Throws<ActivityException>(() => Connect(request));

    internal int Fetch(ActivityApiConnection connection) =>
        ActivityApi.Read(connection, new() { Mailbox = Mailbox, All = true }, this, default).Count();

    public void Error(ActivityException error) => throw error;

    public void Warning(string message) => Warnings.Add(message);

    public void Verbose(string message)
    {
    }

    public void Progress(string activity, string status, int percent)
    {
    }

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
