using System.Collections.Concurrent;
using Microsoft.Identity.Client;

namespace OutlookActivities.Engine.Auth;

/// <summary>The HTTP clients of the sign-in library: no redirects and no cookies; the system's proxy, with the user's Windows sign-in where it asks.</summary>
internal sealed class SignInHttp : IMsalHttpClientFactory
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(100);

    /// <summary>One client a server for the life of the process, as its sockets are to be used again.</summary>
    private static readonly ConcurrentDictionary<string, HttpClient> s_clients = new(StringComparer.Ordinal);

    private readonly string _key;
    private readonly LoopbackAuthority? _loopback;

    /// <param name="key">What tells one server in place of Microsoft's from another; empty for Microsoft's.</param>
    /// <param name="loopback">The server in place of Microsoft's; null for Microsoft's.</param>
    internal SignInHttp(string key, LoopbackAuthority? loopback)
    {
        _key = key;
        _loopback = loopback;
    }

    /// <inheritdoc/>
    public HttpClient GetHttpClient() => s_clients.GetOrAdd(
        _key, _ => new HttpClient(_loopback?.CreateHandler() ?? CreateHandler()) { Timeout = s_timeout });

    private static HttpClientHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        DefaultProxyCredentials = System.Net.CredentialCache.DefaultCredentials,
    };
}
