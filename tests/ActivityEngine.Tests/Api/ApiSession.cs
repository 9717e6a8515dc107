using System.Security;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api;

/// <summary>A simulator, a connection to it, and everything that a download has to say.</summary>
internal sealed class ApiSession : IActivityReporter, IAsyncDisposable
{
    internal const string Mailbox = "nora.lind@contoso.example";

    private readonly List<ActivityException> _errors = [];
    private readonly List<string> _warnings = [];
    private readonly List<string> _verbose = [];
    private readonly List<(string Status, int Percent)> _progress = [];

    private ApiSession(ActivityApiSimulator simulator)
    {
        Simulator = simulator;
        Connection = Connect(simulator.AccessToken);
    }

    internal ActivityApiSimulator Simulator { get; }

    internal ActivityApiConnection Connection { get; }

    internal IReadOnlyList<ActivityException> Errors => _errors;

    internal IReadOnlyList<string> Warnings => _warnings;

    internal IReadOnlyList<string> VerboseLines => _verbose;

    internal IReadOnlyList<(string Status, int Percent)> ProgressReports => _progress;

    internal static Task<ApiSession> StartAsync(int activities = 0) => StartAsync(SimulatedMailbox.Generate(Mailbox, activities, 1));

    internal static Task<ApiSession> StartAsync(params SimulatedMailbox[] mailboxes) => StartAsync(new SimulatorOptions { Mailboxes = mailboxes });

    internal static async Task<ApiSession> StartAsync(SimulatorOptions options) => new(await ActivityApiSimulator.StartAsync(options));

    internal static SecureString Secret(string text)
    {
        var secret = new SecureString();
        text.ToList().ForEach(secret.AppendChar);
        return secret;
    }

    internal ActivityApiConnection Connect(string token, string version = "v2.0") => ActivityApi.Connect(Simulator.BaseUri, version, Secret(token));

    internal IEnumerable<MailboxActivity> Read(MailboxActivityRequest request, CancellationToken token = default) =>
        ActivityApi.Read(Connection, request, this, token);

    internal ActivityApiConnection Connect(ActivityService service, string? version = null) =>
        ActivityApi.Connect(service, ActivityEnvironment.Global, Simulator.BaseUri, version, Secret(Simulator.AccessToken));

    internal IEnumerable<MailboxActivity> Read(ActivityApiConnection connection, string[] mailboxes, MailboxActivityRequest request, CancellationToken token = default) =>
        ActivityApi.Read(connection, mailboxes, request, this, token);

    /// <summary>The ids of the activities, in the order in which they came.</summary>
    internal string[] Ids(MailboxActivityRequest request) => [.. Read(request).Select(activity => activity.Id!)];

    internal ActivityException Fails(MailboxActivityRequest request) => Assert.Throws<ActivityException>(() => Read(request).Count());

    /// <summary>The ids that the simulator holds, oldest first.</summary>
    internal string[] Held() => [.. Simulator.Mailboxes[0].Activities.Select(activity => activity.Id)];

    public void Error(ActivityException error) => _errors.Add(error);

    public void Warning(string message) => _warnings.Add(message);

    public void Verbose(string message) => _verbose.Add(message);

    public void Progress(string activity, string status, int percent) => _progress.Add((status, percent));

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
