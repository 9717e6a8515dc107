using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Csv;

public sealed class RetrieverCsvTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_becomes_an_activity_with_everything_it_held()
    {
        MailboxActivity activity = _folder.Read(
            RetrieverRow.File(RetrieverRow.Of("AAMkAD+/=", "{'Subject': \"Ann's \\\"invoice\\\", due\", 'Empty': '', 'Nothing': None}")), "victim@contoso.com").Only();

        Assert.Equal("2018-05-03T14:07:11.482Z", activity.TimeUtc);
        Assert.Equal("Web", activity.AppIdType);
        Assert.Equal("MarkAsRead", activity.ActivityIdType);
        Assert.Equal("Mark", activity.Category);
        Assert.Equal("AAMkAD+/=", activity.ActivityItemId);
        Assert.Equal("2018-05-03T14:07:12.610Z", activity.ActivityCreationTimeUtc);
        Assert.Equal("6f0b0c1e-0000-4000-8000-000000000001", activity.ClientSessionId);
        Assert.Equal("victim@contoso.com", activity.Mailbox);
        Assert.Equal("ActivitiesApi", activity.Source);
        Assert.Equal("a.csv:2", activity.SourceRow);
        Assert.Equal("Ann's \"invoice\", due", activity.Subject);
        Assert.Equal("""[{"Name":"Subject","Value":"Ann's \"invoice\", due"},{"Name":"Empty","Value":""},{"Name":"Nothing","Value":null}]""", activity.CustomProperties.ToString());
    }

    [Fact]
    public void Without_a_named_mailbox_there_is_none() => Assert.Null(_folder.Read(RetrieverRow.File(RetrieverRow.Numbered(1))).Only().Mailbox);

    [Theory]
    [InlineData(true, true, "\n")]
    [InlineData(true, true, "\r\n")]
    [InlineData(true, false, "\n")]
    [InlineData(false, true, "\r\n")]
    [InlineData(false, false, "\n")]
    [InlineData(false, false, "\r\n")]
    [InlineData(true, true, "\r")]
    [InlineData(false, false, "\r")]
    public void Byte_order_mark_header_and_line_ends_do_not_matter(bool mark, bool header, string lineEnd)
    {
        string[] rows = [.. Enumerable.Range(1, 5).Select(RetrieverRow.Numbered)];
        string text = (mark ? "\uFEFF" : "") + string.Concat((header ? [RetrieverRow.Header, .. rows] : rows).Select(row => row + lineEnd));

        ReadOutcome outcome = _folder.Read(text);

        Assert.Empty(outcome.Errors);
        Assert.Equal(["ITEM-0001", "ITEM-0002", "ITEM-0003", "ITEM-0004", "ITEM-0005"], outcome.Items);
        Assert.Equal(header ? "a.csv:2" : "a.csv:1", outcome.Activities[0].SourceRow);
    }

    [Fact]
    public void Mixed_line_ends_empty_lines_and_a_last_line_without_end_are_read()
    {
        ReadOutcome outcome = _folder.Read(
            $"\r\n\n{RetrieverRow.Header}\r\n{RetrieverRow.Numbered(1)}\n\n{RetrieverRow.Numbered(2)}\r\n\r\n{RetrieverRow.Numbered(3)}");

        Assert.Empty(outcome.Errors);
        Assert.Equal(["ITEM-0001", "ITEM-0002", "ITEM-0003"], outcome.Items);
        Assert.Equal(["a.csv:4", "a.csv:6", "a.csv:8"], outcome.Activities.Select(activity => activity.SourceRow));
    }

    [Fact]
    public void The_header_is_known_in_another_case_and_quoted_and_with_another_separator()
    {
        string row = RetrieverRow.Of("ITEM", "").Replace(',', ';');

        Assert.Equal("ITEM", _folder.Read(RetrieverRow.Header.ToLowerInvariant() + "\n" + RetrieverRow.Of("ITEM", "") + "\n").Only().ActivityItemId);
        Assert.Equal("ITEM", _folder.Read("\"" + RetrieverRow.Header.Replace(",", "\",\"") + "\"\n" + RetrieverRow.Of("ITEM", "") + "\n").Only().ActivityItemId);
        Assert.Equal("ITEM", _folder.Read("sep=;\r\n" + RetrieverRow.Header.Replace(',', ';') + "\n" + row + "\n").Only().ActivityItemId);
    }

    [Fact]
    public void Newlines_inside_the_strings_of_the_dict_are_part_of_them()
    {
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(RetrieverRow.Of("A", "{'Subject': 'one\ntwo\r\n, three'}"), RetrieverRow.Numbered(2)));

        Assert.Empty(outcome.Errors);
        Assert.Equal("one\ntwo\r\n, three", outcome.Activities[0].Subject);
        Assert.Equal("a.csv:5", outcome.Activities[1].SourceRow);
    }

    [Fact]
    public void An_empty_cell_means_no_custom_properties_and_empty_fields_are_null()
    {
        MailboxActivity activity = _folder.Read(RetrieverRow.Header + "\n2018-05-03T14:07:11Z,,Move,,,,\n").Only();

        Assert.Empty(activity.CustomProperties);
        Assert.Null(activity.AppIdType);
        Assert.Null(activity.ActivityItemId);
        Assert.Null(activity.ActivityCreationTime);
        Assert.Null(activity.ActivityCreationTimeUtc);
        Assert.Null(activity.ClientSessionId);
    }

    [Fact]
    public void Cells_of_25000_characters_are_read_whole()
    {
        string[] ids = [.. Enumerable.Range(0, 1250).Select(number => $"{number:D19}")];
        string properties = $"{{'Query': '{new string('é', 25_000)}', 'ResIds': '{string.Join(",", ids)}'}}";

        ReadOutcome outcome = _folder.Read(RetrieverRow.File(Enumerable.Repeat(RetrieverRow.Of("A", properties, type: "SearchResult"), 40)));

        Assert.Empty(outcome.Errors);
        Assert.Equal(40, outcome.Activities.Count);
        Assert.All(outcome.Activities, activity => Assert.Equal(25_000, activity.Query!.Length));
        Assert.All(outcome.Activities, activity => Assert.Equal(string.Join(",", ids), activity.CustomProperties["ResIds"]));
    }

    [Fact]
    public void Non_bmp_characters_are_read_both_plain_and_escaped()
    {
        MailboxActivity activity = _folder.Read(RetrieverRow.File(RetrieverRow.Of("A", @"{'Subject': '🙂 \U0001f642 \ud83d\ude42'}"))).Only();

        Assert.Equal("🙂 🙂 🙂", activity.Subject);
    }

    [Fact]
    public void Unknown_types_and_applications_pass_through()
    {
        MailboxActivity activity = _folder.Read(RetrieverRow.Header + "\n2018-05-03T14:07:11Z,CrystalBall,TelepathyStarted,,,,{'Wavelength': '7 nm'}\n").Only();

        Assert.Equal("CrystalBall", activity.AppIdType);
        Assert.Equal("TelepathyStarted", activity.ActivityIdType);
        Assert.Equal("Other", activity.Category);
        Assert.Equal("7 nm", activity.CustomProperties["wavelength"]);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_all_there_once_and_in_order()
    {
        const int Rows = 100_000;
        ReadOutcome outcome = _folder.Read(RetrieverRow.File(Enumerable.Range(1, Rows).Select(RetrieverRow.Numbered)));

        Assert.Empty(outcome.Errors);
        Assert.Equal(Enumerable.Range(1, Rows).Select(number => $"ITEM-{number:D4}"), outcome.Items);
        Assert.Equal($"a.csv:{Rows + 1}", outcome.Activities[^1].SourceRow);
    }

    [Fact]
    public void A_header_alone_is_a_log_of_nothing()
    {
        ReadOutcome outcome = _folder.Read(Encoding.UTF8.GetBytes(RetrieverRow.Header));

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Activities);
        Assert.Empty(outcome.Errors);
    }
}
