using System.Text;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Writers;

public class ActivityFileWriteTests
{
    private static readonly ActivityFileOptions s_csv = new(ActivityExportFormat.Csv);

    [Fact]
    public void The_retrievers_layout_is_written_byte_for_byte()
    {
        using var folder = new WritingFolder();

        string file = folder.Write(
            "a.csv",
            new ActivityFileOptions(ActivityExportFormat.RetrieverCsv),
            WrittenActivity.Create("MessageDelivered", ("Subject", "Nora's invoice"), ("From", "a 'b' \"c\""), ("Hashtags", null)));

        Assert.Equal(
            "\uFEFFTimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties\n"
            + "2018-05-16T10:42:44.548Z,Web,MessageDelivered,AAMkAD+/=,2018-05-16T10:42:44.6714567Z,6f0b0c1e-0000-4000-8000-000000000001,"
            + "\"{'Subject': \"\"Nora's invoice\"\", 'From': 'a \\'b\\' \"\"c\"\"', 'Hashtags': None}\"\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(file)));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("'quoted'")]
    public void A_cell_that_begins_like_a_formula_gets_an_apostrophe_in_front(string subject)
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("MessageDelivered", ("Subject", subject));

        string cooked = File.ReadAllText(folder.Write("cooked.csv", s_csv, activity));
        string raw = File.ReadAllText(folder.Write("raw.csv", new ActivityFileOptions(ActivityExportFormat.Csv, raw: true), activity));

        Assert.Contains(",'" + subject, cooked.Replace("\"'", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(",'" + subject, raw.Replace("\"'", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_appears_only_when_it_is_complete()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.csv"), s_csv))
        {
            writer.Write(WrittenActivity.Create("Logon"));
            Assert.DoesNotContain("a.csv", folder.Names);
        }

        Assert.Empty(folder.Names);
    }

    [Fact]
    public void A_stopped_replacement_leaves_the_old_file_as_it_was()
    {
        using var folder = new WritingFolder();
        string file = folder.WriteText("a.csv", "old");
        using (IActivityWriter writer = ActivityFile.Write(file, s_csv))
        {
            writer.Write(WrittenActivity.Create("Logon"));
        }

        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal(["a.csv"], folder.Names);
    }

    [Fact]
    public void An_existing_file_is_replaced()
    {
        using var folder = new WritingFolder();
        string file = folder.WriteText("a.csv", "old");

        folder.Write("a.csv", s_csv, WrittenActivity.Create("Logon"));

        Assert.Single(WritingFolder.Read(file));
        Assert.Equal(["a.csv"], folder.Names);
    }

    [Fact]
    public void NoClobber_refuses_an_existing_file()
    {
        using var folder = new WritingFolder();
        string file = folder.WriteText("a.csv", "old");

        ActivityException error = Assert.Throws<ActivityFileException>(
            () => ActivityFile.Write(file, new ActivityFileOptions(ActivityExportFormat.Csv, noClobber: true)));

        Assert.Equal(ActivityErrorId.FileExists, error.ErrorId);
        Assert.Equal("old", File.ReadAllText(file));
    }

    [Fact]
    public void A_read_only_file_is_replaced_with_force_only()
    {
        using var folder = new WritingFolder();
        string file = folder.WriteText("a.csv", "old");
        File.SetAttributes(file, FileAttributes.ReadOnly);

        ActivityException error = Assert.Throws<ActivityFileException>(() => ActivityFile.Write(file, s_csv));
        Assert.Equal(ActivityErrorId.FileAccessDenied, error.ErrorId);

        folder.Write("a.csv", new ActivityFileOptions(ActivityExportFormat.Csv, force: true), WrittenActivity.Create("Logon"));
        Assert.Single(WritingFolder.Read(file));
    }

    [Fact]
    public void A_missing_folder_is_an_error_that_says_so()
    {
        using var folder = new WritingFolder();

        ActivityException error = Assert.Throws<ActivityFileException>(() => ActivityFile.Write(Path.Combine(folder.File("none"), "a.csv"), s_csv));

        Assert.Equal(ActivityErrorId.FileWriteFailed, error.ErrorId);
        Assert.Contains("folder", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.RetrieverCsv)]
    [InlineData(ActivityExportFormat.JsonLines)]
    public void Appending_goes_on_behind_the_rows_that_are_there(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        var options = new ActivityFileOptions(format, append: true);

        folder.Write("a.csv", options, WrittenActivity.Create("Logon"));
        string file = folder.Write("a.csv", options, WrittenActivity.Create("Move"), WrittenActivity.Create("Delete"));

        Assert.Equal(["Logon", "Move", "Delete"], WritingFolder.Read(file).Select(activity => activity.ActivityIdType));
    }

    [Fact]
    public void Appending_ends_a_last_line_that_was_not_ended()
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.csv", s_csv, WrittenActivity.Create("Logon"));
        File.WriteAllText(file, File.ReadAllText(file).TrimEnd());

        folder.Write("a.csv", new ActivityFileOptions(ActivityExportFormat.Csv, append: true), WrittenActivity.Create("Move"));

        Assert.Equal(["Logon", "Move"], WritingFolder.Read(file).Select(activity => activity.ActivityIdType));
    }

    [Theory]
    [InlineData(ActivityExportFormat.RetrieverCsv)]
    [InlineData(ActivityExportFormat.JsonLines)]
    public void Appending_in_another_form_is_refused_and_changes_nothing(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.csv", s_csv, WrittenActivity.Create("Logon"));
        byte[] before = File.ReadAllBytes(file);

        ActivityException error = Assert.Throws<ActivityFileException>(
            () => folder.Write("a.csv", new ActivityFileOptions(format, append: true), WrittenActivity.Create("Move")));

        Assert.Equal(ActivityErrorId.AppendFormatDiffers, error.ErrorId);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.RetrieverCsv)]
    public void Appending_csv_to_json_lines_is_refused_and_changes_nothing(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), WrittenActivity.Create("Logon"));
        byte[] before = File.ReadAllBytes(file);

        ActivityException error = Assert.Throws<ActivityFileException>(
            () => folder.Write("a.jsonl", new ActivityFileOptions(format, append: true), WrittenActivity.Create("Move")));

        Assert.Equal(ActivityErrorId.AppendFormatDiffers, error.ErrorId);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public void Appending_to_a_json_line_that_was_not_ended_ends_it_first()
    {
        using var folder = new WritingFolder();
        var options = new ActivityFileOptions(ActivityExportFormat.JsonLines, append: true);
        string file = folder.Write("a.jsonl", options, WrittenActivity.Create("Logon"));
        File.WriteAllText(file, File.ReadAllText(file).TrimEnd());

        folder.Write("a.jsonl", options, WrittenActivity.Create("Move"));

        Assert.Equal(2, File.ReadAllLines(file).Length);
        Assert.Equal(["Logon", "Move"], WritingFolder.Read(file).Select(activity => activity.ActivityIdType));
    }

    [Fact]
    public void What_is_no_activity_is_refused_and_the_rest_is_written()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.csv"), s_csv))
        {
            writer.Write(WrittenActivity.Create("Logon"));
            ActivityException error = Assert.Throws<ActivityException>(() => writer.Write("text"));
            Assert.Equal(ActivityErrorId.FormatUnsuited, error.ErrorId);
            writer.Write(WrittenActivity.Create("Move"));
            writer.Complete();
        }

        Assert.Equal(2, WritingFolder.Read(folder.File("a.csv")).Length);
    }

    [Fact]
    public void Nothing_at_all_gives_a_file_with_a_header_that_reads_as_no_activities()
    {
        using var folder = new WritingFolder();

        Assert.Empty(WritingFolder.Read(folder.Write("a.csv", s_csv)));
    }
}
