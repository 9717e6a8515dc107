using System.IO.Compression;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Writers;

public class SplitAndPackedTests
{
    private static readonly ActivityFileOptions s_small = new(ActivityExportFormat.JsonLines, splitBytes: 900);

    [Fact]
    public void A_compressed_file_holds_what_the_plain_one_holds()
    {
        using var folder = new WritingFolder();
        MailboxActivity[] activities = [.. Activities(50)];

        string plain = folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), activities);
        string packed = folder.Write("a.jsonl.gz", new ActivityFileOptions(ActivityExportFormat.JsonLines, gzip: true), activities);

        Assert.Equal(File.ReadAllBytes(plain), Unpacked(packed));
        Assert.True(new FileInfo(packed).Length < new FileInfo(plain).Length);
        Assert.Equal(50, WritingFolder.Read(packed).Length);
    }

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.RetrieverCsv)]
    [InlineData(ActivityExportFormat.Ocsf)]
    [InlineData(ActivityExportFormat.Ecs)]
    [InlineData(ActivityExportFormat.Timesketch)]
    public void Every_form_can_be_compressed(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        string plain = folder.Write("plain", new ActivityFileOptions(format), Activities(3));

        Assert.Equal(File.ReadAllBytes(plain), Unpacked(folder.Write("packed.gz", new ActivityFileOptions(format, gzip: true), Activities(3))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Parts_hold_whole_lines_and_together_all_of_them(bool gzip)
    {
        using var folder = new WritingFolder();
        string name = gzip ? "a.jsonl.gz" : "a.jsonl";
        string plain = folder.Write("plain", new ActivityFileOptions(ActivityExportFormat.JsonLines), Activities(20));
        var options = new ActivityFileOptions(ActivityExportFormat.JsonLines, gzip: gzip, splitBytes: 900);

        string[] parts = Write(folder, name, options, 20);

        Assert.True(parts.Length > 2);
        Assert.Equal(Enumerable.Range(1, parts.Length).Select(number => folder.File(name.Replace(".jsonl", $".{number:d4}.jsonl", StringComparison.Ordinal))), parts);
        byte[][] contents = [.. parts.Select(part => gzip ? Unpacked(part) : File.ReadAllBytes(part))];
        Assert.All(contents, content => Assert.InRange(content.Length, 1, 900));
        Assert.All(contents, content => Assert.Equal((byte)'\n', content[^1]));
        Assert.Equal(File.ReadAllBytes(plain), contents.SelectMany(content => content));
    }

    [Fact]
    public void A_line_that_is_larger_than_a_part_is_a_part_of_its_own()
    {
        using var folder = new WritingFolder();

        string[] parts = Write(folder, "a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines, splitBytes: 1), 3);

        Assert.Equal(3, parts.Length);
        Assert.All(parts, part => Assert.Single(File.ReadAllLines(part)));
    }

    [Fact]
    public void Parts_of_an_earlier_longer_export_do_not_stay_beside_the_new_ones()
    {
        using var folder = new WritingFolder();
        folder.WriteText("a.0003.txt", "another file");
        folder.WriteText("a.note.jsonl", "another file");
        Assert.True(Write(folder, "a.jsonl", s_small, 20).Length > 3);

        string[] parts = Write(folder, "a.jsonl", s_small, 1);

        Assert.Equal(["a.0001.jsonl", "a.0003.txt", "a.note.jsonl"], folder.Names);
        Assert.Single(parts);
    }

    [Fact]
    public void Nothing_at_all_is_one_part_without_a_line()
    {
        using var folder = new WritingFolder();

        Assert.Empty(File.ReadAllBytes(Assert.Single(Write(folder, "a.jsonl", s_small, 0))));
    }

    [Fact]
    public void A_stopped_export_leaves_no_part_and_the_old_ones_as_they_were()
    {
        using var folder = new WritingFolder();
        folder.WriteText("a.0001.jsonl", "old");
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a.jsonl"), s_small))
        {
            foreach (MailboxActivity activity in Activities(20))
            {
                writer.Write(activity);
            }
        }

        Assert.Equal(["a.0001.jsonl"], folder.Names);
        Assert.Equal("old", File.ReadAllText(folder.File("a.0001.jsonl")));
    }

    [Fact]
    public void NoClobber_refuses_where_any_part_is_there()
    {
        using var folder = new WritingFolder();
        folder.WriteText("a.0007.jsonl", "old");

        ActivityException error = Assert.Throws<ActivityFileException>(
            () => ActivityFile.Write(folder.File("a.jsonl"), new ActivityFileOptions(ActivityExportFormat.JsonLines, noClobber: true, splitBytes: 900)));

        Assert.Equal(ActivityErrorId.FileExists, error.ErrorId);
        Assert.Equal(["a.0007.jsonl"], folder.Names);
    }

    [Fact]
    public void A_read_only_part_is_replaced_with_force_only()
    {
        using var folder = new WritingFolder();
        File.SetAttributes(folder.WriteText("a.0002.jsonl", "old"), FileAttributes.ReadOnly);

        ActivityException error = Assert.Throws<ActivityFileException>(() => ActivityFile.Write(folder.File("a.jsonl"), s_small));
        Assert.Equal(ActivityErrorId.FileAccessDenied, error.ErrorId);

        Write(folder, "a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines, force: true, splitBytes: 900), 1);
        Assert.Equal(["a.0001.jsonl"], folder.Names);
    }

    [Theory]
    [InlineData(ActivityExportFormat.Csv, false, false, 9)]
    [InlineData(ActivityExportFormat.RetrieverCsv, false, false, 9)]
    [InlineData(ActivityExportFormat.JsonLines, true, false, 9)]
    [InlineData(ActivityExportFormat.JsonLines, true, true, 0)]
    public void Options_that_do_not_go_together_are_an_error_and_write_nothing(ActivityExportFormat format, bool append, bool gzip, long splitBytes)
    {
        using var folder = new WritingFolder();

        ActivityException error = Assert.Throws<ActivityException>(
            () => ActivityFile.Write(folder.File("a"), new ActivityFileOptions(format, append: append, gzip: gzip, splitBytes: splitBytes)));

        Assert.Equal(ActivityErrorId.OptionUnsuited, error.ErrorId);
        Assert.Empty(folder.Names);
    }

    private static IEnumerable<MailboxActivity> Activities(int count) =>
        Enumerable.Range(1, count).Select(number => WrittenActivity.Create("MessageDelivered", ("Subject", $"Message {number}")));

    private static string[] Write(WritingFolder folder, string name, ActivityFileOptions options, int count)
    {
        using IActivityWriter writer = ActivityFile.Write(folder.File(name), options);
        foreach (MailboxActivity activity in Activities(count))
        {
            writer.Write(activity);
        }

        writer.Complete();
        return [.. writer.Files];
    }

    private static byte[] Unpacked(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
