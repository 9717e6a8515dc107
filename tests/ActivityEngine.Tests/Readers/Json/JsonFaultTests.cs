using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Json;

public class JsonFaultTests
{
    private static readonly string s_good = ApiActivity.Numbered(1);
    private static readonly string s_after = ApiActivity.Numbered(2);

    public static TheoryData<string, string> BrokenObjects => new()
    {
        { ApiActivity.With(("TimeStamp", "\"noon\"")), "TimeStamp 'noon' is not a time." },
        { ApiActivity.With(("TimeStamp", "\"2018-02-30T00:00:00Z\"")), "TimeStamp '2018-02-30T00:00:00Z' is not a time." },
        { ApiActivity.With(("TimeStamp", "null")), "TimeStamp '' is not a time." },
        { ApiActivity.With(("TimeStamp", "17")), "TimeStamp '17' is not a time." },
        { ApiActivity.With(("ActivityCreationTime", "\"later\"")), "ActivityCreationTime 'later' is not a time." },
        { ApiActivity.With(("ActivityIdType", "null")), "ActivityIdType is empty." },
        { ApiActivity.With(("ActivityIdType", "\"\"")), "ActivityIdType is empty." },
        { """{"TimeStamp":"2018-05-03T14:07:11Z","AppIdType":"Web"}""", "ActivityIdType is empty." },
        { """{"ActivityIdType":"Move"}""", "TimeStamp '' is not a time." },
        { ApiActivity.With(("ActivityItemId", "{\"a\":1}")), "ActivityItemId is no text." },
        { ApiActivity.With(("TimeStamp", "[]")), "TimeStamp is no text." },
        { """{"Something":"else"}""", "the object has none of an activity's members." },
        { "{}", "the object has none of an activity's members." },
        { """{"TimeStamp":"2018-05-03T14:07:11Z","ActivityIdType":}""", "the JSON is broken:*" },
        { """{"TimeStamp":"2018-05-03T14:07:11Z" "ActivityIdType":"Move"}""", "the JSON is broken:*" },
        { """{"TimeStamp":"2018-05-03T14:07:11Z","ActivityIdType":"Mo\ve"}""", "the JSON is broken:*" },
        { """{'TimeStamp':'2018-05-03T14:07:11Z'}""", "the JSON is broken:*" },
        { "null", "*" },
        { "17", "*" },
        { "-1.5e9", "*" },
        { "true", "*" },
        { "\"text\"", "*" },
        { "\"text, with \\\"{ and [\"", "*" },
    };

    [Theory]
    [MemberData(nameof(BrokenObjects))]
    public void What_cannot_be_read_is_one_error_with_its_line_reason_and_text_in_every_shape(string broken, string reason)
    {
        foreach ((string json, int line) in ((string, int)[])[
            (ApiActivity.Lines(s_good, broken, s_after), 2),
            (ApiActivity.Lines(s_good, "", broken, "", s_after), 3),
            (ApiActivity.Array(s_good, broken, s_after), 1),
            (ApiActivity.Array(s_good, "\n" + broken + "\n", s_after), 2),
            (ApiActivity.Page(s_good, broken, s_after), 1),
            (ApiActivity.Page(s_good, broken, s_after) + ApiActivity.Page(), 1),
            (ApiActivity.Page(broken, s_good, s_after), 1),
            (ApiActivity.Page(s_good, s_after, broken), 1)])
        {
            ReadOutcome outcome = JsonFolder.Read(json);

            Assert.Null(outcome.End);
            Assert.Equal(ApiActivity.Items(2), outcome.Items);
            ActivityRowException error = Assert.Single(outcome.Rows);
            Assert.Equal(ActivityErrorId.RowUnreadable, error.ErrorId);
            Assert.Equal(broken, error.Target);
            Assert.Equal(line, error.Line);
            Assert.EndsWith("a.json", error.Path);
            Assert.StartsWith(reason.TrimEnd('*'), error.Reason);
            Assert.True(reason.EndsWith('*') || reason == error.Reason, error.Reason);
        }
    }

