using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Files;

public sealed class ActivityFolderTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_of_a_folder_are_read_in_the_order_in_which_people_number_them()
    {
        string[] names = ["Page-1.csv", "page-2.csv", "page-2b.CSV", "page-10.csv", "page-010.csv", "page-100.csv", "page-20181231235959000000001.csv"];
        foreach (string name in names.Reverse())
        {
            _folder.Write(name, RetrieverRow.File(RetrieverRow.Of(name, "")));
        }

        ReadOutcome outcome = ReadOutcome.Of(_folder.Path);

        Assert.Empty(outcome.Errors);
        Assert.Equal(["Page-1.csv", "page-2.csv", "page-2b.CSV", "page-010.csv", "page-10.csv", "page-100.csv", "page-20181231235959000000001.csv"], outcome.Items);
        Assert.Equal("Page-1.csv:2", outcome.Activities[0].SourceRow);
    }

    [Fact]
    public void Other_files_and_folders_inside_are_left_alone()
    {
        _folder.Write("notes.txt", "no activities");
        _folder.Write("a.csv", RetrieverRow.File(RetrieverRow.Numbered(1)));
        Directory.CreateDirectory(_folder.File("b.csv"));

        Assert.Equal("ITEM-0001", ReadOutcome.Of(_folder.Path).Only().ActivityItemId);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_reported_and_the_next_ones_are_read()
    {
        _folder.Write("1.csv", RetrieverRow.File(RetrieverRow.Numbered(1)));
        _folder.Write("2.csv", "");
        _folder.Write("3.csv", "no activity log");
        _folder.Write("4.gz", [0x1F, 0x8B, 8, 0]);
        _folder.Write("5.csv", RetrieverRow.File(RetrieverRow.Numbered(5), "bad row"));
        _folder.Write("6.csv", RetrieverRow.File(RetrieverRow.Numbered(6)));

        ReadOutcome outcome = ReadOutcome.Of(_folder.Path, "victim@contoso.com");

        Assert.Null(outcome.End);
        Assert.Equal(["ITEM-0001", "ITEM-0005", "ITEM-0006"], outcome.Items);
        Assert.All(outcome.Activities, activity => Assert.Equal("victim@contoso.com", activity.Mailbox));
        Assert.Equal(["FileEmpty", "NotAnActivityLog", "FileReadFailed", "RowUnreadable"], outcome.Errors.Select(error => error.ErrorId));
        Assert.Equal(_folder.File("3.csv"), outcome.Errors[1].Target);
    }

    [Fact]
    public void A_folder_without_activity_files_is_an_error_that_names_the_endings()
    {
        _folder.Write("notes.txt", "no activities");

        ActivityFileException error = ReadOutcome.Of(_folder.Path).End!;

        Assert.Equal("FolderWithoutActivityFile", error.ErrorId);
        Assert.Equal(_folder.Path, error.Path);
        Assert.Contains(".csv", error.Message);
    }
}
