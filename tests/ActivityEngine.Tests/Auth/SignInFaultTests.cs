using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine.Auth;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Auth;

/// <summary>Every way in which a sign-in fails has an error id, and says what to do.</summary>
public sealed class SignInFaultTests
{
    [Theory]
    [InlineData(90002, ActivityErrorId.WrongTenant, "-TenantId")]
    [InlineData(50020, ActivityErrorId.WrongTenant, "another tenant")]
    [InlineData(700016, ActivityErrorId.ApplicationNotFound, "-ClientId")]
    [InlineData(65001, ActivityErrorId.PermissionMissing, "admin consent")]
    [InlineData(50105, ActivityErrorId.PermissionMissing, "assigns it")]
    [InlineData(7000215, ActivityErrorId.ClientSecretRefused, "not its id")]
    [InlineData(7000222, ActivityErrorId.ClientSecretExpired, "Make a new secret")]
    [InlineData(1000502, ActivityErrorId.CertificateExpired, "new certificate")]
    [InlineData(700027, ActivityErrorId.CertificateRefused, "Add this certificate")]
    [InlineData(700213, ActivityErrorId.ClientAssertionRefused, "issuer, subject and audience")]
    [InlineData(53003, ActivityErrorId.ConditionalAccess, "conditional access")]
    [InlineData(50076, ActivityErrorId.ConditionalAccess, "second factor")]
    [InlineData(700024, ActivityErrorId.ClockSkew, "Set the clock")]
    [InlineData(50126, ActivityErrorId.AccountRefused, "password")]
    [InlineData(50057, ActivityErrorId.AccountRefused, "enabled")]
    [InlineData(700082, ActivityErrorId.SignInExpired, "Connect-ActivityApi again")]
    [InlineData(999999, ActivityErrorId.SignInFailed, "-ClientId")]
    public async Task An_error_of_Entra_says_what_to_do(int number, string id, string advice)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.Error = number;

        ActivityException error = session.Fails(session.Request(SignInMethod.ClientSecret));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
        Assert.Contains($"AADSTS{number}", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Trace ID", error.Message, StringComparison.Ordinal);
        Assert.Null(error.InnerException);
    }

    [Fact]
    public async Task A_tenant_that_does_not_exist_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();

