using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace ActivityEngine.Tests.Auth;

/// <summary>Files that somebody signs in with, in a folder of their own.</summary>
internal sealed class CertificateFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("certificates");

    internal string WritePfx(X509Certificate2 certificate, string? password)
    {
        string path = Path.Combine(_folder.FullName, "app.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return path;
    }

    internal string WritePem(X509Certificate2 certificate, string? password)
    {
        string path = Path.Combine(_folder.FullName, "app.pem");
        using RSA key = certificate.GetRSAPrivateKey()!;
        string keyPem = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + keyPem);
        return path;
    }

    internal string WriteAssertion(RSA key, string issuer, string subject, TimeSpan? lifetime = null)
    {
        string path = Path.Combine(_folder.FullName, "assertion");
        File.WriteAllText(path, Assertion(key, issuer, subject, lifetime ?? TimeSpan.FromHours(1)) + "\n");
        return path;
    }

    internal string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Assertion(RSA key, string issuer, string subject, TimeSpan lifetime)
    {
        string signed = Encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + Encode(JsonSerializer.Serialize(new
        {
            iss = issuer,
            sub = subject,
            aud = "api://AzureADTokenExchange",
            exp = (DateTimeOffset.UtcNow + lifetime).ToUnixTimeSeconds(),
        }));
        return signed + "." + Url(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    private static string Encode(string json) => Url(Encoding.UTF8.GetBytes(json));

    private static string Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