    /// <summary>Objects whose brackets or quotes do not close: what follows must not be taken for a part of them.</summary>
    [Theory]
    [InlineData("\"}", "\"")]
    [InlineData("}]", "]")]
    [InlineData("\"TimeStamp\":\"2018", "\"TimeStamp\":2018")]
    [InlineData("\"Value\":\"Ann's \\\"invoice\\\", no. 2\"", "\"Value\":\"Ann's \\\"invoice\\\", no. 2")]
    [InlineData("\"Value\":\"", "\"Value\":[\"")]
    [InlineData("[{\"Name\"", "[{{{\"Name\"")]
    [InlineData("}]}", "}]")]
    [InlineData("}]}", "")]
    public void An_activity_that_does_not_close_takes_no_other_with_it(string part, string broken)
    {
        string[] activities = [ApiActivity.Numbered(1), ApiActivity.Numbered(2).Replace(part, broken, StringComparison.Ordinal), ApiActivity.Numbered(3), ApiActivity.Numbered(4)];
        foreach (string json in (string[])[ApiActivity.Lines(activities), ApiActivity.Array(activities), "[\n" + string.Join(",\n", activities) + "\n]", ApiActivity.Page(activities)])
        {
            ReadOutcome outcome = JsonFolder.Read(json);

            Assert.Null(outcome.End);
            Assert.Equal(["ITEM-0001", "ITEM-0003", "ITEM-0004"], outcome.Items);
            Assert.Contains("ITEM-0002", (string)Assert.Single(outcome.Rows).Target!);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("x, y")]
    [InlineData("]")]
    [InlineData("}")]
    [InlineData("")]
    [InlineData("1")]
    public void An_activity_that_does_not_begin_is_one_error(string beginning)
    {
        string[] activities = [ApiActivity.Numbered(1), beginning + ApiActivity.Numbered(2)[1..], ApiActivity.Numbered(3), ApiActivity.Numbered(4)];
        foreach (string json in (string[])[ApiActivity.Lines(activities), "[\n" + string.Join(",\n", activities) + "\n]", ApiActivity.Array(activities), ApiActivity.Page(activities)])
        {
            ReadOutcome outcome = JsonFolder.Read(json);

            Assert.Null(outcome.End);
            Assert.Equal(["ITEM-0001", "ITEM-0003", "ITEM-0004"], outcome.Items);
            Assert.Contains("ITEM-0002", (string)Assert.Single(outcome.Rows).Target!);
        }
    }

    [Fact]
    public void Text_in_front_of_an_activity_on_its_line_is_an_error_and_the_activity_is_read()
    {
        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Numbered(1) + "2018-05-03 {x} " + ApiActivity.Numbered(2) + "\n" + ApiActivity.Numbered(3));

        Assert.Equal(ApiActivity.Items(3), outcome.Items);
        Assert.Equal("2018-05-03 {x} ", Assert.Single(outcome.Rows).Target);
    }

    [Fact]
    public void An_unclosed_activity_of_an_indented_page_takes_no_other_with_it()
    {
        string json = ApiActivity.Indented(ApiActivity.Page(ApiActivity.Many(5))).Replace("ITEM-0003\",", "ITEM-0003,", StringComparison.Ordinal);

        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Null(outcome.End);
        Assert.Equal(["ITEM-0001", "ITEM-0002", "ITEM-0004", "ITEM-0005"], outcome.Items);
        Assert.Contains("ITEM-0003", (string)Assert.Single(outcome.Rows).Target!);
    }

    [Fact]
    public void A_page_that_is_cut_off_in_an_activity_takes_nothing_of_the_next_page_with_it()
    {
        string cut = ApiActivity.Page(ApiActivity.Numbered(1), ApiActivity.Numbered(2))[..^60];

        foreach (string between in (string[])["", "\n"])
        {
            ReadOutcome outcome = JsonFolder.Read(cut + between + ApiActivity.Page(ApiActivity.Numbered(3), ApiActivity.Numbered(4)));

            Assert.Null(outcome.End);
            Assert.Equal(["ITEM-0001", "ITEM-0003", "ITEM-0004"], outcome.Items);
            Assert.Contains("ITEM-0002", (string)Assert.Single(outcome.Rows).Target!);
        }
    }

    [Fact]
    public void A_broken_activity_in_a_large_file_says_what_is_wrong_with_it()
    {
        string[] activities = ApiActivity.Many(500);
        activities[2] = activities[2].Replace("\"AppIdType\":", "\"AppIdType\"", StringComparison.Ordinal);

        ActivityRowException error = Assert.Single(JsonFolder.Read(ApiActivity.Page(activities)).Rows);

        Assert.StartsWith("the JSON is broken: ", error.Reason);
        Assert.Equal(activities[2], error.Target);
    }

