using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ExportMailboxActivityTests : IDisposable
{
    private readonly PowerShellSession _session = new();
    private readonly TemporaryFolder _folder = new();

    public ExportMailboxActivityTests()
    {
        _session.Set("file", Activities.Write(_folder));
        _session.Set("out", _folder.File("out.csv"));
        _session.Set("folder", _folder.FullName);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("out.csv", "TimeUtc,Mailbox,")]
    [InlineData("out.jsonl", "{\"TimeUtc\":")]
    [InlineData("out.NDJSON", "{\"TimeUtc\":")]
    [InlineData("out.txt", "TimeUtc,Mailbox,")]
    public void The_name_of_the_file_decides_the_form_unless_Format_does(string name, string beginning)
    {
        Assert.Empty(_session.Run($"Import-MailboxActivity $file | Export-MailboxActivity \"$folder/{name}\"").Texts);

        Assert.StartsWith(beginning, File.ReadAllText(_folder.File(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void PassThru_gives_the_file()
    {
        PowerShellResult result = _session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -PassThru");

        Assert.Equal(_folder.File("out.csv"), ((FileInfo)Assert.Single(result.Output).BaseObject).FullName);
    }

    [Fact]
    public void WhatIf_writes_nothing_and_says_so()
    {
        _session.Host.Clear();

        Assert.Empty(_session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -WhatIf").Texts);

        Assert.False(File.Exists(_folder.File("out.csv")));
        Assert.Contains("out.csv", _session.Host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NoClobber_ends_the_run_before_anything_is_read()
    {
        _folder.Write("out.csv", "old");

        PowerShellResult result = _session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -NoClobber");

        Assert.Equal("FileExists", result.ErrorId);
        Assert.Equal("old", File.ReadAllText(_folder.File("out.csv")));
    }

    [Fact]
    public void A_stopped_pipeline_leaves_no_file()
    {
        PowerShellResult result = _session.Run("Import-MailboxActivity $file | ForEach-Object { $_; throw 'stop' } | Export-MailboxActivity $out");

        Assert.NotNull(result.Terminating);
        Assert.Equal([_folder.File("activities.csv")], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public void An_object_that_is_no_activity_is_an_error_and_the_rest_is_written()
    {
        PowerShellResult result = _session.Run("& { 'text'; Import-MailboxActivity $file; 5 } | Export-MailboxActivity $out; (Import-MailboxActivity $out).Count");

        Assert.Equal(["FormatUnsuited", "FormatUnsuited"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal("2", Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void A_relative_path_is_one_of_PowerShells_location()
    {
        Assert.Equal(["2"], _session.Run("$ExecutionContext.SessionState.Path.SetLocation($folder) | ForEach-Object { }; Import-MailboxActivity $file | Export-MailboxActivity here.csv; (Import-MailboxActivity ./here.csv).Count").Texts);
    }
}
