using System.Security;

namespace OutlookActivities;

/// <summary>A connection to the Activities API. It names the host and the account; the secret stays inside and is never written or serialised.</summary>
public sealed class ActivityApiConnection
{
    private readonly object _guard = new();
    private SecureString? _secret;

    internal ActivityApiConnection(Uri baseUri, string apiVersion, string authType, SecureString secret)
    {
        BaseUri = baseUri;
        ApiVersion = apiVersion;
        AuthType = authType;
        _secret = secret.Copy();
        _secret.MakeReadOnly();
    }

    /// <summary>ActivitiesApi: which service it is a connection to.</summary>
    public string Service { get; } = "ActivitiesApi";

    /// <summary>The host, such as https://outlook.office.com/. The secret is sent to no other.</summary>
    public Uri BaseUri { get; }

    /// <summary>v1.0, v2.0 or beta.</summary>
    public string ApiVersion { get; }

    /// <summary>Who is signed in, as the token or the credential says; null where it does not.</summary>
    public string? Account { get; internal init; }

    /// <summary>The tenant, a GUID, as the token says; null where it does not.</summary>
    public string? TenantId { get; internal init; }

    /// <summary>Bearer or Basic.</summary>
    public string AuthType { get; }

    /// <summary>When the token expires, in UTC, as the token says; null where it does not.</summary>
    public DateTimeOffset? ExpiresOn { get; internal init; }

    /// <summary><see cref="ExpiresOn"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? ExpiresOnUtc => UtcText.From(ExpiresOn);

    /// <summary>Service, version, host and account.</summary>
    public override string ToString() => $"{Service} {ApiVersion} {BaseUri.GetLeftPart(UriPartial.Authority)} {Account}".TrimEnd();

    /// <summary>The token or the password, in a copy that the caller disposes of; null after <see cref="Forget"/>.</summary>
    internal SecureString? CopySecret()
    {
        lock (_guard)
        {
            return _secret?.Copy();
        }
    }

    /// <summary>Wipes the secret: whoever still holds the connection can no longer use it.</summary>
    internal void Forget()
    {
        lock (_guard)
        {
            _secret?.Dispose();
            _secret = null;
        }
    }
}
