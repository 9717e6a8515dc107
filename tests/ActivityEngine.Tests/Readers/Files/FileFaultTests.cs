using System.Text;
using OutlookActivities;
using OutlookActivities.Engine.Readers.Files;

namespace ActivityEngine.Tests.Readers.Files;

/// <summary>A file that cannot be read as a whole has a clear error of our own.</summary>
public sealed class FileFaultTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \r\n\t\n")]
    [InlineData("\n\n\n")]
    public void A_file_of_nothing_is_empty(string content)
    {
        ReadOutcome outcome = _folder.Read(content);

        Assert.Equal("FileEmpty", outcome.End!.ErrorId);
        Assert.Equal(_folder.File("a.csv"), outcome.End.Path);
        Assert.Contains("empty", outcome.End.Message);
    }

    [Theory]
    [InlineData("Dear Sir or Madam,\nplease find attached\n")]
    [InlineData("TimeStamp,AppIdType,ActivityIdType\n2018-05-03,Web,Move\n")]
    [InlineData("<html><body>Sign in</body></html>")]
    [InlineData("RunspaceId,RecordType,CreationDate\n1,2,3\n")]
    public void Text_that_is_no_activity_log_is_told_as_such(string content) => Assert.Equal("NotAnActivityLog", _folder.Read(content).End!.ErrorId);

    [Fact]
    public void A_binary_file_is_told_as_no_activity_log()
    {
        byte[] content = new byte[300_000];
        new Random(3).NextBytes(content);
        content[0] = 0x7F;

        Assert.Equal("NotAnActivityLog", _folder.Read(content).End!.ErrorId);
        Assert.Equal("NotAnActivityLog", _folder.Read(new byte[100_000]).End!.ErrorId);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told_as_such()
    {
        Assert.Equal("FileNotFound", ReadOutcome.Of(_folder.File("missing.csv")).End!.ErrorId);
        Assert.Equal("FileNotFound", ReadOutcome.Of(Path.Combine(_folder.Path, "missing", "a.csv")).End!.ErrorId);
    }

    [Fact]
    public void A_file_that_the_system_refuses_is_access_denied_with_the_cause()
    {
        // Opening a folder as a file is refused to everybody, root too, in the way in which a forbidden file is refused to a user.
        ActivityFileException error = Assert.Throws<ActivityFileException>(
            () => ActivityFileReader.Read(_folder.Path, null, ActivitySelection.All, new AuditRecordHistory(), new ReadOutcome(), CancellationToken.None).Count());

        Assert.Equal("FileAccessDenied", error.ErrorId);
        Assert.IsType<UnauthorizedAccessException>(error.InnerException);
        Assert.Equal(_folder.Path, error.Target);
    }

    [Fact]
    public void A_file_without_read_permission_is_access_denied_unless_the_user_may_read_everything()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(RetrieverRow.Numbered(1)));
        bool forbids = !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.None);
        }

        ReadOutcome outcome = ReadOutcome.Of(file);

        Assert.Equal(forbids ? "FileAccessDenied" : null, outcome.End?.ErrorId);
        Assert.Equal(forbids ? 0 : 1, outcome.Activities.Count);
    }

    [Fact]
    public void A_file_that_another_program_still_writes_is_read()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(RetrieverRow.Numbered(1)));
        using var writer = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);

        Assert.Equal("ITEM-0001", ReadOutcome.Of(file).Only().ActivityItemId);
    }

    [Fact]
    public void A_file_is_open_only_while_it_is_read()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(RetrieverRow.Numbered(1), RetrieverRow.Numbered(2)));
        using (IEnumerator<MailboxActivity> activities = ActivityFileReader.Read(file, null, ActivitySelection.All, new AuditRecordHistory(), new ReadOutcome(), CancellationToken.None).GetEnumerator())
        {
            Assert.True(activities.MoveNext());
        }

        using var alone = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(Encoding.UTF8.GetByteCount(RetrieverRow.File(RetrieverRow.Numbered(1), RetrieverRow.Numbered(2))), alone.Length);
    }
}
