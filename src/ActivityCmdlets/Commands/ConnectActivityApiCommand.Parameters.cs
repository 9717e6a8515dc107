using System.Management.Automation;
using System.Security;
using System.Security.Cryptography.X509Certificates;

namespace OutlookActivities.Commands;

/// <content>The parameters: a set for each way of signing in.</content>
public sealed partial class ConnectActivityApiCommand
{
    private const string TokenSet = "AccessToken";
    private const string CredentialSet = "Credential";
    private const string InteractiveSet = "Interactive";
    private const string DeviceCodeSet = "DeviceCode";
    private const string SecretSet = "ClientSecret";
    private const string CertificateSet = "Certificate";
    private const string ThumbprintSet = "CertificateThumbprint";
    private const string PathSet = "CertificatePath";
    private const string AssertionSet = "ClientAssertion";
    private const string IdentitySet = "ManagedIdentity";
    private const string IdentityResourceSet = "ManagedIdentityResource";

    /// <summary>An access token for the host, without "Bearer".</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TokenSet)]
    [Secret(AllowsText = true)]
    [ValidateNotNull]
    public SecureString AccessToken { get; set; } = null!;

    /// <summary>User name and password for basic authentication, which v1.0 of the Activities API alone takes.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public PSCredential Credential { get; set; } = null!;

    /// <summary>A user signs in in the browser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    public SwitchParameter Interactive { get; set; }

    /// <summary>A user signs in with a code that is entered in a browser anywhere.</summary>
    [Parameter(Mandatory = true, ParameterSetName = DeviceCodeSet)]
    public SwitchParameter DeviceCode { get; set; }

    /// <summary>The id of the application.</summary>
    [Parameter(Mandatory = true, ParameterSetName = InteractiveSet)]
    [Parameter(Mandatory = true, ParameterSetName = DeviceCodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [Parameter(Mandatory = true, ParameterSetName = AssertionSet)]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    /// <summary>The tenant, as GUID or domain.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [Parameter(Mandatory = true, ParameterSetName = AssertionSet)]
    [ValidateNotNullOrEmpty]
    public string? TenantId { get; set; }

    /// <summary>The application's secret.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SecretSet)]
    [Secret]
    [ValidateNotNull]
    public SecureString? ClientSecret { get; set; }

    /// <summary>The application's certificate, with its private key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CertificateSet)]
    [ValidateNotNull]
    public X509Certificate2? Certificate { get; set; }

    /// <summary>The thumbprint of its certificate in the personal store of the user or the machine.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ThumbprintSet)]
    [ArgumentCompleter(typeof(CertificateThumbprintCompleter))]
    [ValidateNotNullOrEmpty]
    public string? CertificateThumbprint { get; set; }

    /// <summary>A PFX file with its certificate; on PowerShell 7 PEM too.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string? CertificatePath { get; set; }

    /// <summary>The password of that file.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [Secret]
    [ValidateNotNull]
    public SecureString? CertificatePassword { get; set; }

    /// <summary>A file with a token of another issuer that the application trusts.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssertionSet)]
    [ValidateNotNullOrEmpty]
    public string? ClientAssertionPath { get; set; }

    /// <summary>The identity that Azure gave to this machine or runbook signs in.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdentitySet)]
    [Parameter(Mandatory = true, ParameterSetName = IdentityResourceSet)]
    public SwitchParameter ManagedIdentity { get; set; }

    /// <summary>The client id of a user-assigned identity.</summary>
    [Parameter(ParameterSetName = IdentitySet)]
    [ValidateNotNullOrEmpty]
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>The resource id of a user-assigned identity.</summary>
    [Parameter(Mandatory = true, ParameterSetName = IdentityResourceSet)]
    [ValidateNotNullOrEmpty]
    public string? ManagedIdentityResourceId { get; set; }

    /// <summary>Keeps the user's sign-in, encrypted, for the next session.</summary>
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    public SwitchParameter PersistCache { get; set; }

    /// <summary>Which service; the Activities API unless given.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(ParameterSetName = SecretSet)]
    [Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = ThumbprintSet)]
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = AssertionSet)]
    [Parameter(ParameterSetName = IdentitySet)]
    [Parameter(ParameterSetName = IdentityResourceSet)]
    public ActivityService Service { get; set; }

    /// <summary>Which of Microsoft's clouds; the worldwide one unless given.</summary>
    [Parameter(ParameterSetName = TokenSet)]
    [Parameter(ParameterSetName = InteractiveSet)]
    [Parameter(ParameterSetName = DeviceCodeSet)]
    [Parameter(ParameterSetName = SecretSet)]
    [Parameter(ParameterSetName = CertificateSet)]
    [Parameter(ParameterSetName = ThumbprintSet)]
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = AssertionSet)]
    [Parameter(ParameterSetName = IdentitySet)]
    [Parameter(ParameterSetName = IdentityResourceSet)]
    public ActivityEnvironment Environment { get; set; }

    /// <summary>The service's usual one unless given; v1.0 with a credential.</summary>
    [Parameter]
    [ValidateSet("v1.0", "v2.0", "beta")]
    public string? ApiVersion { get; set; }

    /// <summary>The host; that of the cloud unless given; https, except to this machine.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? BaseUri { get; set; }
}
