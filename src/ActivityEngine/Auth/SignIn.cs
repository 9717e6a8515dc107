using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Auth;

/// <summary>One sign-in, from what was asked for to a connection. All of the sign-in library that is configured, is configured here.</summary>
internal sealed class SignIn
{
    private const string AnyOrganization = "organizations";
    private const string RedirectUri = "http://localhost";
    private const string BrowserMessage = "<!DOCTYPE html><title>Signed in</title><p>Signed in. This page can be closed.";
    private const string BrowserError = "<!DOCTYPE html><title>Not signed in</title><p>The sign-in failed. PowerShell says why; this page can be closed.";

    private readonly SignInRequest _request;
    private readonly ServiceEndpoint _endpoint;
    private readonly SignInHttp _http;
    private readonly SignInFault _fault;
    private readonly Uri _host;
    private readonly string _authority;
    private readonly string _resource;

    /// <exception cref="ActivityException">What was asked for cannot be.</exception>
    internal SignIn(SignInRequest request)
    {
        _request = request;
        _endpoint = ServiceEndpoint.Of(request.Service, request.Environment, request.BaseUri, request.ApiVersion);
        var loopback = LoopbackAuthority.Parse(request.LoopbackAuthority);
        var cloud = Cloud.Of(request.Environment);
        _host = loopback?.Address ?? cloud.SignIn;
        _authority = new Uri(_host, TenantName.Check(request.TenantId ?? AnyOrganization)).AbsoluteUri;
        _http = new SignInHttp(loopback is null ? "" : request.LoopbackAuthority!, loopback);
        _fault = new SignInFault(request, _host);
        // A token is for the host that it is sent to; a service played on this machine takes those of the one it plays.
        Uri service = _endpoint.BaseUri.IsLoopback ? cloud.Host(request.Service) : _endpoint.BaseUri;
        _resource = service.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>How long a user has in the browser.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Opens the browser in place of the system's way of doing so, for tests.</summary>
    internal Func<Uri, Task>? OpenBrowser { get; init; }

    /// <summary>Signs in.</summary>
    /// <param name="show">Shows a user what to do; called from any thread.</param>
    /// <param name="warn">Tells what went otherwise than asked; called from any thread.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ActivityException">It failed.</exception>
    internal async Task<ActivityApiConnection> RunAsync(Action<string> show, Action<string> warn, CancellationToken cancellation)
    {
        TokenFlow flow = _request.Method switch
        {
            SignInMethod.ManagedIdentity => new IdentityFlow(Identity(), _resource, _fault),
            SignInMethod.Interactive or SignInMethod.DeviceCode => await UserAsync(show, warn).ConfigureAwait(false),
            _ => new ApplicationFlow(Application(), _resource + "/.default", _fault),
        };
        AcquiredToken token = await flow.SignInAsync(cancellation).ConfigureAwait(false);
        if (NeededPermission.Of(_request.Service) is NeededPermission needed && !needed.IsIn(TokenPermissions.Read(token.Text)))
        {
            throw _fault.WithoutPermission(needed.Name);
        }

        var claims = TokenClaims.Read(token.Text);
        return new ActivityApiConnection(
            _endpoint.Service, _endpoint.BaseUri, _endpoint.ApiVersion, _request.Method.ToString(), new RenewedTokens(flow, token))
        {
            Account = token.Account ?? claims.Account ?? _request.ClientId ?? claims.Application ?? _request.ManagedIdentityClientId,
            // A sign-in gives the tenant back as it was asked for: perhaps by its domain.
            TenantId = claims.TenantId ?? token.TenantId,
        };
    }

    private IConfidentialClientApplication Application()
    {
        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder.Create(_request.ClientId)
            .WithAuthority(_authority, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithHttpClientFactory(_http);
        return (_request.Method switch
        {
            SignInMethod.ClientSecret => builder.WithClientSecret(SecretText.Read(_request.ClientSecret!)),
            SignInMethod.Certificate => builder.WithCertificate(SignInCertificate.Load(_request)),
            _ => builder.WithClientAssertion((AssertionRequestOptions _) => Task.FromResult(ClientAssertionFile.Read(_request.ClientAssertionPath!))),
        }).Build();
    }

    private IManagedIdentityApplication Identity()
    {
        ManagedIdentityId id = (_request.ManagedIdentityClientId, _request.ManagedIdentityResourceId) switch
        {
            (string clientId, _) => ManagedIdentityId.WithUserAssignedClientId(clientId),
            (_, string resourceId) => ManagedIdentityId.WithUserAssignedResourceId(resourceId),
            _ => ManagedIdentityId.SystemAssigned,
        };
        return ManagedIdentityApplicationBuilder.Create(id).WithHttpClientFactory(_http).Build();
    }

    private async Task<TokenFlow> UserAsync(Action<string> show, Action<string> warn)
    {
        IPublicClientApplication application = PublicClientApplicationBuilder.Create(_request.ClientId)
            .WithAuthority(_authority, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithLegacyCacheCompatibility(false)
            .WithRedirectUri(RedirectUri)
            .WithHttpClientFactory(_http)
            .Build();
        if (_request.PersistCache && await KeptSignIns.KeepAsync(application, _request.LoopbackAuthority is null ? KeptSignIns.Usual : KeptSignIns.Played).ConfigureAwait(false) is string why)
        {
            warn(why);
        }

        string scope = _resource + "/.default";
        return new UserFlow(application, scope, _request.Method == SignInMethod.DeviceCode ? WithCode : WithBrowser, _fault);

        Task<AuthenticationResult> WithCode(CancellationToken cancellation) => application
            .AcquireTokenWithDeviceCode([scope], code =>
            {
                show(code.Message);
                return Task.CompletedTask;
            })
            .ExecuteAsync(cancellation);

        async Task<AuthenticationResult> WithBrowser(CancellationToken cancellation)
        {
            show("A browser opens for signing in. Ctrl+C ends the wait.");
            // The library waits for ever: a page that is closed tells it nothing.
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            try
            {
                return await application.AcquireTokenInteractive([scope])
                    .WithUseEmbeddedWebView(false)
                    .WithSystemWebViewOptions(new SystemWebViewOptions { HtmlMessageSuccess = BrowserMessage, HtmlMessageError = BrowserError, OpenBrowserAsync = OpenBrowser })
                    .ExecuteAsync(patience.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new ActivityException(
                    ActivityErrorId.SignInExpired,
                    $"Nobody signed in in the browser within {Patience.TotalMinutes:0} minutes. Run Connect-ActivityApi again; on a machine without a browser use -DeviceCode.",
                    _request.ClientId);
            }
        }
    }
}
