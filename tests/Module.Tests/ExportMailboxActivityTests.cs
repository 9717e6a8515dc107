using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ExportMailboxActivityTests : ModuleTest
{
    public ExportMailboxActivityTests()
    {
        Session.Set("file", Activities.Write(Folder));
        Session.Set("out", Folder.File("out.csv"));
        Session.Set("folder", Folder.FullName);
    }

    [Theory]
    [InlineData("out.csv", "TimeUtc,Mailbox,")]
    [InlineData("out.jsonl", "{\"TimeUtc\":")]
    [InlineData("out.NDJSON", "{\"TimeUtc\":")]
    [InlineData("out.txt", "TimeUtc,Mailbox,")]
    public void The_name_of_the_file_decides_the_form_unless_Format_does(string name, string beginning)
    {
        Assert.Empty(Session.Run($"Import-MailboxActivity $file | Export-MailboxActivity \"$folder/{name}\"").Texts);

        Assert.StartsWith(beginning, File.ReadAllText(Folder.File(name)), StringComparison.Ordinal);
    }

    [Fact]
    public void PassThru_gives_the_file()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -PassThru");

        Assert.Equal(Folder.File("out.csv"), ((FileInfo)Assert.Single(result.Output).BaseObject).FullName);
    }

    [Fact]
    public void WhatIf_writes_nothing_and_says_so()
    {
        Session.Host.Clear();

        Assert.Empty(Session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -WhatIf").Texts);

        Assert.False(File.Exists(Folder.File("out.csv")));
        Assert.Contains("out.csv", Session.Host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NoClobber_ends_the_run_before_anything_is_read()
    {
        Folder.Write("out.csv", "old");

        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Export-MailboxActivity $out -NoClobber");

        Assert.Equal("FileExists", result.ErrorId);
        Assert.Equal("old", File.ReadAllText(Folder.File("out.csv")));
    }

    [Fact]
    public void A_stopped_pipeline_leaves_no_file()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | ForEach-Object { $_; throw 'stop' } | Export-MailboxActivity $out");

        Assert.NotNull(result.Terminating);
        Assert.Equal([Folder.File("activities.csv")], Directory.GetFiles(Folder.FullName));
    }

    [Fact]
    public void An_object_that_is_no_activity_is_an_error_and_the_rest_is_written()
    {
        PowerShellResult result = Session.Run("& { 'text'; Import-MailboxActivity $file; 5 } | Export-MailboxActivity $out; (Import-MailboxActivity $out).Count");

        Assert.Equal(["FormatUnsuited", "FormatUnsuited"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal("2", Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void A_relative_path_is_one_of_PowerShells_location()
    {
        Assert.Equal(["2"], Session.Run("$ExecutionContext.SessionState.Path.SetLocation($folder) | ForEach-Object { }; Import-MailboxActivity $file | Export-MailboxActivity here.csv; (Import-MailboxActivity ./here.csv).Count").Texts);
    }

    [Theory]
    [InlineData("AuditData")]
    [InlineData("Ocsf")]
    [InlineData("Ecs")]
    [InlineData("Timesketch")]
    public void The_line_that_the_page_of_formats_shows_is_the_one_that_is_written(string format)
    {
        string page = File.ReadAllText(Path.Combine(Places.Repository, "docs/formats.md"));
        Session.Set("record", Documented(page, "AuditData"));

        Session.Run($"$record | ConvertFrom-UnifiedAuditLog | Export-MailboxActivity $out -Format {format}");

        Assert.Equal(Documented(page, format), File.ReadAllText(Folder.File("out.csv")).TrimEnd('\n'));
    }

    private static string Documented(string page, string format)
    {
        int section = page.IndexOf($"\n### {format}\n", StringComparison.Ordinal);
        int start = page.IndexOf("```json\n", section, StringComparison.Ordinal) + "```json\n".Length;
        return page[start..page.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
