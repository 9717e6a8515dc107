using System.Security.Cryptography.X509Certificates;
using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Api;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Auth;

/// <summary>Every way of signing in, by the real library, over https, against endpoints that check signatures, PKCE and forms.</summary>
public sealed class SignInFlowTests
{
    [Theory]
    [InlineData(SignInOptions.DefaultDomain)]
    [InlineData(SignInOptions.DefaultTenantId)]
    public async Task An_application_signs_in_with_its_secret(string tenant)
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret, tenant: tenant));

        Assert.Equal(("ClientSecret", SignInSession.Application, SignInOptions.DefaultTenantId), (connection.AuthType, connection.Account, connection.TenantId));
        Assert.InRange(connection.ExpiresOn!.Value, DateTimeOffset.UtcNow.AddMinutes(50), DateTimeOffset.UtcNow.AddMinutes(61));
        Assert.Equal(5, session.Fetch(connection));
        Assert.Equal(["client_credentials"], session.SignIn.Grants);
    }

    [Fact]
    public async Task An_application_signs_in_with_its_certificate()
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.Certificate, certificate: SignInSession.Certificate));

        Assert.Equal("Certificate", connection.AuthType);
        Assert.Equal(5, session.Fetch(connection));
    }

    [Theory]
    [InlineData("pfx", null)]
    [InlineData("pfx", "pass word")]
    [InlineData("pem", null)]
    [InlineData("pem", "pass word")]
    public async Task An_application_signs_in_with_the_file_of_its_certificate(string form, string? password)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using var folder = new CertificateFolder();
        string path = form == "pfx" ? folder.WritePfx(SignInSession.Certificate, password) : folder.WritePem(SignInSession.Certificate, password);
#if DESKTOP_ENGINE
        // .NET Framework has no reader of PEM.
        if (form == "pem")
        {
            Assert.Equal(ActivityErrorId.CertificateUnusable, session.Fails(session.Request(SignInMethod.Certificate, certificatePath: path, certificatePassword: password)).ErrorId);
            return;
        }
