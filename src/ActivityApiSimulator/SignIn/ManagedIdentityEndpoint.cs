namespace OutlookActivities.Simulator;

/// <summary>GET /msi/token, as App Service and runbooks have it: api-version 2019-08-01 with the header X-IDENTITY-HEADER (facts C, E).</summary>
internal sealed class ManagedIdentityEndpoint(SignInDirectory directory, SignInTokens tokens, string secret)
{
    internal async Task AnswerAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        try
        {
            context.Response.StatusCode = StatusCodes.Status200OK;
            await context.Response.WriteAsJsonAsync(Answer(request));
        }
        catch (SignInException error)
        {
            context.Response.StatusCode = error.Status;
            await context.Response.WriteAsJsonAsync(new { statusCode = error.Status, message = error.Message });
        }
    }

    private Dictionary<string, string> Answer(HttpRequest request)
    {
        if (request.Method != HttpMethods.Get || request.Headers["X-IDENTITY-HEADER"] != secret)
        {
            throw new SignInException(0, "", "The identity header is missing or wrong.", StatusCodes.Status401Unauthorized);
        }

        string? resource = request.Query["resource"];
        if (request.Query["api-version"] != "2019-08-01" || !Uri.TryCreate(resource, UriKind.Absolute, out Uri? uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            throw new SignInException(0, "", "api-version or resource is missing or wrong.");
        }

        SimulatedIdentity identity = Find(request.Query["client_id"], request.Query["mi_res_id"]);
        Grant grant = new(new SimulatedApplication { ClientId = identity.ClientId }, uri.GetLeftPart(UriPartial.Authority), null);
        return new()
        {
            ["access_token"] = tokens.Access(grant, identity.Permissions),
            ["expires_on"] = (directory.Options.TimeProvider.GetUtcNow() + directory.Options.TokenLifetime).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["resource"] = resource!,
            ["token_type"] = "Bearer",
            ["client_id"] = identity.ClientId,
        };
    }

    private SimulatedIdentity Find(string? clientId, string? resourceId) =>
        directory.Options.Identities.FirstOrDefault(identity => (clientId, resourceId) switch
        {
            (null, null) => identity.ResourceId is null,
            (not null, null) => identity.ClientId == clientId,
            _ => string.Equals(identity.ResourceId, resourceId, StringComparison.OrdinalIgnoreCase),
        })
        ?? throw new SignInException(0, "", "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.");
}
