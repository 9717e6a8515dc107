using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Evidence;

/// <summary>What a download did not get is a gap.</summary>
public sealed class EvidenceGapTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-gaps-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_run_that_ended_by_itself_leaves_none_whatever_answers_were_bad_on_the_way()
    {
        await using ApiSession api = await ApiSession.StartAsync(2_000);
        api.Simulator.Faults.SetAll(0.05);
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;

        Read(api, ApiSession.Mailbox);

        Assert.Empty(Gaps());
    }

    [Fact]
    public async Task A_run_that_was_cut_off_is_one_until_it_is_gone_on_with()
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);
        Read(api, ApiSession.Mailbox, take: 1_000);

        ActivityGap gap = Assert.Single(Gaps());
        Assert.Equal((ActivityGapKind.Download, ApiSession.Mailbox), (gap.Kind, gap.Mailbox));
        Assert.Contains("was cut off after", gap.Reason, StringComparison.Ordinal);

        Read(api, ApiSession.Mailbox, resume: true);
        Assert.Empty(Gaps());
    }

    [Fact]
    public async Task A_mailbox_whose_requests_had_no_good_answer_is_one()
    {
        await using ApiSession api = await ApiSession.StartAsync(100);

        Assert.Throws<ActivityException>(() => Read(api, "unknown@contoso.example"));

        ActivityGap gap = Assert.Single(Gaps());
        Assert.Equal("unknown@contoso.example", gap.Mailbox);
        Assert.Contains("but HTTP 404", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_manifest_is_an_error_and_so_is_a_folder_without_one()
    {
        await using ApiSession api = await ApiSession.StartAsync(100);
        Read(api, ApiSession.Mailbox);
        string manifest = Path.Combine(_folder, "manifest.jsonl");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest)).Replace("\"good\":true", "\"good\":false", StringComparison.Ordinal));

        Assert.Equal(ActivityErrorId.EvidenceDamaged, Assert.Throws<ActivityFileException>(() => Gaps()).ErrorId);
        Assert.Equal(
            ActivityErrorId.NotAnEvidenceFolder, Assert.Throws<ActivityFileException>(() => ActivityEvidence.Gaps(Path.Combine(_folder, "responses"), default)).ErrorId);
    }

    private IReadOnlyList<ActivityGap> Gaps() => ActivityEvidence.Gaps(_folder, default);

    private void Read(ApiSession api, string mailbox, bool resume = false, int take = int.MaxValue) =>
        _ = api.Read(api.Connection, [mailbox], new() { All = true, PageSize = 100, EvidencePath = _folder, Resume = resume }).Take(take).Count();
}
