using System.Text;
using OutlookActivities;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Files;
using OutlookActivities.Engine.Readers.Json;

namespace ActivityEngine.Tests.Readers.Json;

public class JsonShapeTests
{
    private const string Context = "\"@odata.context\":\"https://outlook.office.com/api/v2.0/$metadata#Me/Activities\"";
    private const string NextLink = "\"@odata.nextLink\":\"https://outlook.office.com/api/v2.0/Me/Activities?$skip=10\"";

    public static TheoryData<string, string> Shapes => new()
    {
        { "a page", ApiActivity.Page(ApiActivity.Many(3)) },
        { "a page with a line end", ApiActivity.Page(ApiActivity.Many(3)) + "\r\n" },
        { "a page with metadata in front", $$"""{{{Context}},{{NextLink}},"value":[{{string.Join(",", ApiActivity.Many(3))}}]}""" },
        { "a page with metadata behind", $$"""{{{Context}},"value":[{{string.Join(",", ApiActivity.Many(3))}}],{{NextLink}},"@odata.count":3,"x":{"y":[{"z":1}]},"n":null}""" },
        { "a page, indented", ApiActivity.Indented(ApiActivity.Page(ApiActivity.Many(3))) },
        { "a page, indented, CRLF", ApiActivity.Indented(ApiActivity.Page(ApiActivity.Many(3))).ReplaceLineEndings("\r\n") },
        { "an array", ApiActivity.Array(ApiActivity.Many(3)) },
        { "an array, an activity a line", "[\n" + string.Join(",\n", ApiActivity.Many(3)) + "\n]\n" },
        { "an array, indented", ApiActivity.Indented(ApiActivity.Array(ApiActivity.Many(3))) },
        { "JSON Lines", ApiActivity.Lines(ApiActivity.Many(3)) },
        { "JSON Lines, CRLF", ApiActivity.Lines(ApiActivity.Many(3)).ReplaceLineEndings("\r\n") },
        { "JSON Lines without the last line end", ApiActivity.Lines(ApiActivity.Many(3)).TrimEnd() },
        { "JSON Lines with blank lines", "\n\n" + ApiActivity.Lines(ApiActivity.Many(3)).Replace("\n", "\n \t\n\r\n", StringComparison.Ordinal) },
        { "activities one behind the other", string.Concat(ApiActivity.Many(3)) },
        { "activities, indented, one behind the other", string.Join("\n", ApiActivity.Many(3).Select(ApiActivity.Indented)) },
        { "pages one behind the other", ApiActivity.Page(ApiActivity.Numbered(1)) + ApiActivity.Page() + ApiActivity.Page(ApiActivity.Many(3)[1..]) },
        { "pages, a page a line", string.Join("\n", ApiActivity.Many(3).Select(activity => $$"""{{{Context}},"value":[{{activity}}],{{NextLink}}}""")) },
        { "pages, each with a byte order mark", string.Concat(ApiActivity.Many(3).Select(activity => "\uFEFF" + ApiActivity.Page(activity) + "\r\n")) },
        { "pages, indented", string.Concat(ApiActivity.Many(3).Select(activity => ApiActivity.Indented(ApiActivity.Page(activity)))) },
        { "an array of pages", ApiActivity.Array(ApiActivity.Many(3).Select(activity => ApiActivity.Page(activity))) },
        { "an array of arrays", ApiActivity.Array(ApiActivity.Array(ApiActivity.Many(3)[..2]), ApiActivity.Array(ApiActivity.Numbered(3)), ApiActivity.Array()) },
        { "a JSON text sequence", string.Concat(ApiActivity.Many(3).Select(activity => "\u001E" + activity + "\n"))[1..] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Every_shape_gives_its_activities_in_their_order(string shape, string json)
    {
        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.True(outcome.End is null && outcome.Errors.Count == 0, shape);
        Assert.Equal(ApiActivity.Items(3), outcome.Items);
        Assert.Equal("Ann's \"invoice\", no. 3", outcome.Activities[2].Subject);
        Assert.Equal("sué@fabrikam.com", outcome.Activities[2].Sender);
    }

    [Fact]
    public void A_single_activity_has_everything_the_api_said_of_it()
    {
        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Numbered(7), "victim@contoso.com");

        MailboxActivity activity = outcome.Only();
        Assert.Equal("2018-05-03T14:07:11.482Z", activity.TimeUtc);
        Assert.Equal("2018-05-03T14:07:11.610Z", activity.ActivityCreationTimeUtc);
        Assert.Equal("MessageDelivered", activity.ActivityIdType);
        Assert.Equal(ActivityCategory.Delivery, activity.Category);
        Assert.Equal("Exchange", activity.AppIdType);
        Assert.Equal("15.20.735.4", activity.ClientVersion);
        Assert.Equal("6f0b", activity.ClientSessionId);
        Assert.Equal("ITEM-0007", activity.ActivityItemId);
        Assert.Equal("id ITEM-0007", activity.Id);
        Assert.Equal("t-1", activity.TenantId);
        Assert.Equal("victim@contoso.com", activity.Mailbox);
        Assert.Equal(ActivitySource.ActivitiesApi, activity.Source);
        Assert.Equal("a.json:1", activity.SourceRow);
    }

    [Fact]
    public void An_activity_with_nothing_but_time_and_type_is_one()
    {
        MailboxActivity activity = JsonFolder.Only(ApiActivity.With());

        Assert.Equal("Move", activity.ActivityIdType);
        Assert.Null(activity.AppIdType);
        Assert.Null(activity.ActivityItemId);
        Assert.Null(activity.ClientSessionId);
        Assert.Null(activity.ActivityCreationTime);
        Assert.Null(activity.Id);
        Assert.Null(activity.Mailbox);
        Assert.Empty(activity.CustomProperties);
    }

    [Fact]
    public void Empty_text_and_null_are_nothing()
    {
        MailboxActivity activity = JsonFolder.Only(ApiActivity.With(
            ("ActivityItemId", "\"\""), ("AppIdType", "null"), ("ClientSessionId", "null"), ("ActivityCreationTime", "\"\""), ("ClientVersion", "\"\"")));

        Assert.Null(activity.ActivityItemId);
        Assert.Null(activity.AppIdType);
        Assert.Null(activity.ClientSessionId);
        Assert.Null(activity.ActivityCreationTime);
        Assert.Null(activity.ClientVersion);
    }

    [Fact]
    public void Source_rows_are_the_lines_on_which_the_activities_begin()
    {
        string json = "\n{\"value\": [\n" + ApiActivity.Indented(ApiActivity.Numbered(1)) + ",\n\n" + ApiActivity.Numbered(2) + "]\n}\n" + ApiActivity.Numbered(3);
        int firstLength = ApiActivity.Indented(ApiActivity.Numbered(1)).Split('\n').Length;

        Assert.Equal(
            ["a.json:3", $"a.json:{firstLength + 4}", $"a.json:{firstLength + 6}"],
            JsonFolder.Read(json).Activities.Select(activity => activity.SourceRow));
    }

    [Fact]
    public void A_folder_of_pages_is_read_in_the_order_of_their_numbers()
    {
        using var folder = new ReadingFolder();
        for (int page = 1; page <= 12; page++)
        {
            folder.Write($"page-{page}.json", ApiActivity.Page(ApiActivity.Numbered((2 * page) - 1), ApiActivity.Numbered(2 * page)));
        }

        ReadOutcome outcome = ReadOutcome.Of(folder.Path);

        Assert.Empty(outcome.Errors);
        Assert.Equal(ApiActivity.Items(24), outcome.Items);
        Assert.Equal("page-12.json:1", outcome.Activities[^1].SourceRow);
    }

    [Theory]
    [InlineData("""{"value":[]}""")]
    [InlineData("""{"@odata.context":"x","value":[ ]}""")]
    [InlineData("[]")]
    public void A_page_without_activities_is_no_error(string json)
    {
        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        Assert.Empty(outcome.Activities);
    }

    [Fact]
    public void Many_pages_that_are_larger_than_any_buffer_are_read_to_the_last_activity()
    {
        string json = string.Concat(Enumerable.Range(0, 20).Select(page => ApiActivity.Page(Enumerable.Range((page * 1000) + 1, 1000).Select(ApiActivity.Numbered))));

        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        Assert.Equal(Enumerable.Range(1, 20_000).Select(number => $"ITEM-{number:D4}"), outcome.Items);
    }

    [Fact]
    public void Reading_can_be_ended_between_two_activities_and_inside_what_lies_between()
    {
        using var source = new CancellationTokenSource();
        byte[] json = Encoding.UTF8.GetBytes(ApiActivity.Lines(ApiActivity.Numbered(1), new string(' ', 1_000_000), ApiActivity.Numbered(2)));
        var outcome = new ReadOutcome();
        var audit = new AuditRecordReader("a.json", new AuditRecordHistory(), outcome);
        using IEnumerator<MailboxActivity> activities =
            JsonActivityReader.Read(new RewindableStream(new MemoryStream(json)), "a.json", null, audit, outcome, source.Token).GetEnumerator();

        Assert.True(activities.MoveNext());
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => activities.MoveNext());
    }

