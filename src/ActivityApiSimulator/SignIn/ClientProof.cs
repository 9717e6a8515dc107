using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Simulator;

/// <summary>Whether an application is who it says: its secret, its certificate or the token of an issuer that it trusts.</summary>
internal static class ClientProof
{
    private const string Bearer = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string FederationAudience = "api://AzureADTokenExchange";

    /// <summary>As Entra does: clocks may differ by five minutes.</summary>
    private static readonly TimeSpan s_skew = TimeSpan.FromMinutes(5);

    /// <exception cref="SignInException">It is not.</exception>
    internal static void Check(SignInForm form, SimulatedApplication application, string tokenEndpoint, DateTimeOffset now)
    {
        if (form.Find("client_secret") is string secret)
        {
            CheckSecret(secret, application, now);
        }
        else if (form.Find("client_assertion") is string assertion)
        {
            form.Expect("client_assertion_type", Bearer);
            var token = SignedToken.Parse(assertion);
            if (token.Claim("iss") == application.ClientId)
            {
                CheckCertificate(token, application, tokenEndpoint);
            }
            else
            {
                CheckFederation(token, application);
            }

            CheckTimes(token, now);
        }
        else
        {
            throw SignInException.Client(7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
    }

    private static void CheckSecret(string secret, SimulatedApplication application, DateTimeOffset now)
    {
        if (application.Secret is null || secret != application.Secret)
        {
            throw SignInException.Of(7000215);
        }

        if (application.SecretExpires <= now)
        {
            throw SignInException.Of(7000222);
        }
    }

    private static void CheckCertificate(SignedToken token, SimulatedApplication application, string tokenEndpoint)
    {
        X509Certificate2 certificate = application.Certificates.FirstOrDefault(held =>
            Base64Url.EncodeToString(held.GetCertHash(HashAlgorithmName.SHA256)) == token.Header("x5t#S256")) ?? throw SignInException.Of(700027);
        using RSA key = certificate.GetRSAPublicKey()!;
        bool isSigned = token.Header("alg") == "PS256" && token.Header("typ") == "JWT" && token.IsSignedBy(key, RSASignaturePadding.Pss);
        if (!isSigned || token.Claim("sub") != application.ClientId || token.Claim("jti").Length == 0)
        {
            throw SignInException.Client(50012, "Client assertion contains an invalid signature.");
        }

        if (token.Claim("aud") != tokenEndpoint)
        {
            throw SignInException.Client(700023, $"Client assertion audience claim does not match Realm issuer. Expected '{tokenEndpoint}'.");
        }
    }

    private static void CheckFederation(SignedToken token, SimulatedApplication application)
    {
        bool isTrusted = application.Federation is (string issuer, string subject)
            && token.Claim("iss") == issuer && token.Claim("sub") == subject && token.Claim("aud") == FederationAudience
            && application.FederationKey is RSA key && token.IsSignedBy(key, RSASignaturePadding.Pkcs1);
        if (!isTrusted)
        {
            throw SignInException.Of(700213);
        }
    }

    private static void CheckTimes(SignedToken token, DateTimeOffset now)
    {
        bool isNow = token.Claim("nbf").Length == 0 || token.Time("nbf") <= now + s_skew;
        if (!isNow || token.Time("exp") < now - s_skew)
        {
            throw SignInException.Of(700024);
        }
    }
}
