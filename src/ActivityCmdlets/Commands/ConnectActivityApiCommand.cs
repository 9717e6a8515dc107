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

    /// <summary>v2.0 unless given; v1.0 with a credential.</summary>
    [Parameter]
    [ValidateSet("v1.0", "v2.0", "beta")]
    public string? ApiVersion { get; set; }

    /// <summary>The host; https, except to this machine.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri BaseUri { get; set; } = new("https://outlook.office.com");

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        ActivityApiConnection? connection = null;
        _ = TryEngine(() => connection = ParameterSetName == CredentialSet
            ? ActivityApi.Connect(BaseUri, Version("v1.0"), Credential.UserName, Credential.Password)
            : ActivityApi.Connect(BaseUri, Version("v2.0"), AccessToken));
        RunspaceConnections.Current = connection;
        WriteObject(connection);
    }

    /// <summary>As the service spells it: a path tells upper case from lower.</summary>
    private string Version(string usual) => (ApiVersion ?? usual).ToLowerInvariant();
}
