using System.Text;
using System.Text.Json;
using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Writers;

public class TimesketchTests
{
    private const int LongestValue = 32_766;

    [Fact]
    public void An_activity_has_what_Timesketch_demands_and_its_record()
    {
        JsonElement line = Line(Audited.One("New-InboxRule", """ "ResultStatus":"True","ObjectId":"nora.lind\\.","ClientIP":"203.0.113.7:62589","Parameters":[{"Name":"Name","Value":"."},{"Name":"DeleteMessage","Value":"True"}] """));

        Assert.Equal("Rule (New-InboxRule) in nora.lind@contoso.example: ., from 203.0.113.7; DeleteMessage: True", Text(line, "message"));
        Assert.Equal("2024-03-05T09:41:17.000000+00:00", Text(line, "datetime"));
        Assert.Equal("Activity Time", Text(line, "timestamp_desc"));
        Assert.Equal(["rule"], Tags(line));
        Assert.Equal("203.0.113.7", Text(line, "client_ip"));
        Assert.Equal(64, Text(line, "record_sha256").Length);
        Assert.StartsWith("{\"CreationTime\":", Text(line, "record"), StringComparison.Ordinal);
        AssertFlat(line);
    }

    [Fact]
    public void What_a_service_did_and_what_failed_is_tagged()
    {
        Assert.Equal(["logon", "failure"], Tags(Line(Audited.One("UserLoginFailed", """ "RecordType":15,"ErrorNumber":"50126" """))));
        Assert.Equal(["permission", "service"], Tags(Line(Audited.One("ModifyFolderPermissions", """ "ClientIPAddress":"::1" """))));
    }

    [Fact]
    public void A_row_of_a_timeline_is_an_event()
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = true });
        builder.Add(WrittenActivity.Create("Logon", ("IPAddress", "192.0.2.44"), ("Result", "Success")));

        JsonElement line = Assert.Single(Lines([.. builder.Build(CancellationToken.None)]));

        Assert.Equal("outlook:timeline", Text(line, "data_type"));
        Assert.Equal("2018-05-16T10:42:44.548000+00:00", Text(line, "datetime"));
        Assert.Equal(("Record", 1), (Text(line, "client_ip_source"), line.GetProperty("activity_count").GetInt32()));
        AssertFlat(line);
    }

    [Fact]
    public void A_finding_is_an_event_with_its_rule_severity_and_technique_as_tags()
    {
        JsonElement line = Assert.Single(Lines([Finding]));

        Assert.Equal("High InboxRule: A rule deletes messages.", Text(line, "message"));
        Assert.Equal(["suspicious", "inboxrule", "severity-high", "T1564.008"], Tags(line));
        Assert.Equal(("203.0.113.7", "203.0.113.7; 192.0.2.44"), (Text(line, "client_ip"), Text(line, "client_ips")));
        Assert.Equal(("true", "a; b"), (Text(line, "in_force"), Text(line, "record_id")));
        AssertFlat(line);
    }

    [Fact]
    public void Activities_and_findings_go_into_one_file() =>
        Assert.Equal(["outlook:activity", "outlook:finding"], Lines([WrittenActivity.Create("Logon"), Finding]).Select(line => Text(line, "data_type")));

    [Fact]
    public void A_value_that_is_too_long_is_cut_and_named()
    {
        string subject = string.Concat(Enumerable.Repeat("\uD83D\uDCC4é", 20_000));
        JsonElement line = Line(WrittenActivity.Create("MessageDelivered", ("Subject", subject)));

        Assert.Equal("message; subject; record", Text(line, "cut"));
        Assert.StartsWith(Text(line, "subject"), subject, StringComparison.Ordinal);
        Assert.Equal(64, Text(line, "record_sha256").Length);
        Assert.False(line.TryGetProperty("record", out _));
        AssertFlat(line);
    }

    [Fact]
    public void An_activity_with_everything_has_no_more_columns_than_Timesketch_takes()
    {
        using var folder = new WritingFolder();
        string row = folder.WriteText("a.jsonl", "{\"TimeUtc\":\"2024-03-05T09:41:17.000Z\",\"ActivityIdType\":\"Send\",\"SizeInBytes\":1,\"ReceivedTimeUtc\":\"2024-03-05T09:41:17.000Z\",\"IsService\":true,"
            + string.Join(",", Enum.GetNames<OutlookActivities.Engine.ActivityColumn>()
                .Except(["TimeUtc", "ActivityIdType", "SizeInBytes", "ReceivedTimeUtc", "SentTimeUtc", "ActivityCreationTimeUtc", "IsService", "IsThrottled", "AsNumber", "CustomProperties"])
                .Select(name => $"\"{name}\":\"x\"")) + "}\n");

        JsonElement line = Line(Assert.Single(WritingFolder.Read(row)));

        Assert.InRange(line.EnumerateObject().Count(), 30, 40);
    }

    private static SuspiciousActivity Finding { get; } = new()
    {
        Rule = "InboxRule",
        Severity = Severity.High,
        Technique = "T1564.008",
        TimeStamp = new DateTimeOffset(2024, 3, 5, 9, 44, 2, TimeSpan.Zero),
        EndTime = new DateTimeOffset(2024, 3, 5, 9, 45, 2, TimeSpan.Zero),
        Mailbox = Audited.User,
        ClientIP = new TextList(["203.0.113.7", "192.0.2.44"]),
        Reason = "A rule deletes messages.",
        InForce = true,
        ActivityCount = 2,
        RecordId = new TextList(["a", "b"]),
    };

    private static JsonElement Line(MailboxActivity activity) => Assert.Single(Lines([activity]));

    private static JsonElement[] Lines(object[] items)
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.Timesketch), items);
        return [.. File.ReadAllLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string Text(JsonElement line, string name) => line.GetProperty(name).GetString()!;

    private static string[] Tags(JsonElement line) => [.. line.GetProperty("tag").EnumerateArray().Select(tag => tag.GetString()!)];

    private static void AssertFlat(JsonElement line) => Assert.All(line.EnumerateObject(), member =>
    {
        Assert.True(member.Name == "tag" || member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number, member.Name);
        Assert.True(member.Value.ValueKind != JsonValueKind.String || Encoding.UTF8.GetByteCount(member.Value.GetString()!) <= LongestValue, member.Name);
    });
}
