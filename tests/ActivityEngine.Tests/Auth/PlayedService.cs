using System.Net;

namespace ActivityEngine.Tests.Auth;

/// <summary>Answers by the token, and asks for claims where it refuses one; keeps what it was sent.</summary>
internal sealed class PlayedService(Func<string?, HttpStatusCode> answer) : HttpMessageHandler
{
    internal List<string> Authorizations { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorizations.Add(request.Headers.Authorization!.ToString());
        var response = new HttpResponseMessage(answer(request.Headers.Authorization.Parameter));
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"");
        }

        return Task.FromResult(response);
    }
}
