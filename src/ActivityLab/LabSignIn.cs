using OutlookActivities.Simulator;

namespace OutlookActivities.Lab;

/// <summary>What a script or the prompt signs in with; worth nothing elsewhere. The files lie in a folder that goes with the lab.</summary>
internal sealed class LabSignIn : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lab-sign-in-");
    private readonly SignInCase _case;

    internal LabSignIn(SignInFaults faults) => _case = SignInCase.Create(_folder.FullName, faults);

    internal SignInOptions Options => _case.Options;

    /// <summary>Sets this process up as a machine that has a managed identity, and gives the values of $SignIn. The secret is among them as text.</summary>
    internal Dictionary<string, string> Values(SignInSimulator server)
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", server.IdentityEndpoint.ToString());
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", server.IdentityHeader);
        return new()
        {
            ["Authority"] = server.Authority,
            ["TenantId"] = server.Options.Domain,
            ["ClientId"] = SignInCase.ClientId,
            ["PublicClientId"] = SignInCase.PublicClientId,
            ["ClientSecret"] = _case.Secret,
            ["CertificatePath"] = Path.Combine(_folder.FullName, SignInCase.CertificateFile),
            ["ClientAssertionPath"] = Path.Combine(_folder.FullName, SignInCase.AssertionFile),
        };
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
