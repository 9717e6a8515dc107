using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Engine.Auth;

/// <summary>Reads a certificate with its private key from a file. The key stays in memory where the system can: no file of it is left behind.</summary>
internal static class CertificateFile
{
#if NET
    internal const string Forms = "PFX or PEM";

    internal static X509Certificate2 Read(string path, string? password)
    {
        if (File.ReadLines(path).Any(line => line.StartsWith("-----BEGIN", StringComparison.Ordinal)))
        {
            using X509Certificate2 pem = password is null ? X509Certificate2.CreateFromPemFile(path) : X509Certificate2.CreateFromEncryptedPemFile(path, password);
            // Windows signs only with keys that came in as PFX.
            return new X509Certificate2(pem.Export(X509ContentType.Pfx));
        }

        return new X509Certificate2(path, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);
    }
#else
    internal const string Forms = "PFX";

    // .NET Framework's own flags: an ephemeral key cannot be used by everything that signs there.
    internal static X509Certificate2 Read(string path, string? password) => new(path, password, X509KeyStorageFlags.DefaultKeySet);
#endif
}
