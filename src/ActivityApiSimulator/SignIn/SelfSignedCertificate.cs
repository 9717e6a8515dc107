using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Simulator;

/// <summary>Certificates that are made here and trusted by nobody: that of the sign-in server, and those that applications sign in with.</summary>
public static class SelfSignedCertificate
{
    /// <summary>One a process: keys are slow to make, and servers on other ports may share it.</summary>
    private static readonly Lazy<X509Certificate2> s_server = new(MakeServer);

    internal static X509Certificate2 Server => s_server.Value;

    /// <summary>One for an application, with its private key.</summary>
    /// <param name="name">Its common name.</param>
    /// <param name="lifetime">From a minute ago on; negative makes an expired one. A year unless told.</param>
    public static X509Certificate2 ForApplication(string name, TimeSpan? lifetime = null)
    {
        using var key = RSA.Create(2048);
        return Sign(new($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), lifetime ?? TimeSpan.FromDays(365));
    }

    private static X509Certificate2 MakeServer()
    {
        using var key = RSA.Create(2048);
        CertificateRequest request = new("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return Sign(request, TimeSpan.FromDays(2));
    }

    private static X509Certificate2 Sign(CertificateRequest request, TimeSpan lifetime)
    {
        DateTimeOffset end = DateTimeOffset.UtcNow + lifetime;
        DateTimeOffset start = lifetime > TimeSpan.Zero ? DateTimeOffset.UtcNow.AddMinutes(-1) : end.AddDays(-1);
        using X509Certificate2 made = request.CreateSelfSigned(start, end);
        // Windows serves and signs only with keys that came in as PFX.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.Exportable);
    }
}
