using System.Security.Cryptography.X509Certificates;
using Module.Tests.Hosting;
using OutlookActivities.Simulator;

namespace Module.Tests;

/// <summary>A session that signs in at a simulated service: <c>$base</c>, <c>$secret</c>, <c>$folder</c> and <c>$app</c> are set, and the file names of <see cref="SignInCase"/>.</summary>
internal sealed class SignInModuleSession : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private SignInModuleSession(ActivityApiSimulator simulator, SignInCase signIn, TemporaryFolder folder)
    {
        _folder = folder;
        Simulator = simulator;
        Case = signIn;
        Session = new PowerShellSession();
        Session.Set("OutlookActivitiesLoopbackAuthority", simulator.SignIn!.Authority);
        Session.Set("base", simulator.BaseUri);
        Session.Set("folder", folder.FullName);
        Session.Set("secret", ApiModuleSession.Secret(signIn.Secret));
        Session.Set("app", new System.Collections.Hashtable { ["ClientId"] = SignInCase.ClientId, ["TenantId"] = SignInOptions.DefaultDomain, ["BaseUri"] = simulator.BaseUri });
        Session.Set("certificate", X509CertificateLoader.LoadPkcs12FromFile(folder.File("collector.pfx"), null));
    }

    internal ActivityApiSimulator Simulator { get; }

    internal SignInCase Case { get; }

    internal SignInFaults Faults => Case.Options.Faults;

    internal PowerShellSession Session { get; }

    internal static async Task<SignInModuleSession> StartAsync()
    {
        var folder = new TemporaryFolder();
        SignInCase signIn = SignInCase.Create(folder.FullName);
        signIn.Options.Faults.PendingPolls = 0;
        ActivityApiSimulator simulator = await ActivityApiSimulator.StartAsync(new SimulatorOptions
        {
            Mailboxes = [SimulatedMailbox.Generate(ApiModuleSession.Mailbox, 5, 1)],
            SignIn = signIn.Options,
        });
        return new(simulator, signIn, folder);
    }

    internal PowerShellResult Run(string script) => Session.Run(script);

    public async ValueTask DisposeAsync()
    {
        Session.Dispose();
        await Simulator.DisposeAsync();
        _folder.Dispose();
    }
}
