using System.Text.Json;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers.Audit;

/// <summary>Microsoft Sentinel's table OfficeActivity as JSON, invented.</summary>
public sealed class SentinelFileTests : IDisposable
{
    private const string Row =
        """{"TenantId":"t","TimeGenerated":"2024-03-05T09:41:17Z","OfficeId":"1","Operation":"MailItemsAccessed","RecordType":"ExchangeItemAggregated","UserId":"nora.lind@contoso.example","Client_IPAddress":"203.0.113.5","Logon_Type":"Owner","MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":"[{\"Name\":\"MailAccessType\",\"Value\":\"Bind\"}]","Folders":[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@a>"},{"InternetMessageId":"<2@a>"}]}],"OperationCount":2,"ExternalAccess":null,"Type":"OfficeActivity"}""";

    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{0}\n{1}")]
    [InlineData("""{{"value":[{0}]}}""")]
    public void Rows_are_put_together_again(string shape)
    {
        string second = Row.Replace("\"OfficeId\":\"1\"", "\"OfficeId\":\"2\"", StringComparison.Ordinal);
        ReadOutcome outcome = _folder.Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, Row, second));

        AssertRow(outcome);
        Assert.Equal(shape.Contains("{1}", StringComparison.Ordinal) ? 4 : 2, outcome.Activities.Count);
    }

    [Fact]
    public void An_answer_of_the_Log_Analytics_API_is_read()
    {
        ReadOutcome outcome = _folder.Read(Table(Row, Row.Replace("\"OfficeId\":\"1\"", "\"OfficeId\":\"2\"", StringComparison.Ordinal)));

        AssertRow(outcome);
        Assert.Equal(["<1@a>", "<2@a>", "<1@a>", "<2@a>"], outcome.Activities.Select(activity => activity.InternetMessageId));
        Assert.Equal(["1", "1", "2", "2"], outcome.Activities.Select(activity => activity.RecordId));
    }

    [Fact]
    public void A_row_of_an_answer_that_cannot_be_read_is_an_error_and_the_rest_goes_on()
    {
        string table = Table(Row).Replace("\"rows\":[", "\"rows\":[\n[1,2],\n17,\n", StringComparison.Ordinal);
        ReadOutcome outcome = _folder.Read(table);

        Assert.Equal(2, outcome.Activities.Count);
        Assert.Equal([(2L, "the row has 2 values where 14 columns are named."), (3L, "a row of a table is a JSON array; this is none.")], outcome.Rows.Select(row => (row.Line, row.Reason)));
    }

    [Theory]
    [InlineData(4, 4)]
    [InlineData(300, 2)]
    public void An_answer_that_is_cut_off_gives_what_it_has_and_says_so(int missing, int activities)
    {
        string table = Table(Row, Row.Replace("\"OfficeId\":\"1\"", "\"OfficeId\":\"2\"", StringComparison.Ordinal));
        ReadOutcome outcome = _folder.Read(table[..^missing]);

        Assert.Equal(activities, outcome.Activities.Count);
        Assert.Contains("cut off", Assert.Single(outcome.Rows).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"tables":[{"name":"PrimaryResult","columns":[{"name":"Category"},{"name":"count_"}],"rows":[["a",1]]}]}""")]
    [InlineData("""{"tables":{"a":1}}""")]
    public void An_answer_of_something_else_is_no_activity_log(string json) => Assert.Equal(ActivityErrorId.NotAnActivityLog, _folder.Read(json).End!.ErrorId);

    [Fact]
    public void An_answer_without_rows_is_nothing_and_no_error()
    {
        ReadOutcome outcome = _folder.Read("""{"tables":[{"name":"PrimaryResult","columns":[{"name":"OfficeId"},{"name":"TimeGenerated"},{"name":"Operation"}],"rows":[]}]}""");

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Activities);
    }

    [Fact]
    public void An_answer_of_a_part_only_is_warned_of()
    {
        string path = _folder.Write("a.json", Table(Row)[..^1] + ""","error":{"code":"PartialError","message":"There were some errors when processing your query."}}""");
        var told = new Audited();

        Assert.Equal(2, ActivityFile.Read(path, null, ActivitySelection.All, told.History, told, CancellationToken.None).Count());
        Assert.Contains("is not whole (PartialError)", Assert.Single(told.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_ins_of_the_same_workspace_are_logons()
    {
        MailboxActivity activity = _folder.Read(Table(
            """{"TimeGenerated":"2024-03-05T09:41:20Z","CreatedDateTime":"2024-03-05T09:41:17Z","Id":"r1","UserPrincipalName":"nora.lind@contoso.example","IPAddress":"203.0.113.7","AppDisplayName":"OfficeHome","ResultType":"50126","ResultDescription":"Wrong.","Location":"NO","LocationDetails":"{\"city\":\"Oslo\",\"countryOrRegion\":\"NO\"}","ConditionalAccessStatus":"notApplied"}""")).Only();

        Assert.Equal(("2024-03-05T09:41:17.000Z", "Failure", "203.0.113.7", "r1"), (activity.TimeUtc, activity.Result, activity.ClientIP, activity.RecordId));
        Assert.Equal("wrong user name or password; Wrong. (50126); Conditional Access: notApplied; from Oslo, NO", activity.Detail);
    }

    /// <summary>The same rows as the API gives them: the names once, then the values; nested values as text.</summary>
    private static string Table(params string[] rows)
    {
        JsonElement first = JsonDocument.Parse(rows[0]).RootElement;
        string columns = string.Join(",", first.EnumerateObject().Select(member => $$"""{"name":"{{member.Name}}","type":"string"}"""));
        string values = string.Join(",", rows.Select(row => "[" + string.Join(",", JsonDocument.Parse(row).RootElement.EnumerateObject().Select(member =>
            member.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object ? JsonSerializer.Serialize(member.Value.GetRawText()) : member.Value.GetRawText())) + "]"));
        return $$$"""{"tables":[{"name":"PrimaryResult","columns":[{{{columns}}}],"rows":[{{{values}}}]}]}""";
    }

    private static void AssertRow(ReadOutcome outcome)
    {
        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        MailboxActivity first = outcome.Activities[0];
        Assert.Equal(("2024-03-05T09:41:17.000Z", "203.0.113.5", "Owner", "Bind", @"\Inbox", "Access"), (first.TimeUtc, first.ClientIP, first.LogonType, first.AccessType, first.Folder, first.Category));
        Assert.Null(first.Detail);
    }
}
