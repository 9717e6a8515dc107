namespace OutlookActivities.Simulator;

/// <summary>What the simulated tenant knows.</summary>
internal sealed class SignInDirectory(SignInOptions options)
{
    internal SignInOptions Options { get; } = options;

    internal DateTimeOffset Now => Options.TimeProvider.GetUtcNow() + Options.Faults.ClockOffset;

    /// <exception cref="SignInException">There is no such tenant.</exception>
    internal void CheckTenant(string tenant, bool isUser)
    {
        bool isKnown = tenant == Options.TenantId || tenant.Equals(Options.Domain, StringComparison.OrdinalIgnoreCase) || (isUser && tenant is "organizations" or "common");
        if (!isKnown)
        {
            throw new SignInException(90002, "invalid_request", $"Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.");
        }
    }

    /// <exception cref="SignInException">There is no such application.</exception>
    internal SimulatedApplication Application(string clientId) =>
        Options.Applications.FirstOrDefault(application => application.ClientId == clientId)
        ?? throw new SignInException(700016, "unauthorized_client", $"Application with identifier '{clientId}' was not found in the directory '{Options.Domain}'.");

    /// <exception cref="SignInException">Users cannot sign in to it.</exception>
    internal Grant ForUser(SignInForm form)
    {
        SimulatedApplication application = Application(form.Get("client_id"));
        if (!application.IsPublicClient)
        {
            throw SignInException.Client(7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }

        if (!application.IsConsented)
        {
            throw new SignInException(65001, "invalid_grant", $"The user or administrator has not consented to use the application with ID '{application.ClientId}'.");
        }

        string[] scopes = form.Get("scope").Split(' ');
        if (!scopes.Contains("openid") || !scopes.Contains("profile") || !scopes.Contains("offline_access"))
        {
            throw new SignInException(70011, "invalid_scope", "The simulator asks for openid, profile and offline_access.");
        }

        return new Grant(application, Resource(form.Get("scope")), Options.User);
    }

    /// <summary>The host that a scope is for.</summary>
    /// <exception cref="SignInException">It is for none.</exception>
    internal static string Resource(string scope)
    {
        string[] own = [.. scope.Split(' ').Where(part => part is not ("openid" or "profile" or "offline_access"))];
        return own.Length == 1 && Uri.TryCreate(own[0], UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttps
            ? uri.GetLeftPart(UriPartial.Authority)
            : throw new SignInException(70011, "invalid_scope", $"The provided value for the input parameter 'scope' is not valid: {scope}.");
    }
}
