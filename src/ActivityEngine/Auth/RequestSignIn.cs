using System.Net;
using System.Net.Http.Headers;
using System.Security;
using System.Text;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>Signs requests in: the one place where a secret is put into a request, and where it is seen to that it goes to the connected host only.</summary>
internal static class RequestSignIn
{
    /// <summary>
    /// Signs a request in and sends it. Where the service refuses a token that can be renewed, that is done once, and the request is sent again.
    /// </summary>
    /// <param name="http">The connection's own client, which follows no redirect.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="make">Makes the request, without Authorization; called a second time for the second try.</param>
    /// <param name="token">Ends every wait.</param>
    /// <exception cref="TransientFault">The sign-in cannot be renewed at the moment.</exception>
    /// <exception cref="ActivityException">The connection was ended, the request is for another host, or the sign-in cannot be renewed.</exception>
    internal static async Task<HttpResponseMessage> SendAsync(
        HttpClient http, ActivityApiConnection connection, Func<HttpRequestMessage> make, CancellationToken token)
    {
        AuthenticationHeaderValue header = await HeaderAsync(connection, token).ConfigureAwait(false);
        HttpResponseMessage response = await SendOnceAsync(http, connection, make, header, token).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || connection.Tokens is not AccessTokenSource tokens)
        {
            return response;
        }

        string? claims = ClaimsChallenge.Read(response);
        response.Dispose();
        string replaced = await Renewed(() => tokens.ReplaceAsync(header.Parameter!, claims, token)).ConfigureAwait(false);
        return await SendOnceAsync(http, connection, make, new AuthenticationHeaderValue(SecretText.Bearer, replaced), token).ConfigureAwait(false);
    }

    /// <summary>A sign-in service that is busy or down for a while does not end a run of hours: it is asked again, as the services are.</summary>
    private static async Task<string> Renewed(Func<Task<string>> renew)
    {
        try
        {
            return await renew().ConfigureAwait(false);
        }
        catch (ActivityException exception) when (exception.ErrorId is ActivityErrorId.SignInUnreachable or ActivityErrorId.SignInThrottled)
        {
            throw new TransientFault($"the sign-in cannot be renewed: {exception.Message}", exception);
        }
    }

    private static async Task<HttpResponseMessage> SendOnceAsync(
        HttpClient http, ActivityApiConnection connection, Func<HttpRequestMessage> make, AuthenticationHeaderValue header, CancellationToken token)
    {
        using HttpRequestMessage request = make();
        if (request.RequestUri is not Uri address || !ApiAddress.IsSameHost(address, connection.BaseUri))
        {
            throw new ActivityException(
                ActivityErrorId.RefusedHost,
                $"A request to {request.RequestUri?.Authority} is refused: the sign-in goes to {connection.BaseUri.Authority} only. If that host is right, connect to it with -BaseUri.",
                request.RequestUri?.Authority);
        }

        request.Headers.Authorization = header;
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
    }

    private static async Task<AuthenticationHeaderValue> HeaderAsync(ActivityApiConnection connection, CancellationToken token)
    {
        if (connection.Tokens is AccessTokenSource tokens)
        {
            return new AuthenticationHeaderValue(SecretText.Bearer, await Renewed(() => tokens.GetAsync(token)).ConfigureAwait(false));
        }

        using SecureString secret = connection.CopySecret() ?? throw new ActivityException(
            ActivityErrorId.NotConnected, "The connection was ended by Disconnect-ActivityApi. Run Connect-ActivityApi again.", connection);
        string text = SecretText.Read(secret);
        return connection.AuthType == SecretText.Basic
            ? new AuthenticationHeaderValue(SecretText.Basic, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{connection.Account}:{text}")))
            : new AuthenticationHeaderValue(SecretText.Bearer, text);
    }
}
