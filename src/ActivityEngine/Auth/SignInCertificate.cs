using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>The certificate that an application signs in with, wherever it is kept.</summary>
internal static class SignInCertificate
{
    /// <exception cref="ActivityException">There is none, or it cannot sign.</exception>
    internal static X509Certificate2 Load(SignInRequest request)
    {
        X509Certificate2 certificate = request.Certificate
            ?? (request.CertificateThumbprint is string thumbprint ? FromStore(thumbprint) : FromFile(request.CertificatePath!, request));
        Check(certificate, DateTimeOffset.UtcNow);
        return certificate;
    }

    /// <summary>The library takes an expired one, and the server's answer is then about something else (facts E).</summary>
    internal static void Check(X509Certificate2 certificate, DateTimeOffset now)
    {
        string name = $"The certificate {certificate.Thumbprint}";
        if (!certificate.HasPrivateKey)
        {
            throw Unusable($"{name} has no private key here. Give the one with its key: the PFX file, or the store of the user who runs this.", certificate.Thumbprint);
        }

        using RSA? key = certificate.GetRSAPrivateKey();
        if (key is null)
        {
            throw Unusable($"{name} has no RSA key, and sign-in takes RSA only. Make one with New-SelfSignedCertificate -KeyAlgorithm RSA -KeyLength 2048.", certificate.Thumbprint);
        }

        if (now < certificate.NotBefore || now > certificate.NotAfter)
        {
            string when = now > certificate.NotAfter
                ? $"expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm}Z. Add a new one to the application's registration and sign in with that"
                : $"is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd HH:mm}Z only. Check the clock of this machine";
            throw new ActivityException(ActivityErrorId.CertificateExpired, $"{name} {when}.", certificate.Thumbprint);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint)
    {
        // Copied from a certificate's page it has blanks and an invisible mark in front.
        string digits = new([.. thumbprint.Where(Uri.IsHexDigit)]);
        foreach (StoreLocation location in (StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
        {
            if (Find(digits, location) is X509Certificate2 found)
            {
                return found;
            }
        }

        throw new ActivityException(
            ActivityErrorId.CertificateNotFound,
            $"There is no certificate {digits} in the personal store of this user or of this machine. dir Cert:\\CurrentUser\\My, Cert:\\LocalMachine\\My lists them on Windows; elsewhere use -CertificatePath.",
            thumbprint);
    }

    private static X509Certificate2? Find(string thumbprint, StoreLocation location)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false)
                .Cast<X509Certificate2>()
                .OrderByDescending(certificate => certificate.HasPrivateKey)
                .FirstOrDefault();
        }
        catch (CryptographicException)
        {
            // Linux has no store of the machine, and a user may have none yet.
            return null;
        }
    }

    private static X509Certificate2 FromFile(string path, SignInRequest request)
    {
        if (!File.Exists(path))
        {
            throw new ActivityException(ActivityErrorId.CertificateNotFound, $"There is no file '{path}'. Check -CertificatePath.", path);
        }

        string? password = request.CertificatePassword is null ? null : SecretText.Read(request.CertificatePassword);
        try
        {
            return CertificateFile.Read(path, password);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
        {
            throw Unusable($"'{path}' cannot be opened as a certificate with its private key: the password is wrong or missing (-CertificatePassword), or it is no {CertificateFile.Forms} file.", path);
        }
    }

    private static ActivityException Unusable(string message, string target) => new(ActivityErrorId.CertificateUnusable, message, target);
}
