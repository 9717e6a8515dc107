using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Csv;

/// <summary>Rows in = objects + errors, each error with file, line, reason and the row's raw text.</summary>
public sealed class RetrieverCsvFaultTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S,{'a': 'b'", "cut off")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S,{'a' 'b'}", "colon")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S,no dict", "begins with {")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S", "6 columns where 7 are expected")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S,{'a': 'b'},more", "8 columns where 7 are expected")]
    [InlineData("just text", "1 columns where 7 are expected")]
    [InlineData("   ", "1 columns where 7 are expected")]
    [InlineData("yesterday,Web,Move,I,,S,", "TimeStamp 'yesterday' is not a time")]
    [InlineData(",Web,Move,I,,S,", "TimeStamp '' is not a time")]
    [InlineData("14:07,Web,Move,I,,S,", "TimeStamp '14:07' is not a time")]
    [InlineData("2018-02-30T14:07:11Z,Web,Move,I,,S,", "TimeStamp '2018-02-30T14:07:11Z' is not a time")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,soon,S,", "ActivityCreationTime 'soon' is not a time")]
    [InlineData("2018-05-03T14:07:11Z,Web,,I,,S,", "ActivityIdType is empty")]
    [InlineData("2018-05-03T14:07:11Z,Web,Move,I,,S,\"{'a': 'b'}\"x", "quotes of the row are broken")]
    [InlineData(RetrieverRow.Header, "TimeStamp 'TimeStamp' is not a time")]
    public void A_row_that_cannot_be_read_is_an_error_and_the_reading_goes_on(string broken, string reason)
    {
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(RetrieverRow.Numbered(1), broken, RetrieverRow.Numbered(2)));

        Assert.Equal(["ITEM-0001", "ITEM-0002"], outcome.Items);
        Assert.Equal("a.csv:4", outcome.Activities[1].SourceRow);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Equal("RowUnreadable", error.ErrorId);
        Assert.Equal(_folder.File("a.csv"), error.Path);
        Assert.Equal(3, error.Line);
        Assert.Contains(reason, error.Reason);
        Assert.Equal(broken, error.Target);
    }

    [Fact]
    public void A_row_with_bytes_that_are_no_utf8_is_an_error()
    {
        byte[] content = Encoding.Latin1.GetBytes(RetrieverRow.File(RetrieverRow.Numbered(1), RetrieverRow.Of("B", "{'Subject': 'caf\xe9'}"), RetrieverRow.Numbered(2)));

        ReadOutcome outcome = _folder.Read(content);

        Assert.Equal(["ITEM-0001", "ITEM-0002"], outcome.Items);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Contains("not valid UTF-8", error.Reason);
        Assert.Contains("'caf\uFFFD'", (string)error.Target!);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(60)]
    [InlineData(110)]
    public void A_last_line_that_is_cut_off_is_an_error(int kept)
    {
        string last = RetrieverRow.Numbered(2)[..kept];

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(RetrieverRow.Numbered(1)) + last);

        Assert.Equal(["ITEM-0001"], outcome.Items);
        Assert.Equal(last, Assert.Single(outcome.Rows).Target);
        Assert.Equal(3, outcome.Rows[0].Line);
    }

    [Fact]
    public void A_quote_that_is_not_closed_loses_its_own_row_only()
    {
        string broken = RetrieverRow.Numbered(4).TrimEnd('"');
        string[] rows = [.. Enumerable.Range(1, 10).Select(RetrieverRow.Numbered)];
        rows[3] = broken;

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(rows));

        Assert.Equal([1, 2, 3, 5, 6, 7, 8, 9, 10], outcome.Items.Select(item => int.Parse(item[5..])));
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Equal(5, error.Line);
        Assert.Equal(broken, error.Target);
        Assert.Contains("quote", error.Reason);
        Assert.Equal(["a.csv:4", "a.csv:6"], outcome.Activities.Skip(2).Take(2).Select(activity => activity.SourceRow));
    }

    [Fact]
    public void A_quote_that_swallows_all_rows_to_the_end_gives_them_back()
    {
        string broken = RetrieverRow.Of("\"BROKEN", "");
        string[] rows = [.. Enumerable.Range(1, 900).Select(number => RetrieverRow.Numbered(number * 3))];
        rows[1] = broken;

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(rows));

        Assert.Equal(899, outcome.Activities.Count);
        Assert.Equal(broken, Assert.Single(outcome.Rows).Target);
        Assert.Equal("a.csv:901", outcome.Activities[^1].SourceRow);
    }

    [Fact]
    public void Two_quotes_that_pair_up_over_rows_do_not_hide_the_rows_between()
    {
        string[] rows = [.. Enumerable.Range(1, 6).Select(number => RetrieverRow.Of($"ITEM-{number:D4}", ""))];
        rows[1] = RetrieverRow.Of("\"ITEM-0002", "");
        rows[4] = rows[4].Replace("ITEM-0005,", "ITEM-0005\",");

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(rows));

        Assert.Equal([1, 3, 4, 6], outcome.Items.Where(item => !item.Contains('"')).Select(item => int.Parse(item[5..])));
        Assert.Equal(rows[1], outcome.Rows[0].Target);
        Assert.Equal(6, outcome.Activities.Count + outcome.Errors.Count);
    }

    [Fact]
    public void A_row_of_more_than_16_MB_is_an_error_with_its_beginning_and_the_rows_behind_it_are_read()
    {
        string giant = RetrieverRow.Of("GIANT", $"{{'Query': '{new string('x', 17 * 1024 * 1024)}'}}");

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(RetrieverRow.Numbered(1), giant, RetrieverRow.Numbered(2), RetrieverRow.Numbered(4)));

        Assert.Equal(["ITEM-0001", "ITEM-0002", "ITEM-0004"], outcome.Items);
        Assert.Equal(["a.csv:2", "a.csv:4", "a.csv:5"], outcome.Activities.Select(activity => activity.SourceRow));
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Equal(3, error.Line);
        Assert.Contains("larger than 16 MB", error.Reason);
        Assert.StartsWith("2018-05-03T14:07:11.482Z,Web,MarkAsRead,GIANT,", (string)error.Target!);
        Assert.InRange(((string)error.Target!).Length, 100, 100_000);
    }

    [Fact]
    public void A_giant_row_at_the_end_of_a_file_is_an_error()
    {
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(RetrieverRow.Numbered(1), RetrieverRow.Of("GIANT", "{'Query': '" + new string('x', 17 * 1024 * 1024))));

        Assert.Equal(["ITEM-0001"], outcome.Items);
        Assert.Contains("larger than 16 MB", Assert.Single(outcome.Rows).Reason);
    }

    [Fact]
    public void A_row_of_nearly_16_MB_is_read()
    {
        string text = new('x', 15 * 1024 * 1024);

        Assert.Equal(text, _folder.Read(RetrieverRow.File(RetrieverRow.Of("LARGE", $"{{'Query': '{text}'}}"))).Only().Query);
    }

    [Fact]
    public void A_file_of_bad_rows_only_has_an_error_for_each()
    {
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(Enumerable.Repeat("bad,row", 1000)));

        Assert.Empty(outcome.Activities);
        Assert.Equal(1000, outcome.Errors.Count);
        Assert.Equal(Enumerable.Range(2, 1000).Select(line => (long)line), outcome.Rows.Select(error => error.Line));
    }
}