    [Fact]
    public void Activities_larger_than_the_first_look_are_read_whole()
    {
        string[] texts = [.. new[] { 10, 32_000, 32_768, 200_000, 3_000_000 }.Select(length => new string('x', length))];

        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Page(texts.Select(text => ApiActivity.Of("A", $$"""[{"Name":"Subject","Value":"{{text}}"}]"""))));

        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        Assert.Equal(texts, outcome.Activities.Select(activity => activity.Subject));
    }

    [Fact]
    public void Names_in_another_case_and_with_escapes_are_known()
    {
        MailboxActivity activity = JsonFolder.Only(
            """{"timestamp":"2018-05-03T14:07:11.482Z","activityIdType":"Move","\u0041ppIdType":"Web","activityitemid":"x","customProperties":[{"name":"Subject","value":"s"}]}""");

        Assert.Equal("2018-05-03T14:07:11.482Z", activity.TimeUtc);
        Assert.Equal("Move", activity.ActivityIdType);
        Assert.Equal("Web", activity.AppIdType);
        Assert.Equal("x", activity.ActivityItemId);
        Assert.Equal("s", activity.Subject);
    }

    [Theory]
    [InlineData("2018-05-03T14:07:11Z", "2018-05-03T14:07:11.000Z")]
    [InlineData("2018-05-03T14:07:11.4821234Z", "2018-05-03T14:07:11.4821234Z")]
    [InlineData("2018-05-03T14:07:11.482", "2018-05-03T14:07:11.482Z")]
    [InlineData("2018-05-03T16:07:11.482+02:00", "2018-05-03T14:07:11.482Z")]
    [InlineData("2018-05-03T16:07:11.482\\u002b02:00", "2018-05-03T14:07:11.482Z")]
    public void Times_in_the_forms_of_the_api_and_of_other_tools_are_utc(string time, string expected) =>
        Assert.Equal(expected, JsonFolder.Only(ApiActivity.With(("TimeStamp", $"\"{time}\""))).TimeUtc);
}
