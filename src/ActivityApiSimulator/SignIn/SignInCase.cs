using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Simulator;

/// <summary>A tenant to try every way of signing in with: an application with a secret, a certificate and a trusted issuer, one for users, and managed identities.</summary>
public sealed class SignInCase
{
    /// <summary>The application that signs in by itself.</summary>
    public const string ClientId = "8d6f2c1e-6c0b-4a52-9c3a-2f1d0f6f5a10";

    /// <summary>The application that users sign in to.</summary>
    public const string PublicClientId = "b1a7f7de-1f6e-4b5c-8f7e-93f2b8b0c4d2";

    /// <summary>The client id of the user-assigned identity.</summary>
    public const string IdentityClientId = "4f0b6a55-2d43-4a0e-a4c9-0f3c6f0d7c21";

    /// <summary>The resource id of the user-assigned identity.</summary>
    public const string IdentityResourceId =
        "/subscriptions/9a1d3c52-6f2f-4d43-9d0f-0b5a2f6a1c77/resourceGroups/response/providers/Microsoft.ManagedIdentity/userAssignedIdentities/collector";

    /// <summary>The file with the certificate of <see cref="ClientId"/>, without a password.</summary>
    public const string CertificateFile = "collector.pfx";

    /// <summary>The file with a token of the issuer that it trusts.</summary>
    public const string AssertionFile = "assertion.jwt";

    private const string Issuer = "https://token.issuer.example";
    private const string Subject = "system:serviceaccount:response:collector";

    // One a process: keys are slow to make.
    private static readonly Lazy<X509Certificate2> s_certificate = new(() => SelfSignedCertificate.ForApplication("collector"));
    private static readonly Lazy<RSA> s_issuerKey = new(() => RSA.Create(2048));

    private readonly X509Certificate2 _certificate;
    private readonly RSA _issuerKey;

    private SignInCase(X509Certificate2 certificate, RSA issuerKey, SignInFaults faults, int port)
    {
        _certificate = certificate;
        _issuerKey = issuerKey;
        string[] permissions = ["AuditLogsQuery.Read.All", "ActivityFeed.Read"];
        Options = new()
        {
            Port = port,
            Faults = faults,
            Applications =
            [
                new()
                {
                    ClientId = ClientId, Secret = Secret, Certificates = [certificate], Federation = (Issuer, Subject), FederationKey = issuerKey, Permissions = permissions,
                },
                new() { ClientId = PublicClientId, IsPublicClient = true, Permissions = permissions },
            ],
            Identities =
            [
                new() { ClientId = "2c5a0c1b-8b6f-4d0e-9f3d-5b8a4c7e6d10", Permissions = permissions },
                new() { ClientId = IdentityClientId, ResourceId = IdentityResourceId, Permissions = permissions },
            ],
        };
    }

    /// <summary>The secret of <see cref="ClientId"/>; another each time.</summary>
    public string Secret { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>What the simulator is started with.</summary>
    public SignInOptions Options { get; }

    /// <summary>Makes one, and writes what its applications sign in with: collector.pfx (without a password) and assertion.jwt.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="port">The port of the sign-in service; 0 takes a free one.</param>
    public static SignInCase Create(string folder, SignInFaults? faults = null, int port = 0)
    {
        SignInCase made = new(s_certificate.Value, s_issuerKey.Value, faults ?? new(), port);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, CertificateFile), made._certificate.Export(X509ContentType.Pfx));
        File.WriteAllText(Path.Combine(folder, AssertionFile), made.Assertion());
        return made;
    }

    /// <summary>A token of the issuer that the application trusts; good for a day.</summary>
    public string Assertion() => SignedToken.MakeForeign(
        _issuerKey, new { iss = Issuer, sub = Subject, aud = "api://AzureADTokenExchange", exp = DateTimeOffset.UtcNow.AddDays(1).ToUnixTimeSeconds() });
}
