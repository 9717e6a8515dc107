using System.Text;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers.Csv;

/// <summary>CSV with a column for each property, as our export and PowerShell's Export-Csv over our objects have it.</summary>
public sealed class OwnCsvTests : IDisposable
{
    private static readonly string[] s_columns = [.. Enum.GetNames<ActivityColumn>(), "Escaped"];

    private static readonly Dictionary<string, string> s_full = new()
    {
        ["TimeUtc"] = "2018-05-03T14:07:11.4821234Z",
        ["Mailbox"] = "victim@contoso.com",
        ["Category"] = "Delivery",
        ["ActivityIdType"] = "MessageDelivered",
        ["AppIdType"] = "Exchange",
        ["UserName"] = "Ann Example",
        ["ActorType"] = "Regular",
        ["LogonType"] = "Owner",
        ["ClientIP"] = "203.0.113.9",
        ["Client"] = "Chrome on Windows",
        ["UserAgent"] = "Mozilla/5.0 (Windows NT 10.0; \"x\")",
        ["ApplicationId"] = "00000002-0000-0ff1-ce00-000000000000",
        ["ApplicationName"] = "Exchange Online",
        ["ClientSessionId"] = "6f0b0c1e-0000-4000-8000-000000000001",
        ["Result"] = "Success",
        ["Target"] = "Archive",
        ["Detail"] = "in\ntwo lines, with comma; semicolon\tand tab",
        ["Subject"] = "Ann's \"invoice\"",
        ["Sender"] = "sue@fabrikam.com",
        ["Recipients"] = "a@contoso.com; b@contoso.com",
        ["InternetMessageId"] = "<1@fabrikam.com>",
        ["ReceivedTimeUtc"] = "2018-05-03T14:07:11.000Z",
        ["SentTimeUtc"] = "2018-05-03T14:07:10.500Z",
        ["Folder"] = "Inbox",
        ["FolderId"] = "LgAAAA==",
        ["AccessType"] = "Bind",
        ["IsThrottled"] = "True",
        ["IsService"] = "True",
        ["SizeInBytes"] = "4294967296",
        ["Query"] = "payment 🙂",
        ["Attachment"] = "w-9.pdf",
        ["ActivityItemId"] = "AAMkAD+/=",
        ["ActivityCreationTimeUtc"] = "2018-05-03T14:07:12.610Z",
        ["ClientVersion"] = "15.20.1",
        ["TenantId"] = "11111111-0000-4000-8000-000000000001",
        ["Id"] = "id-1",
        ["RecordId"] = "record-1",
        ["Source"] = "SomeLog",
        ["SourceRow"] = "original.csv:7",
        ["Country"] = "NL",
        ["City"] = "Utrecht",
        ["AsNumber"] = "64500",
        ["AsOrganization"] = "Example",
        ["CustomProperties"] = """[{"Name":"A","Value":"1"},{"Name":"A","Value":null}]""",
        ["Escaped"] = "",
    };

    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(',', "\r\n")]
    [InlineData(';', "\r\n")]
    [InlineData('\t', "\n")]
    public void Every_property_reads_back_from_its_column(char separator, string lineEnd)
    {
        MailboxActivity activity = _folder.Read("\uFEFF" + Row(s_columns, separator) + lineEnd + Row(Values(s_full), separator) + lineEnd).Only();

        foreach ((string column, string value) in s_full.Where(pair => pair.Key != "Escaped"))
        {
            Assert.Equal(value, Convert.ToString(typeof(MailboxActivity).GetProperty(column)!.GetValue(activity), System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void The_columns_are_found_by_name_in_any_order_and_case_and_unknown_ones_are_passed_over()
    {
        MailboxActivity activity = _folder.Read(
            "\"SOURCE\",\"Mood\",\"subject\",\"Mailbox\",\"ActivityIdType\",\"TimeUtc\"\n\"ActivitiesApi\",\"good\",\"Hi\",\"\",\"MarkAsRead\",\"2018-05-03T14:07:11Z\"\n",
            "victim@contoso.com").Only();

        Assert.Equal("Hi", activity.Subject);
        Assert.Equal("victim@contoso.com", activity.Mailbox);
        Assert.Equal("Mark", activity.Category);
        Assert.Null(activity.SourceRow);
        Assert.Empty(activity.CustomProperties);
    }

    [Fact]
    public void The_mailbox_that_a_row_names_is_not_overruled() =>
        Assert.Equal("victim@contoso.com", _folder.Read(File(s_full), "other@contoso.com").Only().Mailbox);

    [Fact]
    public void The_type_line_of_Windows_PowerShell_is_passed_over()
    {
        MailboxActivity activity = _folder.Read("#TYPE OutlookActivities.MailboxActivity\r\n" + File(s_full)).Only();

        Assert.Equal("Ann's \"invoice\"", activity.Subject);
    }

    [Theory]
    [InlineData("True", "'=1+1", "=1+1")]
    [InlineData("True", "''quoted", "'quoted")]
    [InlineData("True", "'plain", "'plain")]
    [InlineData("True", "plain", "plain")]
    [InlineData("False", "'=1+1", "'=1+1")]
    [InlineData("", "'=1+1", "'=1+1")]
    public void An_apostrophe_before_a_formula_is_taken_away_where_the_row_says_that_it_was_put_there(string escaped, string cell, string subject) =>
        Assert.Equal(subject, _folder.Read(File(With(("Escaped", escaped), ("Subject", cell)))).Only().Subject);

    [Theory]
    [InlineData("TimeUtc", "14:07", "TimeUtc '14:07' is not a time")]
    [InlineData("TimeUtc", "", "TimeUtc '' is not a time")]
    [InlineData("ActivityIdType", "", "ActivityIdType is empty")]
    [InlineData("ReceivedTimeUtc", "soon", "ReceivedTimeUtc 'soon' is not a time")]
    [InlineData("SentTimeUtc", "soon", "SentTimeUtc 'soon' is not a time")]
    [InlineData("ActivityCreationTimeUtc", "soon", "ActivityCreationTimeUtc 'soon' is not a time")]
    [InlineData("SizeInBytes", "4 KB", "SizeInBytes '4 KB' is not a whole number")]
    [InlineData("AsNumber", "AS64500", "AsNumber 'AS64500' is not a whole number")]
    [InlineData("IsThrottled", "perhaps", "IsThrottled 'perhaps' is neither True nor False")]
    [InlineData("IsService", "1", "IsService '1' is neither True nor False")]
    [InlineData("CustomProperties", "{'a': 'b'}", "CustomProperties cannot be read")]
    [InlineData("CustomProperties", "[{\"Name\":\"A\"", "CustomProperties cannot be read")]
    [InlineData("CustomProperties", "\"text\"", "CustomProperties cannot be read")]
    public void A_value_that_cannot_be_read_is_an_error_and_the_reading_goes_on(string column, string value, string reason)
    {
        string broken = Row(Values(With((column, value))), ',');

        ReadOutcome outcome = _folder.Read(File(s_full) + broken + "\r\n" + Row(Values(s_full), ',') + "\r\n");

        Assert.Equal(2, outcome.Activities.Count);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Contains(reason, error.Reason);
        Assert.Equal(broken, error.Target);
        Assert.Equal(4, error.Line);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void A_quote_that_is_not_closed_loses_its_own_row_only_wherever_the_time_stands(char separator)
    {
        string[] columns = ["Mailbox", "TimeStamp", "TimeUtc", "ActivityIdType", "Source", "Subject"];
        string[] rows = [.. Enumerable.Range(1, 6).Select(number => Row(
            [$"m{number}@contoso.com", $"05/03/2018 14:07:1{number} +00:00", $"2018-05-03T14:07:1{number}.000Z", "Move", "ActivitiesApi", $"{number}"], separator, quoteAll: true))];
        rows[2] = rows[2][..^1];

        ReadOutcome outcome = _folder.Read(Row(columns, separator, quoteAll: true) + "\r\n" + string.Join("\r\n", rows) + "\r\n");

        Assert.Equal(["1", "2", "4", "5", "6"], outcome.Activities.Select(activity => activity.Subject));
        Assert.Equal(rows[2], Assert.Single(outcome.Rows).Target);
        Assert.Equal(4, outcome.Rows[0].Line);
    }

    [Fact]
    public void A_row_that_is_no_utf8_is_an_error()
    {
        ReadOutcome outcome = _folder.Read([.. Encoding.UTF8.GetBytes(File(s_full)), .. Encoding.Latin1.GetBytes(Row(Values(With(("Subject", "caf\xe9"))), ','))]);

        Assert.Single(outcome.Activities);
        Assert.Contains("not valid UTF-8", Assert.Single(outcome.Rows).Reason);
    }

    [Fact]
    public void A_row_with_too_few_columns_is_an_error()
    {
        ReadOutcome outcome = _folder.Read(File(s_full) + "2018-05-03T14:07:11.482Z,victim@contoso.com\r\n");

        Assert.Single(outcome.Activities);
        Assert.Contains($"2 columns where {s_columns.Length} are expected", Assert.Single(outcome.Rows).Reason);
    }

    private static Dictionary<string, string> With(params (string Column, string Value)[] changes)
    {
        var values = new Dictionary<string, string>(s_full);
        foreach ((string column, string value) in changes)
        {
            values[column] = value;
        }

        return values;
    }

    private static string File(Dictionary<string, string> values) => Row(s_columns, ',') + "\r\n" + Row(Values(values), ',') + "\r\n";

    private static string[] Values(Dictionary<string, string> values) => [.. s_columns.Select(column => values[column])];

    private static string Row(string[] cells, char separator, bool quoteAll = false) => string.Join(
        separator,
        cells.Select(cell => quoteAll || cell.AsSpan().IndexOfAny($"{separator}\"\r\n") >= 0 ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell));
}
