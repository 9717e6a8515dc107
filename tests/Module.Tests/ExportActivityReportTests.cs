using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ExportActivityReportTests : ModuleTest
{
    public ExportActivityReportTests()
    {
        Session.Set("file", Activities.Write(Folder));
        Session.Set("out", Folder.File("report.html"));
    }

    [Fact]
    public void The_report_is_one_file_which_PassThru_gives()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out -PassThru");

        Assert.Equal(Folder.File("report.html"), ((FileInfo)Assert.Single(result.Output).BaseObject).FullName);
        Assert.Equal([Folder.File("activities.csv"), Folder.File("report.html")], Directory.GetFiles(Folder.FullName).Order());
    }

    [Fact]
    public void What_was_not_asked_for_and_what_found_nothing_are_told_apart()
    {
        Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out");
        string unasked = File.ReadAllText(Folder.File("report.html"));

        Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out -Finding @() -Exposed $null -Gap @()");
        string empty = File.ReadAllText(Folder.File("report.html"));

        Assert.Contains("Not asked for. Give what Find-SuspiciousActivity finds with -Finding.", unasked, StringComparison.Ordinal);
        Assert.Contains("Not asked for. Give what Find-ExposedMessage finds with -Exposed.", unasked, StringComparison.Ordinal);
        Assert.Contains("No rule found anything.", empty, StringComparison.Ordinal);
        Assert.Contains("None was found.", empty, StringComparison.Ordinal);
        Assert.Contains("Find-ActivityGap found none in this input.", empty, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_writes_nothing_and_says_so()
    {
        Session.Host.Clear();

        Assert.Empty(Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out -WhatIf").Texts);

        Assert.False(File.Exists(Folder.File("report.html")));
        Assert.Contains("report.html", Session.Host.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void NoClobber_ends_the_run_before_anything_is_read()
    {
        Folder.Write("report.html", "old");

        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out -NoClobber");

        Assert.Equal("FileExists", result.ErrorId);
        Assert.Equal("old", File.ReadAllText(Folder.File("report.html")));
    }

    [Fact]
    public void A_stopped_pipeline_leaves_no_file()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | ForEach-Object { $_; throw 'stop' } | Export-ActivityReport $out");

        Assert.NotNull(result.Terminating);
        Assert.Equal([Folder.File("activities.csv")], Directory.GetFiles(Folder.FullName));
    }

    [Fact]
    public void Text_that_is_no_address_is_refused_before_anything_is_read()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Export-ActivityReport $out -KnownIP 198.51.100.0/33");

        Assert.Equal("ParameterArgumentValidationError", result.ErrorId);
        Assert.False(File.Exists(Folder.File("report.html")));
    }

    [Fact]
    public void No_activity_at_all_makes_a_report_that_says_so()
    {
        Session.Run("Import-MailboxActivity $file | ForEach-Object { } | Export-ActivityReport $out");

        Assert.Contains("There are no activities.", File.ReadAllText(Folder.File("report.html")), StringComparison.Ordinal);
    }
}
