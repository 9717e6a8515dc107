using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>
/// Makes the session's connection to a service that has activities. A token or a credential that is given is only kept; every other way signs in at
/// once, and is renewed by itself.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "ActivityApi", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(ActivityApiConnection))]
public sealed partial class ConnectActivityApiCommand : ActivityCommand
{
    /// <summary>A sign-in server on this machine in place of Microsoft's, for developing: a variable of the session, as no user needs it.</summary>
    private const string LoopbackAuthority = "OutlookActivitiesLoopbackAuthority";

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ActivityApiConnection? connection = null;
        if (TryEngine(() => connection = Connect()))
        {
            RunspaceConnections.Current = connection;
            WriteObject(connection);
        }
    }

    private ActivityApiConnection Connect() => ParameterSetName switch
    {
        TokenSet => ActivityApi.Connect(Service, Environment, BaseUri, ApiVersion, AccessToken, TenantId),
        CredentialSet => ActivityApi.Connect(
            BaseUri ?? new Uri("https://outlook.office.com"), ApiVersion?.ToLowerInvariant() ?? "v1.0", Credential.UserName, Credential.Password),
        _ => ActivityApi.SignIn(Request(), text => Host.UI.WriteLine(text), Report, CancelToken),
    };

    private SignInRequest Request()
    {
        string? authority = GetVariableValue(LoopbackAuthority)?.ToString();
        if (authority is not null)
        {
            WriteWarning($"Signing in at {authority.Split('#')[0]} in place of Microsoft's servers, as ${LoopbackAuthority} says.");
        }

        return new SignInRequest
        {
            Method = Method,
            Service = Service,
            Environment = Environment,
            BaseUri = BaseUri,
            ApiVersion = ApiVersion,
            ClientId = ClientId,
            TenantId = TenantId,
            ClientSecret = ClientSecret,
            Certificate = Certificate,
            CertificateThumbprint = CertificateThumbprint,
            CertificatePath = CertificatePath is null ? null : FilePaths.ResolveNew(SessionState, CertificatePath),
            CertificatePassword = CertificatePassword,
            ClientAssertionPath = ClientAssertionPath is null ? null : FilePaths.ResolveNew(SessionState, ClientAssertionPath),
            ManagedIdentityClientId = ManagedIdentityClientId,
            ManagedIdentityResourceId = ManagedIdentityResourceId,
            PersistCache = PersistCache,
            LoopbackAuthority = authority,
        };
    }

    private SignInMethod Method => ParameterSetName switch
    {
        InteractiveSet => SignInMethod.Interactive,
        DeviceCodeSet => SignInMethod.DeviceCode,
        SecretSet => SignInMethod.ClientSecret,
        AssertionSet => SignInMethod.ClientAssertion,
        IdentitySet or IdentityResourceSet => SignInMethod.ManagedIdentity,
        _ => SignInMethod.Certificate,
    };
}
