using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities;

/// <summary>How somebody wants to sign in, and to what. It holds secrets: it is given to one call and never leaves a cmdlet.</summary>
public sealed class SignInRequest
{
    /// <summary>Which way.</summary>
    public SignInMethod Method { get; init; }

    /// <summary>To which service.</summary>
    public ActivityService Service { get; init; }

    /// <summary>In which cloud.</summary>
    public ActivityEnvironment Environment { get; init; }

    /// <summary>Another host than the cloud's; null for that.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>The version of the service's API; null for the usual one.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>The id of the application; null with a managed identity.</summary>
    public string? ClientId { get; init; }

    /// <summary>The tenant, as GUID or domain; null lets a user's account decide.</summary>
    public string? TenantId { get; init; }

    /// <summary>The application's secret.</summary>
    public SecureString? ClientSecret { get; init; }

    /// <summary>The application's certificate, with its private key.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The SHA-1 thumbprint of a certificate in the stores of the user or the machine.</summary>
    public string? CertificateThumbprint { get; init; }

    /// <summary>A PFX or PEM file with the certificate and its private key.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The password of that file.</summary>
    public SecureString? CertificatePassword { get; init; }

    /// <summary>A file with a token of another issuer; it is read again at each renewal.</summary>
    public string? ClientAssertionPath { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The resource id of a user-assigned managed identity.</summary>
    public string? ManagedIdentityResourceId { get; init; }

    /// <summary>Whether a user's tokens are kept, encrypted, for the next session.</summary>
    public bool PersistCache { get; init; }

    /// <summary>
    /// For developing and testing: a sign-in server on this machine in place of Microsoft's, as https://localhost:PORT/#SHA256 with the thumbprint of
    /// its certificate. Nothing but a loopback address is taken.
    /// </summary>
    public string? LoopbackAuthority { get; init; }
}
