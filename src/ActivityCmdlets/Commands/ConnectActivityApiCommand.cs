using System.Management.Automation;
using System.Security;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Makes the session's connection to the Outlook Activities API. Nothing is sent before the first Get-MailboxActivity.</summary>
[Cmdlet(VerbsCommunications.Connect, "ActivityApi", DefaultParameterSetName = TokenSet)]
[OutputType(typeof(ActivityApiConnection))]
public sealed class ConnectActivityApiCommand : ActivityCommand
{
    private const string TokenSet = "AccessToken";
    private const string CredentialSet = "Credential";

    /// <summary>An access token for the host, without "Bearer".</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TokenSet)]
    [ValidateNotNull]
    public SecureString AccessToken { get; set; } = null!;

    /// <summary>User name and password for basic authentication, which v1.0 alone takes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public PSCredential Credential { get; set; } = null!;

    /// <summary>Which service; the Activities API unless given.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    public ActivityService Service { get; set; }

    /// <summary>Which of Microsoft's clouds; the worldwide one unless given.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    public ActivityEnvironment Environment { get; set; }

    /// <summary>The service's usual one unless given; v1.0 with a credential.</summary>
    [Parameter]
    [ValidateSet("v1.0", "v2.0", "beta")]
    public string? ApiVersion { get; set; }

    /// <summary>The host; that of the cloud unless given; https, except to this machine.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ActivityApiConnection? connection = null;
        _ = TryEngine(() => connection = ParameterSetName == CredentialSet
            ? ActivityApi.Connect(BaseUri ?? new Uri("https://outlook.office.com"), ApiVersion?.ToLowerInvariant() ?? "v1.0", Credential.UserName, Credential.Password)
            : ActivityApi.Connect(Service, Environment, BaseUri, ApiVersion, AccessToken));
        RunspaceConnections.Current = connection;
        WriteObject(connection);
    }
}
