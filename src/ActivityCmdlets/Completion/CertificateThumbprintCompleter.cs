using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Commands;

/// <summary>Completes the thumbprints of the certificates that can sign in: those with a private key in the personal stores, the longest valid first.</summary>
public sealed class CertificateThumbprintCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        return ((StoreLocation[])[StoreLocation.CurrentUser, StoreLocation.LocalMachine])
            .SelectMany(Certificates)
            .Where(certificate => certificate.HasPrivateKey && certificate.NotAfter > DateTime.Now)
            .Where(certificate => certificate.Thumbprint.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(certificate => certificate.NotAfter)
            .Select(certificate => new CompletionResult(
                certificate.Thumbprint,
                certificate.Thumbprint,
                CompletionResultType.ParameterValue,
                $"{certificate.Subject}, until {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}"));
    }

    private static IEnumerable<X509Certificate2> Certificates(StoreLocation location)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return [.. store.Certificates.Cast<X509Certificate2>()];
        }
        catch (CryptographicException)
        {
            // Linux has no store of the machine, and a user may have none yet.
            return [];
        }
    }
}
