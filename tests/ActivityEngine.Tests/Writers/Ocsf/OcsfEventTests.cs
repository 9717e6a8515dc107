using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;
using OutlookActivities.Engine.Writers.Ocsf;

namespace ActivityEngine.Tests.Writers.Ocsf;

public class OcsfEventTests
{
    /// <summary>An activity of each kind, and its type in OCSF.</summary>
    public static TheoryData<string, string, int> Kinds { get; } = new()
    {
        { "UserLoggedIn", """ "RecordType":15,"ErrorNumber":"0","ActorIpAddress":"203.0.113.7" """, 300201 },
        { "UserLoginFailed", """ "RecordType":15,"ErrorNumber":"50126","LogonError":"InvalidUserNameOrPassword" """, 300201 },
        { "UserLoggedIn", """ "RecordType":15,"ErrorNumber":"50140" """, 300201 },
        { "MailItemsAccessed", """ "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>"}]}] """, 600102 },
        { "MailItemsAccessed", """ "OperationProperties":[{"Name":"MailAccessType","Value":"Sync"}],"Item":{"ParentFolder":{"Id":"LgA1","Name":"Inbox"}} """, 600102 },
        { "MailItemsAccessed", """ "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[] """, 600102 },
        { "SearchQueryInitiatedExchange", """ "QueryText":"invoice \"2018\"" """, 600504 },
        { "SearchQueryInitiatedExchange", "", 600504 },
        { "AttachmentAccess", """ "Messages":[{"MessageItems":[{"Id":"AAMk1","AttachmentName":"plan.pdf"}]}] """, 600614 },
        { "Send", """ "MailboxOwnerUPN":"nora.lind@contoso.example","Item":{"Subject":"Invoice","InternetMessageId":"<2@contoso.example>","Attachments":"plan.pdf (12b)"},"recipientList":[{"Address":"x@fabrikam.example"}] """, 400901 },
        { "New-InboxRule", """ "ObjectId":"nora.lind\\.","Parameters":[{"Name":"Name","Value":"."},{"Name":"ForwardTo","Value":"x@fabrikam.example"}] """, 300401 },
        { "Set-InboxRule", "", 300403 },
        { "Remove-InboxRule", "", 300404 },
        { "Enable-InboxRule", "", 300408 },
        { "Disable-InboxRule", "", 300409 },
        { "UpdateInboxRules", """ "OperationProperties":[{"Name":"RuleOperation","Value":"AddMailboxRule"},{"Name":"RuleName","Value":"."}] """, 300401 },
        { "UpdateInboxRules", """ "OperationProperties":[{"Name":"RuleOperation","Value":"RemoveMailboxRule"}] """, 300404 },
        { "Set-Mailbox", """ "Parameters":[{"Name":"ForwardingSmtpAddress","Value":"smtp:x@fabrikam.example"}] """, 300403 },
        { "Add-MailboxPermission", """ "ObjectId":"nora.lind","Parameters":[{"Name":"User","Value":"x"}] """, 300401 },
        { "RemoveFolderPermissions", "", 300404 },
        { "Move", """ "AffectedItems":[{"Id":"AAMk1","Subject":"one"}],"Folder":{"Id":"LgA1","Path":"\\Inbox"},"DestFolder":{"Id":"LgA2","Path":"\\RSS Feeds"} """, 600103 },
        { "HardDelete", """ "AffectedItems":[{"Subject":"one"}] """, 600104 },
        { "HardDelete", "", 600104 },
        { "FileDownloaded", """ "ObjectId":"https://contoso.example/plan.pdf" """, 600302 },
        { "FileUploaded", """ "ObjectId":"https://contoso.example/plan.pdf" """, 600301 },
        { "Consent to application.", """ "Target":[{"ID":"App","Type":1}] """, 600301 },
        { "Update user.", "", 600303 },
        { "Remove service principal.", "", 600304 },
        { "Something new", "", 600302 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_activity_is_an_event_that_the_schema_takes(string operation, string members, int typeUid)
    {
        JsonElement line = Line(Audited.One(operation, members));

        OcsfRules.Hold(line);
        Assert.Equal(typeUid, line.GetProperty("type_uid").GetInt32());
        Assert.Equal(operation, line.GetProperty("metadata").GetProperty("event_code").GetString());
    }

    [Fact]
    public void Every_activity_type_of_the_API_is_an_event_that_the_schema_takes()
    {
        foreach (KnownName type in ActivityTypes.All)
        {
            OcsfRules.Hold(Line(WrittenActivity.Create(type.Name)));
            OcsfRules.Hold(Line(WrittenActivity.Create(type.Name, ("Subject", "Invoice"), ("Sender", "x@fabrikam.example"), ("IPAddress", "192.0.2.44"), ("Query", "q"), ("AttachmentName", "a.pdf"))));
        }
    }

    [Fact]
    public void Every_operation_that_is_known_is_an_event_that_the_schema_takes()
    {
        foreach (AuditOperation operation in AuditOperations.All)
        {
            OcsfRules.Hold(Line(Audited.All(operation.Name, """ "ClientIP":"203.0.113.7:62589","ObjectId":"nora.lind" """)[0]));
        }
    }

    [Fact]
    public void The_types_that_are_written_are_those_of_the_table() =>
        Assert.Equal(
            [300201, 300202, 300401, 300403, 300404, 300408, 300409, 400901, 600102, 600103, 600104, 600301, 600302, 600303, 600304, 600504, 600602, 600609, 600614],
            OcsfTypes.All.Select(type => type.TypeUid).Order());

    [Theory]
    [InlineData("0", 1, "Success")]
    [InlineData("50126", 2, "Failure")]
    [InlineData("50074", 99, "Interrupted")]
    public void A_logons_status_is_what_it_came_to(string error, int number, string text)
    {
        JsonElement line = Line(Audited.One("UserLoggedIn", $""" "RecordType":15,"ErrorNumber":"{error}" """));

        Assert.Equal((number, text), (line.GetProperty("status_id").GetInt32(), line.GetProperty("status").GetString()));
    }

    [Fact]
    public void The_original_record_is_kept_with_its_hash_and_size()
    {
        string json = Audited.Json("00000000-0000-4000-8000-000000000009", "Update user.", """ "ObjectId":"é \uD83D" """);
        JsonElement line = Line(Assert.Single(new Audited().ReadJson(json)));

        string raw = line.GetProperty("raw_data").GetString()!;
        Assert.Equal(json, raw);
        byte[] bytes = Encoding.UTF8.GetBytes(raw);
        Assert.Equal(bytes.Length, line.GetProperty("raw_data_size").GetInt32());
        Assert.Equal(Convert.ToHexString(SHA256.HashData(bytes)), line.GetProperty("raw_data_hash").GetProperty("value").GetString(), ignoreCase: true);
        Assert.Equal("00000000-0000-4000-8000-000000000009", line.GetProperty("metadata").GetProperty("uid").GetString());
    }

    [Fact]
    public void An_activity_of_the_API_is_kept_as_the_API_gives_it()
    {
        JsonElement line = Line(WrittenActivity.Create("MessageDelivered", ("Subject", "Invoice"), ("Hashtags", null)));

        Assert.Equal(
            """{"TimeStamp":"2018-05-16T10:42:44.548Z","AppIdType":"Web","ActivityIdType":"MessageDelivered","ActivityItemId":"AAMkAD+/=","ActivityCreationTime":"2018-05-16T10:42:44.6714567Z","ClientSessionId":"6f0b0c1e-0000-4000-8000-000000000001","Id":"id-1","CustomProperties":[{"Name":"Subject","Value":"Invoice"},{"Name":"Hashtags","Value":null}]}""",
            line.GetProperty("raw_data").GetString());
    }

    [Fact]
    public void A_large_record_is_whole_with_its_first_activity_and_named_by_its_hash_with_the_others()
    {
        string items = string.Join(",", Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""{"InternetMessageId":"<{{i}}@fabrikam.example>"}""")));
        JsonElement[] lines = Lines(Audited.All("MailItemsAccessed", $$""" "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Path":"\\Inbox","FolderItems":[{{items}}]}] """));

        Assert.Equal(2000, lines.Length);
        Assert.Single(lines, line => line.TryGetProperty("raw_data", out _));
        Assert.Single(lines.Select(line => line.GetProperty("raw_data_hash").GetProperty("value").GetString()).Distinct());
    }

    [Theory]
    [InlineData("/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=nora")]
    [InlineData("nora.lind@contoso")]
    [InlineData("<b>x</b>@fabrikam.example")]
    [InlineData("x y@fabrikam.example")]
    [InlineData("a@b@fabrikam.example")]
    [InlineData("Zoë@fabrikam.example")]
    public void A_sender_that_is_no_address_of_the_schemas_form_goes_to_the_unmapped_values(string sender)
    {
        JsonElement line = Line(WrittenActivity.Create("MessageSent", ("SenderSmtpAddress", sender), ("Recipients", "x@fabrikam.example;" + sender)));

        OcsfRules.Hold(line);
        Assert.Equal(sender, line.GetProperty("unmapped").GetProperty("Sender").GetString());
        Assert.Equal("x@fabrikam.example; " + sender, line.GetProperty("unmapped").GetProperty("Recipients").GetString());
        Assert.Equal(["x@fabrikam.example"], line.GetProperty("email").GetProperty("to").EnumerateArray().Select(to => to.GetString()));
        Assert.False(line.GetProperty("email").TryGetProperty("from", out _));
    }

    [Fact]
    public void A_message_without_any_such_address_is_an_API_event()
    {
        JsonElement line = Line(WrittenActivity.Create("MessageSent", ("SenderSmtpAddress", "nobody")));

        OcsfRules.Hold(line);
        Assert.Equal(600301, line.GetProperty("type_uid").GetInt32());
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7:62589", "203.0.113.7")]
    [InlineData("[2001:db8::1]:37009", "2001:db8::1")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("7", null)]
    [InlineData("localhost", null)]
    [InlineData("300.0.113.7", null)]
    public void An_address_has_no_port_and_is_one(string text, string? address)
    {
        JsonElement line = Line(Audited.One("Update user.", $""" "ClientIP":"{text}" """));

        OcsfRules.Hold(line);
        JsonElement endpoint = line.GetProperty("src_endpoint");
        Assert.Equal(address, endpoint.TryGetProperty("ip", out JsonElement ip) ? ip.GetString() : null);
        Assert.Equal(address is null, line.GetProperty("unmapped").TryGetProperty("ClientIP", out _));
    }

    [Theory]
    [InlineData("x@fabrikam.example", 2)]
    [InlineData("kim@CONTOSO.example", 3)]
    [InlineData("kim@contoso.example;x@fabrikam.example", 2)]
    [InlineData(null, 0)]
    public void A_message_goes_out_of_the_senders_domain_or_not(string? recipients, int direction) =>
        Assert.Equal(direction, Line(WrittenActivity.Create("MessageSent", ("Recipients", recipients))).GetProperty("direction_id").GetInt32());

    [Fact]
    public void Hostile_texts_are_strings_of_JSON_and_nothing_else()
    {
        const string Hostile = "\"}\n{\"class_uid\":1}\u202E\u0000\\ </script>";
        JsonElement[] lines = Lines([WrittenActivity.Create("MessageSent", ("Subject", Hostile), ("Recipients", "x@fabrikam.example"), ("UserName", Hostile)), WrittenActivity.Create(Hostile, ("Cut", "off\uD83D"))]);

        Assert.Equal(2, lines.Length);
        Assert.All(lines, OcsfRules.Hold);
        Assert.Equal(Hostile, lines[0].GetProperty("email").GetProperty("subject").GetString());
        Assert.Equal(Hostile, lines[1].GetProperty("metadata").GetProperty("event_code").GetString());
    }

    [Fact]
    public void An_address_that_was_looked_up_has_its_place()
    {
        MailboxActivity activity = WrittenActivity.Create("Logon", ("IPAddress", "192.0.2.44"));
        activity.Location = new ActivityLocation { Country = "NL", AsNumber = 64500 };
        JsonElement endpoint = Line(activity).GetProperty("src_endpoint");

        Assert.Equal("NL", endpoint.GetProperty("location").GetProperty("country").GetString());
        Assert.Equal(64500, endpoint.GetProperty("autonomous_system").GetProperty("number").GetInt32());
    }

    [Fact]
    public void A_move_names_the_message_with_the_folder_before_and_after()
    {
        JsonElement line = Line(Audited.One("Move", """ "AffectedItems":[{"Id":"AAMk1","Subject":"one"}],"Folder":{"Id":"LgA1","Path":"\\Inbox"},"DestFolder":{"Id":"LgA2","Path":"\\RSS Feeds"} """));

        Assert.Equal([("AAMk1", "one"), ("LgA1", @"\Inbox")], Resources(line, "web_resources"));
        Assert.Equal([("AAMk1", "one"), (null, @"\RSS Feeds")], Resources(line, "web_resources_result"));
    }

    [Fact]
    public void Rows_of_a_timeline_are_refused()
    {
        using var folder = new WritingFolder();
        var entry = new ActivityTimelineEntry();

        ActivityException error = Assert.Throws<ActivityException>(() => folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.Ocsf), entry));

        Assert.Equal(ActivityErrorId.FormatUnsuited, error.ErrorId);
    }

    private static (string? Uid, string? Name)[] Resources(JsonElement line, string name) =>
    [
        .. line.GetProperty(name).EnumerateArray().Select(resource =>
            (resource.TryGetProperty("uid", out JsonElement uid) ? uid.GetString() : null, resource.GetProperty("name").GetString())),
    ];

    private static JsonElement Line(MailboxActivity activity) => Assert.Single(Lines([activity]));

    private static JsonElement[] Lines(MailboxActivity[] activities)
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.Ocsf), activities);
        return [.. File.ReadAllLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
