using System.IO.Compression;
using System.Text;

namespace ActivityEngine.Tests.Readers.Json;

public class PackedJsonTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_and_packing_make_no_difference(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        foreach (string json in (string[])[ApiActivity.Page(ApiActivity.Many(500)), ApiActivity.Lines(ApiActivity.Many(500)), ApiActivity.Array(ApiActivity.Many(500))])
        {
            byte[] content = [.. encoding.GetPreamble(), .. encoding.GetBytes(json)];
            foreach (byte[] form in (byte[][])[content, Gzip(content)])
            {
                ReadOutcome outcome = JsonFolder.Read(form);

                Assert.Null(outcome.End);
                Assert.Empty(outcome.Errors);
                Assert.Equal(ApiActivity.Items(500), outcome.Items);
                Assert.Equal("sué@fabrikam.com", outcome.Activities[^1].Sender);
            }
        }
    }

    [Fact]
    public void Half_a_pair_in_utf_16_is_the_error_of_its_row_or_a_mark_in_its_place_and_the_next_rows_are_read()
    {
        string json = ApiActivity.Lines(ApiActivity.Numbered(1), ApiActivity.Of("ITEM-0002", "[{\"Name\":\"A\",\"Value\":\"cut\uD83D\"}]"), ApiActivity.Numbered(3));
        byte[] content = [0xFF, 0xFE, .. json.SelectMany(c => BitConverter.GetBytes(c))];

        ReadOutcome outcome = JsonFolder.Read(content);

        Assert.Null(outcome.End);
        Assert.Equal(3, outcome.Activities.Count + outcome.Errors.Count);
        Assert.Equal("ITEM-0001", outcome.Items[0]);
        Assert.Equal("ITEM-0003", outcome.Items[^1]);
    }

    private static byte[] Gzip(byte[] content)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
