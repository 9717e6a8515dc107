using System.IO.Compression;
using System.Text;
using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Files;

public sealed class ActivityArchiveTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_files_of_an_archive_are_read_in_the_order_of_their_names()
    {
        string path = _folder.Write("evidence.zip", Archive(
            ("page-10.json", Audited.Json("3", "HardDelete", "")), ("page-2.csv", "CreationDate,AuditData\n2024-03-05T09:41:17Z,\"" + Audited.Json("2", "Send", "").Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n"), ("sub/page-1.jsonl", Audited.Json("1", "Update", "")), ("readme.txt", "no log")));
        ReadOutcome outcome = ReadOutcome.Of(path);

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        Assert.Equal(["Update page-1.jsonl:1", "Send page-2.csv:2", "HardDelete page-10.json:1"], outcome.Activities.Select(activity => $"{activity.ActivityIdType} {activity.SourceRow}"));
    }

    [Fact]
    public void A_file_of_an_archive_that_cannot_be_read_does_not_stop_the_next()
    {
        string path = _folder.Write("evidence.zip", Archive(("a.json", ""), ("b.csv", "Name,Age\nNora,1\n"), ("c.jsonl", Audited.Json("1", "Send", ""))));
        ReadOutcome outcome = ReadOutcome.Of(path);

        Assert.Equal([ActivityErrorId.FileEmpty, ActivityErrorId.NotAnActivityLog], outcome.Errors.Select(error => error.ErrorId));
        Assert.Equal("Send", Assert.Single(outcome.Activities).ActivityIdType);
    }

    [Fact]
    public void An_archive_without_a_file_that_could_hold_activities_says_so() =>
        Assert.Equal(ActivityErrorId.NotAnActivityLog, ReadOutcome.Of(_folder.Write("evidence.zip", Archive(("readme.txt", "no log")))).End!.ErrorId);

    [Fact]
    public void An_archive_that_is_cut_off_says_so()
    {
        byte[] whole = Archive(("a.jsonl", Audited.Json("1", "Send", "")));

        Assert.Equal(ActivityErrorId.FileReadFailed, ReadOutcome.Of(_folder.Write("evidence.zip", whole[..(whole.Length / 2)])).End!.ErrorId);
    }

    [Fact]
    public void Packed_files_of_an_archive_are_read_and_one_that_is_cut_off_says_so()
    {
        byte[] two = [.. Gzip(Audited.Json("1", "Send", "") + "\n"), .. Gzip(Audited.Json("2", "Update", "") + "\n")];
        byte[] cut = Gzip(string.Concat(Enumerable.Range(10, 200).Select(number => Audited.Json($"{number}", "HardDelete", "") + "\n")));
        string path = _folder.Write("evidence.zip", Archive(("a.jsonl.gz", two), ("b.jsonl.gz", cut[..(cut.Length - 9)]), ("c.jsonl.gz", Gzip(Audited.Json("3", "Create", "")))));
        ReadOutcome outcome = ReadOutcome.Of(path);

        string[] operations = [.. outcome.Activities.Select(activity => activity.ActivityIdType).Where(operation => operation != "HardDelete")];
        Assert.Equal(["Send", "Update", "Create"], operations);
        ActivityException error = Assert.Single(outcome.Errors);
        Assert.Equal(ActivityErrorId.FileReadFailed, error.ErrorId);
        Assert.Contains("b.jsonl.gz' cannot be unpacked any further", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_within_an_archive_is_to_be_unpacked_first()
    {
        ReadOutcome outcome = ReadOutcome.Of(_folder.Write("evidence.zip", Archive(("a.zip", Archive(("a.jsonl", Audited.Json("1", "Send", "")))))));

        Assert.Contains("Unpack the outer one first", Assert.Single(outcome.Errors).Message, StringComparison.Ordinal);
    }

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static byte[] Archive(params (string Name, string Text)[] files) => Archive([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    private static byte[] Archive(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
