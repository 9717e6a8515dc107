using System.Security;

namespace OutlookActivities;

/// <summary>A connection to a service that has activities. It names the host and the account; the secret stays inside and is never written or serialised.</summary>
public sealed class ActivityApiConnection
{
    private readonly object _guard = new();
    private readonly AccessTokenSource? _tokens;
    private readonly DateTimeOffset? _expiresOn;
    private SecureString? _secret;
    private bool _isEnded;

    internal ActivityApiConnection(ActivityService service, Uri baseUri, string apiVersion, string authType, SecureString secret, DateTimeOffset? expiresOn = null)
        : this(service, baseUri, apiVersion, authType)
    {
        _expiresOn = expiresOn;
        _secret = secret.Copy();
        _secret.MakeReadOnly();
    }

    internal ActivityApiConnection(ActivityService service, Uri baseUri, string apiVersion, string authType, AccessTokenSource tokens)
        : this(service, baseUri, apiVersion, authType) => _tokens = tokens;

    private ActivityApiConnection(ActivityService service, Uri baseUri, string apiVersion, string authType)
    {
        KindOfService = service;
        BaseUri = baseUri;
        ApiVersion = apiVersion;
        AuthType = authType;
    }

    /// <summary>ActivitiesApi, GraphAuditLog or ManagementActivity: which service it is a connection to.</summary>
    public string Service => KindOfService.ToString();

    /// <summary>The host, such as https://outlook.office.com/. The secret is sent to no other.</summary>
    public Uri BaseUri { get; }

    /// <summary>v1.0, v2.0 or beta.</summary>
    public string ApiVersion { get; }

    /// <summary>Who is signed in, as the token or the credential says; for an application its id; null where nothing says it.</summary>
    public string? Account { get; internal init; }

    /// <summary>The tenant, a GUID, as the token says; null where it does not.</summary>
    public string? TenantId { get; internal init; }

    /// <summary>How requests are signed in: Bearer or Basic for a secret that was given; Interactive, DeviceCode, ClientSecret, Certificate, ClientAssertion or ManagedIdentity for a sign-in that is renewed.</summary>
    public string AuthType { get; }

    /// <summary>When the newest token expires, in UTC; null where it does not tell. A sign-in is renewed before.</summary>
    public DateTimeOffset? ExpiresOn => _tokens is null ? _expiresOn : _tokens.ExpiresOn;

    /// <summary><see cref="ExpiresOn"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? ExpiresOnUtc => UtcText.From(ExpiresOn);

    /// <summary>Service, version, host and account.</summary>
    public override string ToString() => $"{Service} {ApiVersion} {BaseUri.GetLeftPart(UriPartial.Authority)} {Account}".TrimEnd();

    /// <summary><see cref="Service"/>, to be compared with.</summary>
    internal ActivityService KindOfService { get; }

    /// <summary>Where tokens come from; null for a secret that was given, and after <see cref="Forget"/>.</summary>
    internal AccessTokenSource? Tokens
    {
        get
        {
            lock (_guard)
            {
                return _isEnded ? null : _tokens;
            }
        }
    }

    /// <summary>The token or the password that was given, in a copy that the caller disposes of; null where there was none, and after <see cref="Forget"/>.</summary>
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
            _isEnded = true;
            _secret?.Dispose();
            _secret = null;
            _tokens?.Dispose();
        }
    }
}
