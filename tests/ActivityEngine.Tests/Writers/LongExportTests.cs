using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Writers;

namespace ActivityEngine.Tests.Writers;

/// <summary>Exports of so many rows that they are written by another thread.</summary>
public class LongExportTests
{
    private const int Many = (4 * RowThread.MostRows) + 3;

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.RetrieverCsv)]
    [InlineData(ActivityExportFormat.JsonLines)]
    [InlineData(ActivityExportFormat.Ocsf)]
    [InlineData(ActivityExportFormat.Ecs)]
    [InlineData(ActivityExportFormat.Timesketch)]
    public void A_long_file_is_that_of_its_rows_appended_one_by_one(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        MailboxActivity[] rows = [.. Enumerable.Range(0, Many).Select(i => Numbered(i))];

        string whole = folder.Write("whole", new ActivityFileOptions(format), rows);

        foreach (MailboxActivity[] part in rows.Chunk(RowThread.MostRows - 1))
        {
            folder.Write("parts", new ActivityFileOptions(format, append: true), part);
        }

        Assert.Equal(File.ReadAllBytes(folder.File("parts")), File.ReadAllBytes(whole));
    }

    [Fact]
    public void What_is_no_activity_is_refused_at_once_in_the_middle_too_and_the_rest_is_written()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.csv"), new ActivityFileOptions(ActivityExportFormat.Csv)))
        {
            for (int i = 0; i < Many; i++)
            {
                writer.Write(Numbered(i));
                Assert.Equal(ActivityErrorId.FormatUnsuited, Assert.Throws<ActivityException>(() => writer.Write("text")).ErrorId);
            }

            writer.Complete();
        }

        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"{i}"), WritingFolder.Read(folder.File("a.csv")).Select(activity => activity.Subject));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(RowThread.MostRows + 2)]
    [InlineData(Many - 1)]
    public void A_row_that_cannot_be_read_ends_the_export_and_leaves_the_old_file(int bad)
    {
        using var folder = new WritingFolder();
        folder.WriteText("a.jsonl", "old");

        FormatException error = Assert.Throws<FormatException>(() => folder.Write(
            "a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), Enumerable.Range(0, Many).Select(i => i == bad ? new MailboxActivity(new Broken()) : Numbered(i))));

        Assert.Equal("broken", error.Message);
        Assert.Equal("old", File.ReadAllText(folder.File("a.jsonl")));
        Assert.Equal(["a.jsonl"], folder.Names);
    }

    [Fact]
    public void A_long_export_that_is_stopped_leaves_no_file()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.jsonl"), new ActivityFileOptions(ActivityExportFormat.JsonLines)))
        {
            for (int i = 0; i < Many; i++)
            {
                writer.Write(Numbered(i));
            }
        }

        Assert.Empty(folder.Names);
    }

    [Fact]
    public void Of_an_appended_file_the_rows_that_were_given_stay_when_it_is_stopped()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.jsonl"), new ActivityFileOptions(ActivityExportFormat.JsonLines, append: true)))
        {
            for (int i = 0; i < Many; i++)
            {
                writer.Write(Numbered(i));
            }
        }

        Assert.Equal(Many, WritingFolder.Read(folder.File("a.jsonl")).Length);
    }

    [Fact]
    public void A_mailbox_that_a_later_record_completes_is_written_as_it_was_known_then()
    {
        using var folder = new WritingFolder();
        var told = new Audited();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.jsonl"), new ActivityFileOptions(ActivityExportFormat.JsonLines)))
        {
            foreach (string members in (string[])["\"ObjectId\":\"per.holm\"", "\"ObjectId\":\"per.holm\",\"UserId\":\"per.holm@contoso.example\"", "\"ObjectId\":\"per.holm\""])
            {
                writer.Write(Assert.Single(told.Read("Set-Mailbox", "\"RecordType\":1,\"Workload\":\"Exchange\"," + members)));
            }

            told.History.Know("per.holm@contoso.example", isOwner: true);
            writer.Complete();
        }

        Assert.Equal("per.holm", WritingFolder.Read(folder.File("a.jsonl"))[0].Mailbox);
    }

    [FullDiskTheory]
    [InlineData(1)]
    [InlineData(Many)]
    [InlineData(20 * Many)]
    public void A_full_disk_is_an_error_that_says_so(int count)
    {
        IActivityWriter writer = ActivityFile.Write(FullDiskTheoryAttribute.File, new ActivityFileOptions(ActivityExportFormat.JsonLines, append: true));

        ActivityFileException error = Assert.Throws<ActivityFileException>(() =>
        {
            for (int i = 0; i < count; i++)
            {
                writer.Write(Numbered(i));
            }

            writer.Complete();
        });

        Assert.Equal(ActivityErrorId.FileWriteFailed, error.ErrorId);
        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        // .NET tries once more to write what it has buffered of a file that is added to.
        Assert.Throws<IOException>(writer.Dispose);
    }

    private static MailboxActivity Numbered(int number) => WrittenActivity.Create("MessageDelivered", ("Subject", $"{number}"), ("From", "ann@woodgrove.example"));

    private sealed class Broken : ActivityRecord
    {
        internal override DateTimeOffset TimeStamp => default;

        internal override string ActivityIdType => "Logon";

        internal override string Category => ActivityCategory.Logon;

        internal override string Source => ActivitySource.ActivitiesApi;

        internal override CustomPropertyList ReadCustomProperties() => throw new FormatException("broken");
    }
}
