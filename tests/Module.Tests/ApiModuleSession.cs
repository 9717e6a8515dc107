using System.Security;
using Module.Tests.Hosting;
using OutlookActivities.Simulator;

namespace Module.Tests;

/// <summary>A session with the module, and a simulator that it can connect to with <c>$base</c> and <c>$token</c>.</summary>
internal sealed class ApiModuleSession : IAsyncDisposable
{
    internal const string Mailbox = "nora.lind@contoso.example";
    internal const string Other = "kim@contoso.example";

    private ApiModuleSession(ActivityApiSimulator simulator)
    {
        Simulator = simulator;
        Session = NewSession();
    }

    internal ActivityApiSimulator Simulator { get; }

    internal PowerShellSession Session { get; }

    internal static Task<ApiModuleSession> StartAsync(int activities = 50) => StartAsync(new SimulatorOptions
    {
        Mailboxes = [SimulatedMailbox.Generate(Mailbox, activities, 1), SimulatedMailbox.Generate(Other, 20, 2)],
        Passwords = new Dictionary<string, string> { [Mailbox] = "word" },
    });

    internal static async Task<ApiModuleSession> StartAsync(SimulatorOptions options) => new(await ActivityApiSimulator.StartAsync(options));

    internal static SecureString Secret(string text)
    {
        var secret = new SecureString();
        text.ToList().ForEach(secret.AppendChar);
        return secret;
    }

    /// <summary>Another session that knows the same simulator.</summary>
    internal PowerShellSession NewSession()
    {
        var session = new PowerShellSession();
        session.Set("base", Simulator.BaseUri);
        session.Set("token", Secret(Simulator.AccessToken));
        return session;
    }

    internal PowerShellResult Run(string script, params object[] input) => Session.Run(script, input);

    /// <summary>Runs a script in a session that is connected.</summary>
    internal PowerShellResult RunConnected(string script, params object[] input)
    {
        _ = Session.Run("$null = Connect-ActivityApi $token -BaseUri $base").Texts;
        return Session.Run(script, input);
    }

    /// <summary>The ids of a mailbox, oldest first.</summary>
    internal string[] Held(int mailbox = 0) => [.. Simulator.Mailboxes[mailbox].Activities.Select(activity => activity.Id)];

    public ValueTask DisposeAsync()
    {
        Session.Dispose();
        return Simulator.DisposeAsync();
    }
}
