using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Engine.Auth;

/// <summary>
/// A sign-in server on this machine in place of Microsoft's, so that signing in can be tested and shown. Only a loopback address is taken, over https,
/// and only a server that has the certificate of the given thumbprint: nobody's secret goes to another machine by it.
/// </summary>
internal sealed class LoopbackAuthority
{
    private readonly string _thumbprint;

    private LoopbackAuthority(Uri address, string thumbprint)
    {
        Address = address;
        _thumbprint = thumbprint;
    }

    internal Uri Address { get; }

    /// <param name="text">https://localhost:PORT/#SHA256; null gives null.</param>
    /// <exception cref="ActivityException">It is no loopback address over https, or the thumbprint is missing.</exception>
    internal static LoopbackAuthority? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        const int Sha256Digits = 64;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            && address is { IsLoopback: true, UserInfo: "" }
            && address.Scheme == Uri.UriSchemeHttps
            && address.Fragment.TrimStart('#') is { Length: Sha256Digits } thumbprint
            ? new LoopbackAuthority(new Uri(address.GetLeftPart(UriPartial.Authority) + "/"), thumbprint)
            : throw new ActivityException(
                ActivityErrorId.InsecureUri,
                "A sign-in server in place of Microsoft's may be on this machine only, and is given as https://localhost:PORT/#SHA256 with the thumbprint of its certificate.");
    }

    /// <summary>A handler that speaks with this server only.</summary>
    internal HttpMessageHandler CreateHandler() => new LoopbackOnlyHandler
    {
        InnerHandler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => IsPinned(certificate),
        },
    };

    private bool IsPinned(X509Certificate2? certificate)
    {
        if (certificate is null)
        {
            return false;
        }

        return string.Equals(Thumbprint(certificate), _thumbprint, StringComparison.OrdinalIgnoreCase);
    }

#if NET
    private static string Thumbprint(X509Certificate2 certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);
#else
    private static string Thumbprint(X509Certificate2 certificate)
    {
        using var sha256 = SHA256.Create();
        return BitConverter.ToString(sha256.ComputeHash(certificate.RawData)).Replace("-", "");
    }
#endif

    private sealed class LoopbackOnlyHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri is { IsLoopback: true }
                ? base.SendAsync(request, cancellationToken)
                // As a firewall would, so that what follows is what follows in reality.
                : throw new HttpRequestException($"{request.RequestUri?.Authority} is not this machine.", new SocketException((int)SocketError.HostUnreachable));
    }
}