    [Fact]
    public void Invalid_utf_8_is_the_error_of_its_row()
    {
        byte[] json = Encoding.UTF8.GetBytes(ApiActivity.Lines(ApiActivity.Many(3)));
        json[json.AsSpan().LastIndexOf("no. 2"u8)] = 0xFF;
        json[json.AsSpan().IndexOf("ITEM-0002"u8)] = 0xC3;

        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Equal(["ITEM-0001", "ITEM-0003"], outcome.Items);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Equal("the row is not valid UTF-8.", error.Reason);
        Assert.Equal(2, error.Line);
        Assert.Contains("\uFFFDTEM-0002", (string)error.Target!);
    }

    [Theory]
    [InlineData("""{"name":"package","version":"1.0.0","dependencies":{"a":"b"}}""")]
    [InlineData("""[1,2,3]""")]
    [InlineData("""["a","b"]""")]
    [InlineData("""[[[]],{}]""")]
    [InlineData("""{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}""")]
    [InlineData("""{"value":[{"id":"1","createdDateTime":"2024-01-01T00:00:00Z","userPrincipalName":"a@b.c"}]}""")]
    [InlineData("""{"id":"1","timestamp":"2024-01-01T00:00:00Z","level":"info"}""")]
    [InlineData("""{"TimeUtc":"2018-05-16T10:42:44.548Z","ActivityIdType":"Move","Source":"ActivitiesApi","ClientIPSource":"Session"}""")]
    [InlineData("{")]
    [InlineData("[")]
    [InlineData("{{{{{{{{")]
    [InlineData("{not json at all}")]
    [InlineData("[Section]\nkey=value\n")]
    public void Json_that_is_no_activity_log_is_one_error_of_the_file(string json)
    {
        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Equal(ActivityErrorId.NotAnActivityLog, outcome.End!.ErrorId);
        Assert.Empty(outcome.Activities);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public void A_large_file_of_another_kind_is_given_up_after_its_beginning()
    {
        string json = ApiActivity.Lines(Enumerable.Repeat("""{"level":"info","message":"started"}""", 50)) + ApiActivity.Lines(ApiActivity.Many(3));

        ReadOutcome outcome = JsonFolder.Read(json);

        Assert.Equal(ActivityErrorId.NotAnActivityLog, outcome.End!.ErrorId);
        Assert.Empty(outcome.Activities);
    }

    [Fact]
    public void Objects_of_another_kind_before_the_first_activity_are_errors_once_it_is_seen()
    {
        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Lines("""{"version":1}""", s_good));

        Assert.Null(outcome.End);
        Assert.Equal(["ITEM-0001"], outcome.Items);
        Assert.Equal("""{"version":1}""", Assert.Single(outcome.Rows).Target);
    }

    [Fact]
    public void An_object_larger_than_any_activity_is_one_error_and_costs_bounded_memory()
    {
        using var folder = new ReadingFolder();
        string file = folder.File("a.json");
        using (var writer = new StreamWriter(file))
        {
            writer.Write("{\"value\":[" + s_good + ",{\"TimeStamp\":\"2018-05-03T14:07:11Z\",\"ActivityIdType\":\"Move\",\"Big\":[");
            string part = "\"" + new string('x', 65_000) + "\",";
            for (int i = 0; i < 1500; i++)
            {
                writer.Write(part);
            }

            writer.Write("0]}," + s_after + "]}");
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadOutcome outcome = ReadOutcome.Of(file);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Null(outcome.End);
        Assert.Equal(ApiActivity.Items(2), outcome.Items);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Contains("larger than 16 MB", error.Reason);
        Assert.StartsWith("{\"TimeStamp\":\"2018-05-03T14:07:11Z\"", (string)error.Target!);
        Assert.InRange(allocated, 0, 90_000_000);
    }

    [Fact]
    public void An_activity_nested_deeper_than_a_reader_can_go_is_an_error()
    {
        string deep = ApiActivity.With(("Deep", new string('[', 100_000) + new string(']', 100_000)));

        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Array(s_good, deep, s_after));

        Assert.Equal(ApiActivity.Items(2), outcome.Items);
        Assert.Equal(deep, Assert.Single(outcome.Rows).Target);
    }

    [Fact]
    public void An_array_nested_deeper_than_a_reader_can_go_is_an_error()
    {
        string deep = new string('[', 100_000) + new string(']', 100_000);

        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Lines(s_good, deep, s_after));

        Assert.Null(outcome.End);
        Assert.Equal(ApiActivity.Items(2), outcome.Items);
        Assert.Single(outcome.Rows);
    }
}