        Assert.Equal(ActivityErrorId.WrongTenant, session.Fails(session.Request(SignInMethod.ClientSecret, tenant: "fabrikam.example")).ErrorId);
        Assert.Equal(ActivityErrorId.WrongTenant, session.Fails(session.Request(SignInMethod.ClientSecret, tenant: "../common")).ErrorId);
    }

    [Fact]
    public async Task A_secret_that_is_wrong_or_has_expired_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync(secretExpires: DateTimeOffset.UtcNow.AddDays(-1));

        Assert.Equal(ActivityErrorId.ClientSecretExpired, session.Fails(session.Request(SignInMethod.ClientSecret)).ErrorId);
        ActivityException wrong = session.Fails(session.Request(SignInMethod.ClientSecret, secret: "wrong-secret-value"));
        Assert.Equal(ActivityErrorId.ClientSecretRefused, wrong.ErrorId);
        Assert.DoesNotContain("wrong-secret-value", wrong.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActivityService.GraphAuditLog, "AuditLogsQuery-Exchange.Read.All")]
    [InlineData(ActivityService.ManagementActivity, "ActivityFeed.Read")]
    public async Task A_token_without_the_permission_names_it(ActivityService service, string permission)
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityException error = session.Fails(session.Request(SignInMethod.ClientSecret, SignInSession.Bare, service: service));

        Assert.Equal(ActivityErrorId.PermissionMissing, error.ErrorId);
        Assert.Contains(permission, error.Message, StringComparison.Ordinal);
        Assert.Equal("ClientSecret", session.Connect(session.Request(SignInMethod.ClientSecret, service: service)).AuthType);
    }

    [Fact]
    public async Task A_certificate_that_cannot_sign_in_is_said_before_anything_is_sent()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using var folder = new CertificateFolder();
        using X509Certificate2 expired = SelfSignedCertificate.ForApplication("expired", TimeSpan.FromDays(-2));
        using X509Certificate2 keyless = X509CertificateLoader.LoadCertificate(SignInSession.Certificate.RawData);
        using var curve = ECDsa.Create();
        using X509Certificate2 elliptic = new CertificateRequest("CN=curve", curve, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        string locked = folder.WritePfx(SignInSession.Certificate, "right");

        AssertFails(ActivityErrorId.CertificateExpired, "expired on", session.Request(SignInMethod.Certificate, certificate: expired));
        AssertFails(ActivityErrorId.CertificateUnusable, "no private key", session.Request(SignInMethod.Certificate, certificate: keyless));
        AssertFails(ActivityErrorId.CertificateUnusable, "no RSA key", session.Request(SignInMethod.Certificate, certificate: elliptic));
        AssertFails(ActivityErrorId.CertificateUnusable, "password is wrong", session.Request(SignInMethod.Certificate, certificatePath: locked, certificatePassword: "wrong"));
        AssertFails(ActivityErrorId.CertificateNotFound, "no file", session.Request(SignInMethod.Certificate, certificatePath: locked + ".not"));
        Assert.Empty(session.SignIn.Grants);

        void AssertFails(string id, string text, SignInRequest request)
        {
            ActivityException error = session.Fails(request);
            Assert.Equal(id, error.ErrorId);
            Assert.Contains(text, error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_thumbprint_that_is_in_no_store_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        SignInRequest request = new()
        {
            Method = SignInMethod.Certificate,
            ClientId = SignInSession.Application,
            TenantId = SignInOptions.DefaultDomain,
            CertificateThumbprint = "\u200e00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff 00 11 22 33",
            LoopbackAuthority = session.SignIn.Authority,
        };

        ActivityException error = session.Fails(request);

        Assert.Equal(ActivityErrorId.CertificateNotFound, error.ErrorId);
        Assert.Contains(" 00112233445566778899aabbccddeeff00112233 ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_certificate_than_the_application_s_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using X509Certificate2 other = SelfSignedCertificate.ForApplication("other");

        Assert.Equal(ActivityErrorId.CertificateRefused, session.Fails(session.Request(SignInMethod.Certificate, certificate: other)).ErrorId);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(20)]
    public async Task A_clock_that_is_wrong_is_said(int minutes)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.ClockOffset = TimeSpan.FromMinutes(minutes);

        Assert.Equal(ActivityErrorId.ClockSkew, session.Fails(session.Request(SignInMethod.Certificate, certificate: SignInSession.Certificate)).ErrorId);
    }

    [Fact]
    public async Task An_assertion_that_is_not_there_not_trusted_or_has_expired_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using var folder = new CertificateFolder();

        Assert.Equal(ActivityErrorId.ClientAssertionUnreadable, Assertion(folder.Write("a", "") + ".not"));
        Assert.Equal(ActivityErrorId.ClientAssertionUnreadable, Assertion(folder.Write("b", "no token")));
        Assert.Equal(ActivityErrorId.ClientAssertionRefused, Assertion(folder.WriteAssertion(SignInSession.FederationKey, SignInSession.Issuer, "another")));
        Assert.Equal(ActivityErrorId.ClientAssertionRefused, Assertion(folder.WriteAssertion(RSA.Create(2048), SignInSession.Issuer, SignInSession.Subject)));
        Assert.Equal(ActivityErrorId.ClockSkew, Assertion(folder.WriteAssertion(SignInSession.FederationKey, SignInSession.Issuer, SignInSession.Subject, TimeSpan.FromHours(-1))));

        string Assertion(string path) => session.Fails(session.Request(SignInMethod.ClientAssertion, assertionPath: path)).ErrorId;
    }

    [Fact]
    public async Task A_user_who_declines_or_does_not_consent_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.IsDeclined = true;

        Assert.Equal(ActivityErrorId.SignInCancelled, session.Fails(session.Request(SignInMethod.DeviceCode)).ErrorId);
        ActivityException browser = Assert.Throws<ActivityException>(() => session.ConnectInBrowser(session.Request(SignInMethod.Interactive)));
        Assert.Contains(browser.ErrorId, (string[])[ActivityErrorId.SignInCancelled, ActivityErrorId.PermissionMissing]);

        await using SignInSession unconsented = await SignInSession.StartAsync(isConsented: false);
        Assert.Equal(ActivityErrorId.PermissionMissing, unconsented.Fails(unconsented.Request(SignInMethod.DeviceCode)).ErrorId);
        Assert.Equal(ActivityErrorId.ApplicationNotFound, session.Fails(session.Request(SignInMethod.DeviceCode, SignInSession.Application)).ErrorId);
    }

    [Theory]
    [InlineData(429, ActivityErrorId.SignInThrottled)]
    [InlineData(503, ActivityErrorId.SignInUnreachable)]
    [InlineData(500, ActivityErrorId.SignInUnreachable)]
    [InlineData(407, ActivityErrorId.ProxyRefused)]
    public async Task A_sign_in_service_that_is_busy_is_said(int status, string id)
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.Status = status;
        session.Faults.RetryAfter = TimeSpan.FromSeconds(3);

        // The library remembers for the process that an application at an address is to wait, and ports come again: each application here is another.
        Assert.Equal(id, session.Fails(session.Request(SignInMethod.ClientSecret, Guid.NewGuid().ToString())).ErrorId);
    }

    [Theory]
    [InlineData("The proxy tunnel request to proxy 'http://proxy:8080/' failed with status code '407'.", ActivityErrorId.ProxyRefused, "HTTPS_PROXY")]
    [InlineData("Connection refused (proxy:40712)", ActivityErrorId.SignInUnreachable, "network")]
    public void A_proxy_that_asks_for_a_sign_in_is_told_from_a_network_that_is_not_there(string message, string id, string advice)
    {
        ActivityException error = new SignInFault(new SignInRequest { Method = SignInMethod.ClientSecret }, new Uri("https://login.microsoftonline.com"))
            .From(new HttpRequestException(message));

        Assert.Equal(id, error.ErrorId);
        Assert.Contains(advice, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_an_identity_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        SignInRequest request = new() { Method = SignInMethod.ManagedIdentity, BaseUri = session.Simulator.BaseUri, LoopbackAuthority = session.SignIn.Authority };

        ActivityException error = session.Fails(request);

        Assert.Equal(ActivityErrorId.ManagedIdentityNotFound, error.ErrorId);
        Assert.Contains("Switch it on there", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_failure_of_the_sign_in_service_is_overcome()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.Status = 503;
        session.Faults.Times = 1;

        Assert.Equal("ClientSecret", session.Connect(session.Request(SignInMethod.ClientSecret)).AuthType);
    }

    [Fact]
    public async Task An_answer_without_a_token_is_said()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.EmptyToken = true;

        ActivityException error = session.Fails(session.Request(SignInMethod.ClientSecret));

        Assert.Equal(ActivityErrorId.SignInFailed, error.ErrorId);
    }

    [Fact]
    public async Task A_server_that_breaks_off_is_unreachable()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        session.Faults.Drop = true;

        Assert.Equal(ActivityErrorId.SignInUnreachable, session.Fails(session.Request(SignInMethod.ClientSecret)).ErrorId);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable()
    {
        await using SignInSession session = await SignInSession.StartAsync();
        using var port = new ClosedPort();

        Assert.Equal(ActivityErrorId.SignInUnreachable, session.Fails(At($"https://127.0.0.1:{port.Number}/#{new string('A', 64)}")).ErrorId);
    }

    [Fact]
    public async Task A_server_with_another_certificate_is_not_trusted_and_gets_no_secret()
    {
        await using SignInSession session = await SignInSession.StartAsync();

        ActivityException error = session.Fails(At($"{session.SignIn.BaseUri}#{new string('A', 64)}"));

        Assert.Equal(ActivityErrorId.SignInUntrusted, error.ErrorId);
        Assert.Empty(session.SignIn.Grants);
    }

    [Theory]
    [InlineData("https://login.evil.example/#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https://127.0.0.1.evil.example/#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https://localhost@evil.example/#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("http://localhost:5000/#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https://localhost:5000/")]
    [InlineData("localhost")]
    public void Nothing_but_this_machine_takes_the_place_of_the_sign_in_service(string authority) =>
        Assert.Equal(
            ActivityErrorId.InsecureUri,
            Assert.Throws<ActivityException>(() => new SignIn(At(authority))).ErrorId);

    private static SignInRequest At(string authority) => new()
    {
        Method = SignInMethod.ClientSecret,
        ClientId = SignInSession.Application,
        TenantId = SignInOptions.DefaultDomain,
        ClientSecret = ApiSession.Secret(SignInSession.Secret),
        LoopbackAuthority = authority,
    };
}
