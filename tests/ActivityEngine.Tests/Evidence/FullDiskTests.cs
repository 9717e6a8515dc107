using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Evidence;

/// <summary>A body whose place is taken by a folder cannot be written on any system, as on a disk that is full.</summary>
public sealed class FullDiskTests : IDisposable
{
    private static readonly string[] s_names = [.. Enumerable.Range(1, 3).Select(number => $"user{number}@contoso.example")];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_body_that_cannot_be_written_ends_the_run_which_is_gone_on_with_when_there_is_room()
    {
        await using ApiSession api = await ApiSession.StartAsync([.. s_names.Select((name, number) => SimulatedMailbox.Generate(name, 3_000, number))]);
        string[] whole = Ids(api, new() { All = true });
        Assert.Single(Read(api).Take(1));
        string taken = Path.Combine(_folder, "responses", "0000", "0000060.json.gz");
        Directory.CreateDirectory(taken);

        ActivityException error = Assert.Throws<ActivityException>(() => Read(api, endsWithError: true).Count());

        Assert.Equal(ActivityErrorId.EvidenceNotWritten, error.ErrorId);
        Assert.EndsWith("run the same command with -Resume.", error.Message, StringComparison.Ordinal);
        EvidenceResult before = Whole(api);
        Assert.Equal((EvidenceState.Unfinished, true), (before.State, before.IsValid));
        Directory.Delete(taken);
        Assert.Equal(whole, Ids(api, Wish()));
        Assert.Equal(EvidenceState.Valid, Whole(api).State);
        Assert.Equal(whole.Order(), ActivityFile.Read(_folder, null, ActivitySelection.All, api, default).Select(Text).Order());
    }

    private MailboxActivityRequest Wish() => new() { All = true, PageSize = 100, ThrottleLimit = 3, EvidencePath = _folder, Resume = true };

    private IEnumerable<MailboxActivity> Read(ApiSession api, bool endsWithError = false) =>
        ActivityApi.Read(api.Connection, s_names, Wish(), endsWithError ? new EndsWithError(api) : api, default);

    private static string[] Ids(ApiSession api, MailboxActivityRequest request) => [.. api.Read(api.Connection, s_names, request).Select(Text)];

    private static string Text(MailboxActivity activity) => $"{activity.Mailbox} {activity.Id}";

    private EvidenceResult Whole(ApiSession api) => ActivityEvidence.Test(_folder, api, default).Last();

    /// <summary>As the cmdlets do with errors after which going on makes no sense.</summary>
    private sealed class EndsWithError(IActivityReporter reporter) : IActivityReporter
    {
        public void Error(ActivityException error) => throw error;

        public void Warning(string message) => reporter.Warning(message);

        public void Verbose(string message) => reporter.Verbose(message);

        public void Progress(string activity, string status, int percent) => reporter.Progress(activity, status, percent);
    }
}
