using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>POST /{tenant}/oauth2/v2.0/token: every grant that the module uses (facts E).</summary>
internal sealed class TokenEndpoint(SignInDirectory directory, SignInTokens tokens)
{
    private readonly PendingGrants<Grant> _refreshes = new();

    internal PendingGrants<AuthorizationCode> Codes { get; } = new();

    internal PendingGrants<DeviceCode> Devices { get; } = new();

    /// <exception cref="SignInException">The request is refused.</exception>
    internal Dictionary<string, object> Answer(SignInForm form, string address)
    {
        SimulatedApplication application = directory.Application(form.Get("client_id"));
        Grant grant = form.Get("grant_type") switch
        {
            "client_credentials" => ForApplication(form, application, address),
            "authorization_code" => ForCode(form, application),
            "device_code" or "urn:ietf:params:oauth:grant-type:device_code" => ForDevice(form, application),
            "refresh_token" => ForRefresh(form, application),
            string other => throw new SignInException(70003, "unsupported_grant_type", $"The app requested an unsupported grant type '{other}'."),
        };
        Dictionary<string, object> answer = new()
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)directory.Options.TokenLifetime.TotalSeconds,
            ["ext_expires_in"] = (int)directory.Options.TokenLifetime.TotalSeconds,
            ["access_token"] = tokens.Access(grant, application.Permissions),
        };
        if (grant.User is not null)
        {
            answer["scope"] = $"{grant.Resource}/.default";
            answer["refresh_token"] = _refreshes.Add(grant);
            answer["id_token"] = tokens.Identity(grant);
            answer["client_info"] = tokens.ClientInfo();
        }

        return answer;
    }

    private Grant ForApplication(SignInForm form, SimulatedApplication application, string address)
    {
        ClientProof.Check(form, application, address, directory.Now);
        string resource = SignInDirectory.Resource(form.Get("scope"));
        return form.Get("scope") == resource + "/.default"
            ? new Grant(application, resource, null)
            : throw new SignInException(1002012, "invalid_scope", "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
    }

    private Grant ForCode(SignInForm form, SimulatedApplication application)
    {
        AuthorizationCode code = Codes.Take(form.Get("code")) ?? throw new SignInException(70008, "invalid_grant", "The provided authorization code is expired or was used already.");
        string challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form.Get("code_verifier"))));
        if (challenge != code.Challenge)
        {
            throw new SignInException(501481, "invalid_grant", "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }

        return code.RedirectUri == form.Get("redirect_uri") && code.Grant.Application == application
            ? code.Grant
            : throw new SignInException(500112, "invalid_grant", "The reply address does not match the reply address provided when requesting the authorization code.");
    }

    private Grant ForDevice(SignInForm form, SimulatedApplication application)
    {
        string code = form.Get("device_code");
        DeviceCode device = Devices.Find(code) ?? throw new SignInException(70000, "bad_verification_code", "The device code is not known.");
        if (device.Grant.Application != application)
        {
            throw new SignInException(70000, "bad_verification_code", "The device code is another application's.");
        }

        if (directory.Options.Faults.IsDeclined)
        {
            throw new SignInException(70018, "authorization_declined", "The end user denied the authorization request.");
        }

        if (device.Expires <= directory.Now)
        {
            throw new SignInException(70020, "expired_token", "The provided value for the input parameter 'device_code' is expired.");
        }

        if (device.Poll() <= directory.Options.Faults.PendingPolls)
        {
            throw new SignInException(70016, "authorization_pending", "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
        }

        _ = Devices.Take(code);
        return device.Grant;
    }

    private Grant ForRefresh(SignInForm form, SimulatedApplication application)
    {
        Grant? grant = _refreshes.Find(form.Get("refresh_token"));
        return grant?.Application == application ? grant : throw SignInException.Of(700082);
    }
}
