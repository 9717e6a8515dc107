using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class TestActivityEvidenceTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_that_was_just_written_is_valid_and_reads_back()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        PowerShellResult result = api.RunConnected(
            $"$given = Get-MailboxActivity {ApiModuleSession.Mailbox} -All -EvidencePath '{_folder}'; $result = Test-ActivityEvidence '{_folder}'; "
            + $"\"$($result.State) $($result.Count) $($given.Count) $(@(Import-MailboxActivity '{_folder}').Count) $($result.Problem)\"");

        int held = api.Held().Length;
        Assert.Equal([$"Valid {held} {held} {held} "], result.Texts);
    }

    [Fact]
    public async Task PassThru_gives_one_object_a_file_and_a_stopped_run_is_unfinished()
    {
        await using ApiModuleSession api = await ApiModuleSession.StartAsync();

        api.RunConnected(
            $"Get-MailboxActivity {ApiModuleSession.Mailbox} -All -PageSize 10 -EvidencePath '{_folder}' | ForEach-Object {{ throw 'stop' }}");
        PowerShellResult test = api.RunConnected($"$result = Test-ActivityEvidence '{_folder}'; \"$($result.State) $($result.IsValid)\"; @(Test-ActivityEvidence '{_folder}' -PassThru).Count -eq $result.ResponseCount");

        Assert.Equal(["Unfinished True", "True"], test.Texts);
    }
}
