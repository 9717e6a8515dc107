using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Evidence;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Evidence;

public sealed class ManagementEvidenceTests : IDisposable
{
    private const string Nora = "nora.lind@contoso.example";
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;
    private static readonly SimulatedAuditRecord[] s_records = [.. GeneratedAuditLog.Create([Nora], 600, 1, s_now.AddDays(-5), s_now.AddMinutes(-1))];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_run_that_lacked_a_subscription_is_gone_on_with_up_to_now()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.Subscriptions.Clear();
        Assert.Empty(Ids(api));
        Assert.Equal(ActivityErrorId.SubscriptionMissing, Assert.Single(api.Errors).ErrorId);
        // As if it had been three hours ago: what came since is to be there too.
        Date(s_now.AddHours(-3));
        api.Simulator.Faults.Management.Subscriptions.UnionWith(["Audit.Exchange", "Audit.AzureActiveDirectory"]);
        api.Simulator.ClearRequests();

        string[] given = Ids(api);

        Assert.Equal(Held(), given.Order());
        Assert.Single(api.Errors);
        Assert.Single(api.Simulator.Requests, request => request.PathAndQuery.Contains("subscriptions/list", StringComparison.Ordinal));
        Assert.Equal(EvidenceState.Valid, Whole().State);
        Assert.Equal(Held(), Import());
    }

    [Fact]
    public async Task A_subscription_that_ends_on_the_way_loses_nothing_once_it_is_there_again()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.BlobSize = 20;
        // The first content type has ten requests and more to go when its first activity is there.
        api.Simulator.Faults.Delay = TimeSpan.FromMilliseconds(400);
        string[] before = Ids(api, () => api.Simulator.Faults.Management.DisabledSubscriptions.Add("Audit.AzureActiveDirectory"));
        Assert.Equal(ActivityErrorId.SubscriptionMissing, Assert.Single(api.Errors).ErrorId);
        Assert.InRange(before.Length, 1, 599);
        Date(s_now.AddHours(-3));
        api.Simulator.Faults.Management.DisabledSubscriptions.Clear();
        api.Simulator.Faults.Delay = TimeSpan.Zero;

        Assert.Equal(Held(), Ids(api).Order());

        Assert.Single(api.Errors);
        Assert.Equal(EvidenceState.Valid, Whole().State);
        Assert.Equal(Held(), Import());
        Assert.Contains(api.VerboseLines, line => line.EndsWith("from the evidence", StringComparison.Ordinal));
    }

    private static Task<ApiSession> StartAsync() => ApiSession.StartAsync(new SimulatorOptions { AuditRecords = s_records });

    private static string[] Held() => [.. s_records.Select(record => record.Id).Order()];

    private string[] Ids(ApiSession api, Action? then = null)
    {
        ActivityApiConnection connection = ActivityApi.Connect(
            ActivityService.ManagementActivity, ActivityEnvironment.Global, api.Simulator.BaseUri, null, ApiSession.Secret(api.Simulator.AccessToken), SimulatorOptions.DefaultTenant);
        var request = new MailboxActivityRequest
        {
            StartTime = s_now.AddDays(-6), Workloads = ["Exchange", "AzureActiveDirectory"], EvidencePath = _folder, Resume = true,
        };
        List<string> ids = [];
        foreach (MailboxActivity activity in api.Read(connection, [Nora], request))
        {
            ids.Add(activity.RecordId!);
            then?.Invoke();
        }

        return [.. ids.Distinct()];
    }

    private EvidenceResult Whole() => ActivityEvidence.Test(_folder, new Silence(), default).Last();

    private string[] Import() => [.. ActivityFile.Read(_folder, null, ActivitySelection.All, new Silence(), default).Select(activity => activity.RecordId!).Distinct().Order()];

    /// <summary>Writes the manifest anew as if its runs had begun at another time.</summary>
    private void Date(DateTimeOffset time)
    {
        string path = EvidenceManifest.PathIn(_folder);
        string[] lines = File.ReadAllLines(path);
        string previous = EvidenceHash.None;
        using var manifest = new FileStream(path, FileMode.Create);
        foreach (string line in lines)
        {
            EvidenceEntry entry = EvidenceEntry.Read(System.Text.Encoding.UTF8.GetBytes(line))!;
            entry = entry with { Now = entry.Now is null ? null : time, Previous = previous };
            manifest.Write(EvidenceLine.Write(entry, out previous));
        }
    }

    private sealed class Silence : IActivityReporter
    {
        public void Error(ActivityException error) => throw error;

        public void Warning(string message) => Assert.Fail(message);

        public void Verbose(string message)
        {
        }

        public void Progress(string activity, string status, int percent)
        {
        }
    }
}
