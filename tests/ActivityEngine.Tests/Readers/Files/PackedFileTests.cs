using System.IO.Compression;
using System.Text;

namespace ActivityEngine.Tests.Readers.Files;

public sealed class PackedFileTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.NoCompression)]
    public void A_gzip_file_is_read_whatever_its_name(CompressionLevel level)
    {
        ReadOutcome outcome = _folder.Read(Gzip(File(5000), level));

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        Assert.Equal(5000, outcome.Activities.Count);
        Assert.Equal("a.csv:5001", outcome.Activities[^1].SourceRow);
    }

    [Fact]
    public void Several_gzip_members_one_behind_the_other_are_one_file()
    {
        string text = File(9000);
        byte[] packed = [.. Gzip(text[..1000]), .. Gzip(text[1000..500_000]), .. Gzip(text[500_000..])];

        ReadOutcome outcome = _folder.Read(packed);

        Assert.Null(outcome.End);
        Assert.Equal(9000, outcome.Activities.Count);
    }

    [Fact]
    public void Members_are_told_wherever_their_headers_lie()
    {
        string text = File(1);
        byte[] second = Gzip(RetrieverRow.Numbered(2) + "\n");
        foreach (int size in Enumerable.Range(65_536 - 16, 32))
        {
            // A stored block of this size puts the second header on and around the border of two blocks that are looked at.
            byte[] first = Gzip(text + new string('\n', size - Gzip(text, CompressionLevel.NoCompression).Length - 5), CompressionLevel.NoCompression);
            ReadOutcome outcome = _folder.Read([.. first, .. second]);

            Assert.Null(outcome.End);
            Assert.Equal(["ITEM-0001", "ITEM-0002"], outcome.Items);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    [InlineData(50_000)]
    public void A_gzip_file_that_is_cut_off_ends_with_an_error_and_the_rows_before_the_cut_are_read(int missing)
    {
        byte[] packed = Gzip(Noise(3000));

        ReadOutcome outcome = _folder.Read(packed[..^missing]);

        Assert.Equal("FileReadFailed", outcome.End!.ErrorId);
        Assert.Contains("cut off", outcome.End.Message);
        int rows = outcome.Activities.Count;
        Assert.InRange(rows, missing > 8 ? 1500 : 3000, 3000);
        Assert.Equal(Enumerable.Range(1, rows).Select(number => $"a.csv:{number + 1}"), outcome.Activities.Select(activity => activity.SourceRow));
        Assert.InRange(outcome.Errors.Count, 0, 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(17)]
    public void A_gzip_file_of_which_nothing_is_left_is_an_error(int left)
    {
        ReadOutcome outcome = _folder.Read(Gzip(File(1))[..left]);

        Assert.Equal("FileReadFailed", outcome.End!.ErrorId);
        Assert.Empty(outcome.Activities);
    }

    [Fact]
    public void A_damaged_gzip_file_ends_with_an_error_and_the_rows_before_the_damage_are_read()
    {
        byte[] packed = Gzip(Noise(3000));
        packed.AsSpan(packed.Length / 2, 64).Fill(0xFF);

        ReadOutcome outcome = _folder.Read(packed);

        Assert.Equal("FileReadFailed", outcome.End!.ErrorId);
        Assert.Contains("cannot be unpacked any further", outcome.End.Message);
        Assert.InRange(outcome.Activities.Count, 1000, 2999);
    }

    [Fact]
    public void What_only_begins_like_gzip_is_an_error()
    {
        ReadOutcome outcome = _folder.Read([0x1F, 0x8B, .. Encoding.ASCII.GetBytes(File(10))]);

        Assert.Equal("FileReadFailed", outcome.End!.ErrorId);
    }

    [Fact]
    public void A_gzip_file_of_nothing_is_empty() => Assert.Equal("FileEmpty", _folder.Read(Gzip("")).End!.ErrorId);

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Utf_16_with_its_mark_is_read_packed_or_not(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(RetrieverRow.File(
            [.. Enumerable.Range(1, 2000).Select(RetrieverRow.Numbered), RetrieverRow.Of("LAST", "{'Subject': '🙂 é 漢字'}")]))];

        foreach (byte[] form in (byte[][])[content, Gzip(content)])
        {
            ReadOutcome outcome = _folder.Read(form);

            Assert.Null(outcome.End);
            Assert.Empty(outcome.Errors);
            Assert.Equal(2001, outcome.Activities.Count);
            Assert.Equal("🙂 é 漢字", outcome.Activities[^1].Subject);
        }
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_of_utf_16_alone_is_an_empty_file(string name) =>
        Assert.Equal("FileEmpty", _folder.Read(Encoding.GetEncoding(name).GetPreamble()).End!.ErrorId);

    private static string File(int rows) => RetrieverRow.File(Enumerable.Range(1, rows).Select(RetrieverRow.Numbered));

    /// <summary>Rows that do not pack well, so that a cut takes few of them.</summary>
    private static string Noise(int rows)
    {
        var random = new Random(7);
        byte[] noise = new byte[30];
        return RetrieverRow.File(Enumerable.Range(1, rows).Select(_ =>
        {
            random.NextBytes(noise);
            return RetrieverRow.Of(Convert.ToBase64String(noise), "");
        }));
    }

    private static byte[] Gzip(string text, CompressionLevel level = CompressionLevel.Fastest) => Gzip(Encoding.UTF8.GetBytes(text), level);

    private static byte[] Gzip(byte[] content, CompressionLevel level = CompressionLevel.Fastest)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