#endif

        Assert.Equal(5, session.Fetch(session.Connect(session.Request(SignInMethod.Certificate, certificatePath: path, certificatePassword: password))));
    }

    [Fact]
    public async Task An_application_signs_in_with_a_certificate_of_the_user_s_store()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using X509Certificate2 kept = X509CertificateLoader.LoadPkcs12(
            SignInSession.Certificate.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.PersistKeySet);
        using X509Store store = new(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(kept);
        try
        {
            SignInRequest request = new()
            {
                Method = SignInMethod.Certificate,
                BaseUri = session.Simulator.BaseUri,
                ClientId = SignInSession.Application,
                TenantId = SignInOptions.DefaultDomain,
                CertificateThumbprint = kept.Thumbprint.ToLowerInvariant(),
                LoopbackAuthority = session.SignIn.Authority,
            };

            Assert.Equal(5, session.Fetch(session.Connect(request)));
        }
        finally
        {
            store.Remove(kept);
        }
    }

    [Fact]
    public async Task An_application_signs_in_with_a_token_of_an_issuer_it_trusts_and_reads_the_file_again_at_each_renewal()
    {
        await using SignInSession session = await SignInSession.StartAsync(TimeSpan.FromMinutes(4));
        using var folder = new CertificateFolder();
        string path = folder.WriteAssertion(SignInSession.FederationKey, SignInSession.Issuer, SignInSession.Subject);
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientAssertion, assertionPath: path));
        Assert.Equal(5, session.Fetch(connection));

        File.WriteAllText(path, "gone.bad.x");
        session.Simulator.Faults.RequestsPerToken = 1;

        ActivityException error = Assert.Throws<ActivityException>(() => session.Fetch(connection));
        Assert.Equal(ActivityErrorId.ClientAssertionRefused, error.ErrorId);
    }

    [Fact]
    public async Task A_user_signs_in_with_a_code_that_is_shown_and_entered_elsewhere()
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.DeviceCode, tenant: null));

        Assert.Contains("enter the code SIM1001", Assert.Single(session.Shown), StringComparison.Ordinal);
        Assert.Equal(("DeviceCode", SignInSession.Mailbox, SignInOptions.DefaultTenantId), (connection.AuthType, connection.Account, connection.TenantId));
        Assert.Equal(["devicecode", "device_code", "device_code"], session.SignIn.Grants);
        Assert.Equal(5, session.Fetch(connection));
    }

    [Fact]
    public async Task A_user_signs_in_in_the_browser_with_PKCE()
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityApiConnection connection = session.ConnectInBrowser(session.Request(SignInMethod.Interactive, tenant: null));

        Assert.Equal(("Interactive", SignInSession.Mailbox), (connection.AuthType, connection.Account));
        Assert.Equal(["authorize", "authorization_code"], session.SignIn.Grants);
        Assert.Equal(5, session.Fetch(connection));
    }

    [Fact]
    public async Task A_code_that_somebody_else_slips_in_is_not_taken()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.WrongState = true;

        ActivityException error = Assert.Throws<ActivityException>(() => session.ConnectInBrowser(session.Request(SignInMethod.Interactive, tenant: null)));

        Assert.Equal(ActivityErrorId.SignInFailed, error.ErrorId);
        Assert.Equal(["authorize"], session.SignIn.Grants);
    }

    [Theory]
    [InlineData(SignInMethod.Interactive)]
    [InlineData(SignInMethod.DeviceCode)]
    public async Task Ending_the_wait_for_a_user_ends_the_sign_in(SignInMethod method)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.PendingPolls = int.MaxValue;
        using var stop = new CancellationTokenSource();
        SignInRequest request = session.Request(method, tenant: null);
        var signIn = new SignIn(request) { OpenBrowser = _ => stop.CancelAsync() };

        Assert.ThrowsAny<OperationCanceledException>(() => CallerThread.Run(
            post => signIn.RunAsync(_ => post(() => { if (method == SignInMethod.DeviceCode) { stop.Cancel(); } }), _ => { }, stop.Token), stop.Token));
    }

    [Fact]
    public async Task A_page_that_is_closed_is_not_waited_for_for_ever()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        var signIn = new SignIn(session.Request(SignInMethod.Interactive, tenant: null)) { OpenBrowser = _ => Task.CompletedTask, Patience = TimeSpan.FromMilliseconds(200) };

        ActivityException error = await Assert.ThrowsAsync<ActivityException>(() => signIn.RunAsync(_ => { }, _ => { }, default));

        Assert.Equal(ActivityErrorId.SignInExpired, error.ErrorId);
    }

    [Fact]
    public async Task Tokens_of_users_are_kept_encrypted_or_not_at_all()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        SignInRequest request = new()
        {
            Method = SignInMethod.DeviceCode,
            BaseUri = session.Simulator.BaseUri,
            ClientId = SignInSession.PublicApplication,
            PersistCache = true,
            LoopbackAuthority = session.SignIn.Authority,
        };

        ActivityApiConnection connection = session.Connect(request);

        Assert.Equal(5, session.Fetch(connection));
        string kept = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "OutlookActivities");
        string token = await connection.Tokens!.GetAsync(default);
        // The library's lock file comes and goes with every other process that signs in.
        Assert.All(
            Directory.Exists(kept) ? Directory.GetFiles(kept).Where(file => !file.EndsWith(".lockfile", StringComparison.Ordinal)) : [],
            file => Assert.DoesNotContain(token, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.All(session.Warnings, warning => Assert.Contains("lasts for this session only", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_user_is_never_asked_twice()
    {
        await using SignInSession session = await SignInSession.StartAsync(TimeSpan.FromMinutes(4));
        session.Faults.PendingPolls = 0;
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.DeviceCode, tenant: null));

        Assert.Equal(5, session.Fetch(connection));

        Assert.Single(session.Shown);
        Assert.Contains("refresh_token", session.SignIn.Grants);
        Assert.Equal(1, session.SignIn.Grants.Count(grant => grant == "devicecode"));
    }

    [Fact]
    public async Task An_ended_connection_cannot_renew()
    {
        await using SignInSession session = await SignInSession.StartAsync(TimeSpan.FromMinutes(4));
        ActivityApiConnection connection = session.Connect(session.Request(SignInMethod.ClientSecret));

        ActivityApi.Disconnect(connection);

        Assert.Equal(ActivityErrorId.NotConnected, Assert.Throws<ActivityException>(() => session.Fetch(connection)).ErrorId);
        Assert.Equal(["client_credentials"], session.SignIn.Grants);
    }

    [Fact]
    public async Task The_resource_is_the_host_that_the_token_goes_to()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        SignInRequest request = new()
        {
            Method = SignInMethod.ClientSecret,
            Service = ActivityService.ManagementActivity,
            BaseUri = new Uri("https://manage-gcc.office.com"),
            ClientId = SignInSession.Application,
            TenantId = SignInOptions.DefaultDomain,
            ClientSecret = ApiSession.Secret(SignInSession.Secret),
            LoopbackAuthority = session.SignIn.Authority,
        };

        ActivityApiConnection connection = session.Connect(request);

        string token = await connection.Tokens!.GetAsync(default);
        Assert.Contains("\"aud\":\"https://manage-gcc.office.com\"", TokenClaims.Payload(token)!.RootElement.GetRawText(), StringComparison.Ordinal);
    }
}
