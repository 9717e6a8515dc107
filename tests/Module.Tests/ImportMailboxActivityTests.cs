using System.Management.Automation;
using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ImportMailboxActivityTests : ModuleTest
{
    public ImportMailboxActivityTests()
    {
        Session.Set("file", Activities.Write(Folder));
        Session.Set("folder", Folder.FullName);
    }

    [Fact]
    public void The_objects_are_of_the_modules_own_type()
    {
        PowerShellResult result = Session.Run("(Import-MailboxActivity $file)[0].GetType().FullName; (Import-MailboxActivity $file) -is [OutlookActivities.MailboxActivity[]]");

        Assert.Equal("OutlookActivities.MailboxActivity", result.Texts[0]);
    }

    [Fact]
    public void Wildcards_name_several_files()
    {
        Folder.Write("activities2.csv", Activities.Csv);

        Assert.Equal(["4"], Session.Run("(Import-MailboxActivity (\"$folder/act*.csv\")).Count").Texts);
    }

    [Fact]
    public void Brackets_in_a_name_are_taken_as_written_with_LiteralPath()
    {
        Session.Set("bracket", Folder.Write("a[1].csv", Activities.Csv));

        Assert.Equal(["2"], Session.Run("(Import-MailboxActivity -LiteralPath $bracket).Count").Texts);
        Assert.Equal("FileNotFound", Session.Run("Import-MailboxActivity $bracket").ErrorId);
    }

    [Fact]
    public void File_objects_come_by_the_pipeline()
    {
        PowerShellResult result = Session.Run("([System.IO.FileInfo]$file, [pscustomobject]@{ FullName = $file } | Import-MailboxActivity).Count");

        Assert.Equal(["4"], result.Texts);
    }

    [Fact]
    public void A_row_that_cannot_be_read_is_an_error_with_its_raw_text_and_the_rest_is_read()
    {
        Session.Set("file", Folder.Write("bad.csv", Activities.Csv + "2018-05-16T10:43:08Z,Web,Logon,,,s,{'a': }\n2018-05-16T10:43:09Z,Web,Move,,,s,\n"));

        PowerShellResult result = Session.Run("Import-MailboxActivity $file");

        Assert.Equal(3, result.Output.Length);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("RowUnreadable,OutlookActivities.Commands.ImportMailboxActivityCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        Assert.Contains("bad.csv, line 4:", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("2018-05-16T10:43:08Z,Web,Logon,,,s,{'a': }", error.TargetObject);
    }

    [Fact]
    public void A_file_that_cannot_be_read_does_not_stop_the_next()
    {
        Folder.Write("a-empty.csv", "");
        Folder.Write("b-other.csv", "Name,Age\nNora,1\n");

        PowerShellResult result = Session.Run("\"$folder/a-empty.csv\", \"$folder/none.csv\", \"$folder/b-other.csv\", 'Env:PATH', $file | Import-MailboxActivity");

        Assert.Equal(2, result.Output.Length);
        Assert.Equal(["FileEmpty", "FileNotFound", "NotAnActivityLog", "NotAFileSystemPath"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.DoesNotContain(result.Errors, error => error.CategoryInfo.Category == ErrorCategory.NotSpecified);
    }

    [Fact]
    public void ErrorAction_Stop_ends_the_run_at_the_first_bad_row()
    {
        Session.Set("file", Folder.Write("bad.csv", Activities.Csv + "bad,Web,Logon,,,s,\n2018-05-16T10:43:09Z,Web,Move,,,s,\n"));

        PowerShellResult result = Session.Run("Import-MailboxActivity $file -ErrorAction Stop");

        Assert.Equal("RowUnreadable", result.ErrorId);
    }

    [Fact]
    public void A_throw_further_down_the_pipeline_comes_through()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | ForEach-Object { throw 'mine' }");

        Assert.Equal("mine", result.Terminating!.Exception.Message);
    }

    [Theory]
    [InlineData("-ActivityType logon", "Logon")]
    [InlineData("-AppType exchange", "MessageDelivered")]
    [InlineData("-StartTime 2018-05-16T10:43", "Logon")]
    [InlineData("-EndTime 2018-05-16T10:43", "MessageDelivered")]
    public void Filters_choose_while_reading(string filter, string expected)
    {
        Assert.Equal([expected], Session.Run($"Import-MailboxActivity $file {filter} | ForEach-Object ActivityIdType").Texts);
    }

    [Fact]
    public void Mailbox_names_the_mailbox_of_files_that_do_not()
    {
        Assert.Equal(["nora.lind@contoso.example", ""], Session.Run("(Import-MailboxActivity $file -Mailbox nora.lind@contoso.example)[0].Mailbox; \"$((Import-MailboxActivity $file)[0].Mailbox)\"").Texts);
    }

    [Fact]
    public void Where_Object_works_on_the_texts_of_times()
    {
        Assert.Equal(["Logon"], Session.Run("Import-MailboxActivity $file | Where-Object TimeUtc -ge '2018-05-16T10:43' | ForEach-Object ActivityIdType").Texts);
    }

    [Fact]
    public void Audit_records_that_two_files_hold_are_read_once_and_told_of_at_the_end()
    {
        string row = "{\"CreationTime\":\"2024-03-05T09:41:17\",\"Id\":\"1\",\"Operation\":\"Send\",\"UserId\":\"nora.lind@contoso.example\"}\n";
        Folder.Write("one.jsonl", row);
        Folder.Write("two.jsonl", row);

        PowerShellResult result = Session.Run("Import-MailboxActivity \"$folder/*.jsonl\" | ForEach-Object { \"$($_.Source) $($_.Category)\" }");

        Assert.Equal(["UnifiedAuditLog Send"], result.Texts);
        Assert.StartsWith("1 of 2 audit records came again", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }
}
