using ActivityEngine.Tests.Writers;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Json;

/// <summary>Our own JSON Lines, and what ConvertTo-Json makes of our objects. That whatever is written reads back is RoundTripTests'.</summary>
public class StatedJsonTests
{
    private static readonly MailboxActivity s_activity = WrittenActivity.Create(
        "MessageDelivered", ("Subject", "a"), ("Recipients", "b@contoso.com;c@contoso.com"), ("Cut", "off\uD83D"), ("None", null), ("Subject", "again"));

    /// <summary>What PowerShell 7 writes for s_activity: ConvertTo-Json -Depth 3, and with the depth it has by itself.</summary>
    private const string Converted =
        """
        {
          "TimeStamp": "2018-05-16T10:42:44.548+00:00",
          "TimeUtc": "2018-05-16T10:42:44.548Z",
          "Mailbox": "nora.lind@contoso.example",
          "Category": "Delivery",
          "ActivityIdType": "MessageDelivered",
          "AppIdType": "Web",
          "UserName": null,
          "Subject": "a",
          "Recipients": [
            "b@contoso.com",
            "c@contoso.com"
          ],
          "ReceivedTime": null,
          "ReceivedTimeUtc": null,
          "IsThrottled": false,
          "IsService": false,
          "SizeInBytes": null,
          "ClientSessionId": "6f0b0c1e-0000-4000-8000-000000000001",
          "ActivityItemId": "AAMkAD+/=",
          "ActivityCreationTime": "2018-05-16T10:42:44.6714567+00:00",
          "ActivityCreationTimeUtc": "2018-05-16T10:42:44.6714567Z",
          "Id": "id-1",
          "RecordId": "id-1",
          "Source": "ActivitiesApi",
          "CustomProperties": PROPERTIES
        }
        """;

    private const string Deep =
        """
        [
            { "Name": "Subject", "Value": "a" },
            { "Name": "Recipients", "Value": "b@contoso.com;c@contoso.com" },
            { "Name": "Cut", "Value": "off\ud83d" },
            { "Name": "None", "Value": null },
            { "Name": "Subject", "Value": "again" }
        ]
        """;

    private const string Flat = """["Subject=a", "Recipients=b@contoso.com;c@contoso.com", "Cut=off\ud83d", "None", "Subject=again"]""";

    [Theory]
    [InlineData(Deep)]
    [InlineData(Flat)]
    public void What_ConvertTo_Json_makes_of_an_activity_reads_back_alone_or_in_an_array(string properties)
    {
        string json = Converted.Replace("PROPERTIES", properties, StringComparison.Ordinal);

        // Windows PowerShell takes a DateTimeOffset apart.
        string windows = json.Replace("\"2018-05-16T10:42:44.548+00:00\"", """{"DateTime":"\/Date(1526467364548)\/","Offset":{"Ticks":0}}""", StringComparison.Ordinal);
        foreach (string text in (string[])[json, windows, ApiActivity.Array(json, json)])
        {
            ReadOutcome outcome = JsonFolder.Read(text);

            Assert.Null(outcome.End);
            Assert.Empty(outcome.Errors);
            Assert.All(outcome.Activities, activity => Assert.Equal(WrittenActivity.Texts(s_activity), WrittenActivity.Texts(activity)));
        }
    }

    [Fact]
    public void Properties_are_as_the_file_states_them_and_not_made_anew()
    {
        MailboxActivity activity = JsonFolder.Only(
            """{"TimeUtc":"2018-05-16T10:42:44.548Z","ActivityIdType":"Move","Category":"Read","Source":"Graph","Subject":"stated","IsThrottled":true,"SizeInBytes":42,"SourceRow":"old.csv:7","CustomProperties":[{"Name":"Subject","Value":"other"}]}""");

        Assert.Equal("Read", activity.Category);
        Assert.Equal("Graph", activity.Source);
        Assert.Equal("stated", activity.Subject);
        Assert.Equal("other", activity.CustomProperties["Subject"]);
        Assert.True(activity.IsThrottled);
        Assert.Equal(42, activity.SizeInBytes);
        Assert.Equal("old.csv:7", activity.SourceRow);
    }

    [Fact]
    public void A_mailbox_that_the_file_does_not_state_is_the_one_that_was_given()
    {
        const string Json = """{"TimeUtc":"2018-05-16T10:42:44.548Z","ActivityIdType":"Move","Source":"ActivitiesApi"}""";

        Assert.Equal("victim@contoso.com", JsonFolder.Read(Json, "victim@contoso.com").Only().Mailbox);
    }

    [Theory]
    [InlineData("TimeUtc", "\"noon\"", "TimeUtc 'noon' is not a time.")]
    [InlineData("ActivityIdType", "null", "ActivityIdType is empty.")]
    [InlineData("ReceivedTimeUtc", "\"noon\"", "ReceivedTimeUtc 'noon' is not a time.")]
    [InlineData("SizeInBytes", "1.5", "SizeInBytes '1.5' is not a whole number.")]
    [InlineData("IsService", "\"perhaps\"", "IsService 'perhaps' is neither True nor False.")]
    [InlineData("CustomProperties", "{\"a\":1}", "CustomProperties cannot be read: it is not the JSON of names and values.")]
    public void A_property_that_cannot_be_read_is_the_error_of_its_row(string name, string json, string reason)
    {
        string sound = """{"TimeUtc":"2018-05-16T10:42:44.548Z","ActivityIdType":"Move","Source":"ActivitiesApi"}""";
        string broken = $$"""{"TimeUtc":"2018-05-16T10:42:44.548Z","ActivityIdType":"Move","{{name}}":{{json}}}""";
        broken = name is "TimeUtc" or "ActivityIdType" ? sound.Replace(name == "TimeUtc" ? "\"2018-05-16T10:42:44.548Z\"" : "\"Move\"", json, StringComparison.Ordinal) : broken;

        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Lines(sound, broken, sound));

        Assert.Equal(2, outcome.Activities.Count);
        ActivityRowException error = Assert.Single(outcome.Rows);
        Assert.Equal(reason, error.Reason);
        Assert.Equal(2, error.Line);
        Assert.Equal(broken, error.Target);
    }
}
