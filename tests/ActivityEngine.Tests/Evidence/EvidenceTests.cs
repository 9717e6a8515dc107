using ActivityEngine.Tests.Api;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Evidence;

public sealed class EvidenceTests : IDisposable
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Kim = "kim@contoso.example";
    // Long ago by any machine's clock: some runs here last until now.
    private static readonly DateTimeOffset s_start = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_end = s_start.AddHours(1);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task What_a_run_received_is_kept_holds_and_reads_back_the_same()
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);

        string[] given = Ids(api, [Nora], Wish());

        EvidenceResult whole = Whole();
        Assert.Equal(EvidenceState.Valid, whole.State);
        Assert.Null(whole.Problem);
        Assert.Equal(api.Held(), given);
        Assert.Equal(given.Order(), Import().Order());
        Assert.Equal(Nora, ActivityFile.Read(_folder, null, ActivitySelection.All, api, default).First().Mailbox);
        Assert.DoesNotContain(api.Simulator.AccessToken, AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_ended_holds_up_to_there_and_is_gone_on_with_without_asking_again()
    {
        await using ApiSession api = await ApiSession.StartAsync(40_000);
        string[] whole = Ids(api, [Nora], new() { All = true, PageSize = 100 });
        int undisturbed = Requests(api);
        Ids(api, [Nora], Wish(), take: 9_000);
        Assert.Equal(EvidenceState.Unfinished, Whole().State);
        Assert.True(Whole().IsValid);
        Ids(api, [Nora], Wish(resume: true), take: 25_000);
        int before = Requests(api);

        string[] resumed = Ids(api, [Nora], Wish(resume: true));

        Assert.Equal(whole, resumed);
        Assert.Equal(EvidenceState.Valid, Whole().State);
        Assert.Equal(whole.Order(), Import().Order());
        Assert.InRange(Requests(api) - before, 1, undisturbed * 3 / 4);
        Assert.Equal(ResultsWithRecords().Select(result => result.Request).Distinct().Count(), ResultsWithRecords().Count);
    }

    [Fact]
    public async Task With_every_fault_the_result_is_the_same_and_bad_answers_are_kept_too()
    {
        await using ApiSession api = await ApiSession.StartAsync(3_000);
        api.Simulator.Faults.SetAll(0.03);
        // Addresses hold the moment of the request, so which of the faults are drawn differs: with this share there is always a bad answer.
        api.Simulator.Faults.Shares[Fault.ServerError] = 0.5;
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;

        string[] given = Ids(api, [Nora], Wish());

        Assert.Equal(api.Held(), given);
        Assert.Equal(EvidenceState.Valid, Whole().State);
        Assert.NotEqual(0, api.Simulator.Requests.Count(request => request.Status >= 400));
        Assert.Equal(api.Simulator.Requests.Count(request => request.Status >= 400), Files().Count(file => file.Status >= 400));
        Assert.Equal(given.Order(), Import().Order());
    }

    [Fact]
    public async Task A_run_over_the_audit_log_is_gone_on_with_at_the_time_it_began()
    {
        SimulatedAuditRecord[] records = [.. GeneratedAuditLog.Create([Nora, Kim], 6_000, 1, s_start, s_end)];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions { AuditRecords = records });
        // The run that is ended is read a sixth of: with pages this small it cannot have asked for all of it by then.
        api.Simulator.Faults.Graph.LargestPage = 50;
        ActivityApiConnection connection = api.Connect(ActivityService.GraphAuditLog);
        var request = new MailboxActivityRequest { StartTime = s_start, EvidencePath = _folder };
        string[] whole = [.. api.Read(connection, [Nora, Kim], new() { StartTime = s_start, EndTime = s_end }).Select(activity => activity.RecordId!)];
        Assert.Equal(1_000, api.Read(connection, [Nora, Kim], request).Take(1_000).Count());
        int before = Requests(api);

        string[] resumed = [.. api.Read(connection, [Nora, Kim], new() { StartTime = s_start, EvidencePath = _folder, Resume = true }).Select(activity => activity.RecordId!)];

        Assert.Equal(whole, resumed);
        Assert.Empty(api.Errors);
        Assert.Equal(EvidenceState.Valid, Whole().State);
        Assert.Equal(whole.Distinct().Order(), ActivityFile.Read(_folder, null, ActivitySelection.All, api, default).Select(activity => activity.RecordId!).Distinct().Order());
        Assert.Contains(api.VerboseLines, line => line.EndsWith("from the evidence", StringComparison.Ordinal));
        Assert.True(Requests(api) > before);
    }

    [Fact]
    public async Task A_folder_that_holds_something_is_not_written_to_unasked()
    {
        await using ApiSession api = await ApiSession.StartAsync(10);
        Ids(api, [Nora], Wish());

        ActivityException again = Assert.Throws<ActivityException>(() => Ids(api, [Nora], Wish()));

        Assert.Equal(ActivityErrorId.EvidenceFolderUnsuited, again.ErrorId);
        Assert.Contains("-Resume", again.Message, StringComparison.Ordinal);
        Assert.Equal(EvidenceState.Valid, Whole().State);
    }

    [Fact]
    public async Task Each_changed_byte_of_the_manifest_and_of_a_body_is_found()
    {
        await using ApiSession api = await ApiSession.StartAsync(250);
        Ids(api, [Nora], Wish());
        foreach (string file in (string[])[Manifest, Path.Combine(_folder, Files()[1].File!)])
        {
            byte[] sound = await File.ReadAllBytesAsync(file);
            for (int at = 0; at < sound.Length; at++)
            {
                byte[] changed = [.. sound];
                changed[at] ^= 1;
                await File.WriteAllBytesAsync(file, changed);
                Assert.True(Whole().State != EvidenceState.Valid, $"{file}, byte {at}");
            }

            await File.WriteAllBytesAsync(file, sound);
        }

        Assert.Equal(EvidenceState.Valid, Whole().State);
    }

    [Fact]
    public async Task Lines_that_were_taken_away_added_or_moved_are_named()
    {
        await using ApiSession api = await ApiSession.StartAsync(900);
        Ids(api, [Nora], Wish());
        string[] lines = await File.ReadAllLinesAsync(Manifest);

        Assert.Equal("Missing: line 3 of the manifest is missing", Wrong(lines.Where((_, i) => i != 2)));
        Assert.Equal("Reordered: line 4 of the manifest is not where it was written: it was line 3", Wrong([lines[0], lines[1], lines[3], lines[2], .. lines[4..]]));
        Assert.Equal("Added: line 4 of the manifest was added: its number 3 was there before", Wrong([.. lines[..3], lines[2], .. lines[3..]]));
        Assert.Equal("Added: line 4 of the manifest was added", Wrong([.. lines[..3], "{}", .. lines[3..]]));
        Assert.Equal("Changed: line 3 of the manifest was changed", Wrong([.. lines[..2], lines[2].Replace("\"status\":200", "\"status\":201"), .. lines[3..]]));
    }

    [Fact]
    public async Task Files_that_are_missing_or_were_added_are_named()
    {
        await using ApiSession api = await ApiSession.StartAsync(900);
        Ids(api, [Nora], Wish());
        string file = Files()[2].File!;
        File.Move(Path.Combine(_folder, file), Path.Combine(_folder, "other.gz"));

        EvidenceResult[] wrong = [.. Results().Where(result => result.File is not null && result.State != EvidenceState.Valid)];

        Assert.Equal([(file, EvidenceState.Missing), ("other.gz", EvidenceState.Added)], wrong.Select(result => (result.File!, result.State)));
        Assert.Equal(EvidenceState.Missing, Whole().State);
    }

    [Fact]
    public async Task What_was_being_written_when_the_process_was_killed_is_no_damage()
    {
        await using ApiSession api = await ApiSession.StartAsync(5_000);
        Ids(api, [Nora], Wish(), take: 1_000);
        string last = Files()[^1].File!;
        await File.AppendAllTextAsync(Manifest, "{\"number\":99,\"ent");
        await File.WriteAllTextAsync(Path.Combine(_folder, "responses", "0000", "0000999.json.gz"), "half");

        EvidenceResult whole = Whole();
        Assert.Equal(EvidenceState.Unfinished, whole.State);
        Assert.NotEmpty(last);

        Assert.Equal(api.Held(), Ids(api, [Nora], Wish(resume: true)));
    }

    [Fact]
    public async Task A_run_that_ends_while_answers_are_being_kept_leaves_no_file_unnamed()
    {
        byte[] body = new byte[300_000];
        for (int run = 0; run < 20; run++)
        {
            var folder = OutlookActivities.Engine.Evidence.EvidenceFolder.Open(_folder, resume: true, new() { Time = s_start, Host = "https://outlook.test", Wanted = "{}" });
            Task[] writers = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() => Keep(folder, body)))];
            await Task.Delay(run);

            folder.Dispose();
            string[] files = Directory.GetFiles(_folder, "*.gz", SearchOption.AllDirectories);
            await Task.WhenAll(writers);

            Assert.Equal(files.Length, Directory.GetFiles(_folder, "*.gz", SearchOption.AllDirectories).Length);
        }

        Assert.DoesNotContain(Files(), file => file.State != EvidenceState.Valid);
    }

    [Fact]
    public async Task A_damaged_folder_is_not_gone_on_with()
    {
        await using ApiSession api = await ApiSession.StartAsync(900);
        Ids(api, [Nora], Wish());
        string[] lines = await File.ReadAllLinesAsync(Manifest);
        await File.WriteAllLinesAsync(Manifest, lines.Where((_, i) => i != 2));

        Assert.Equal(ActivityErrorId.EvidenceDamaged, Assert.Throws<ActivityException>(() => Ids(api, [Nora], Wish(resume: true))).ErrorId);
    }

    [Fact]
    public async Task What_another_account_was_told_is_not_given_to_this_one()
    {
        await using ApiSession api = await ApiSession.StartAsync(300);
        Ids(api, [Nora], Wish());
        int before = Requests(api);
        string[] lines = await File.ReadAllLinesAsync(Manifest);
        var entry = OutlookActivities.Engine.Evidence.EvidenceEntry.Read(System.Text.Encoding.UTF8.GetBytes(lines[0]))! with { Tenant = "00000000-0000-0000-0000-00000000000a" };
        Rewrite(lines, entry);

        Assert.Equal(api.Held(), Ids(api, [Nora], Wish(resume: true)));
        Assert.True(Requests(api) >= 2 * before);
    }

    [Fact]
    public async Task A_query_that_failed_is_submitted_anew_when_the_run_is_gone_on_with()
    {
        SimulatedAuditRecord[] records = [.. GeneratedAuditLog.Create([Nora], 200, 1, s_start, s_end)];
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions { AuditRecords = records });
        ActivityApiConnection connection = api.Connect(ActivityService.GraphAuditLog);
        var request = new MailboxActivityRequest { StartTime = s_start, EndTime = s_end, EvidencePath = _folder, Resume = true };
        api.Simulator.Faults.Graph.QueryEndsAs = "failed";
        Assert.Empty(api.Read(connection, [Nora], request));
        Assert.Equal(ActivityErrorId.QueryFailed, Assert.Single(api.Errors).ErrorId);
        Assert.Equal(EvidenceState.Unfinished, Whole().State);
        api.Simulator.Faults.Graph.QueryEndsAs = "succeeded";

        string[] given = [.. api.Read(connection, [Nora], request).Select(activity => activity.RecordId!)];

        Assert.NotEmpty(given);
        Assert.Equal(api.Read(connection, [Nora], new() { StartTime = s_start, EndTime = s_end }).Select(activity => activity.RecordId!), given);
        Assert.Equal(EvidenceState.Valid, Whole().State);
    }

    [Fact]
    public async Task Reading_a_folder_tells_that_its_manifest_lacks_lines()
    {
        await using ApiSession api = await ApiSession.StartAsync(900);
        Ids(api, [Nora], Wish());
        string[] lines = await File.ReadAllLinesAsync(Manifest);
        await File.WriteAllTextAsync(Manifest, string.Concat(lines.Where((_, i) => i != 2).Select(line => line + "\n")));

        _ = ActivityFile.Read(_folder, null, ActivitySelection.All, api, default).Count();

        Assert.Contains(api.Warnings, warning => warning.Contains("line 3 of the manifest is missing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_evidence()
    {
        Directory.CreateDirectory(_folder);

        Assert.Equal(ActivityErrorId.NotAnEvidenceFolder, Assert.Throws<ActivityFileException>(() => Results()).ErrorId);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("responses/../../x")]
    public void A_manifest_cannot_name_a_file_outside_of_its_folder(string file) =>
        Assert.Null(OutlookActivities.Engine.Evidence.EvidenceBody.PathOf(_folder, new() { File = file }));

    private string Manifest => Path.Combine(_folder, "manifest.jsonl");

    private static int Requests(ApiSession api) => api.VerboseLines.Count(line => line.Contains("client-request-id", StringComparison.Ordinal));

    private MailboxActivityRequest Wish(bool resume = false) => new() { All = true, PageSize = 100, EvidencePath = _folder, Resume = resume };

    private static string[] Ids(ApiSession api, string[] mailboxes, MailboxActivityRequest request, int take = int.MaxValue) =>
        [.. api.Read(api.Connection, mailboxes, request).Take(take).Select(activity => activity.Id!)];

    private string[] Import() => [.. ActivityFile.Read(_folder, null, ActivitySelection.All, new Silent(), default).Select(activity => activity.Id!)];

    private EvidenceResult[] Results() => [.. ActivityEvidence.Test(_folder, new Silent(), default)];

    private EvidenceResult[] Files() => [.. Results().Where(result => result.File is not null)];

    private List<EvidenceResult> ResultsWithRecords() => [.. Files().Where(result => result.Count is not null && result.Status == 200)];

    private EvidenceResult Whole() => Results()[^1];

    private static void Keep(OutlookActivities.Engine.Evidence.EvidenceFolder folder, byte[] body)
    {
        try
        {
            while (true)
            {
                folder.Add(new() { Kind = OutlookActivities.Engine.Evidence.EvidenceEntry.Response, Time = s_start, Method = "GET", Uri = "https://outlook.test/" }, body);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The run has ended.
        }
    }

    /// <summary>Writes the manifest anew with another first line, as its own writer would.</summary>
    private void Rewrite(string[] lines, OutlookActivities.Engine.Evidence.EvidenceEntry first)
    {
        string previous = OutlookActivities.Engine.Evidence.EvidenceHash.None;
        using var manifest = new FileStream(Manifest, FileMode.Create);
        for (int i = 0; i < lines.Length; i++)
        {
            var entry = i == 0 ? first : OutlookActivities.Engine.Evidence.EvidenceEntry.Read(System.Text.Encoding.UTF8.GetBytes(lines[i]))!;
            manifest.Write(OutlookActivities.Engine.Evidence.EvidenceLine.Write(entry with { Previous = previous }, out previous));
        }
    }

    private string AllText() => File.ReadAllText(Manifest);

    private string Wrong(IEnumerable<string> lines)
    {
        string[] before = File.ReadAllLines(Manifest);
        File.WriteAllText(Manifest, string.Concat(lines.Select(line => line + "\n")));
        EvidenceResult whole = Whole();
        File.WriteAllText(Manifest, string.Concat(before.Select(line => line + "\n")));
        return $"{whole.State}: {whole.Problem?[0]}";
    }

    private sealed class Silent : IActivityReporter
    {
        public void Error(ActivityException error) => throw error;

        public void Warning(string message)
        {
        }

        public void Verbose(string message)
        {
        }

        public void Progress(string activity, string status, int percent)
        {
        }
    }
}
