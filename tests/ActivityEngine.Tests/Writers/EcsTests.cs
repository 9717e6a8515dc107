using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;

namespace ActivityEngine.Tests.Writers;

public class EcsTests
{
    private const string Rule = """ "RecordType":1,"LogonType":0,"Workload":"Exchange","ResultStatus":"True","ObjectId":"contoso.example/nora.lind\\.","ClientIP":"[2001:db8::1]:37009","OrganizationName":"contoso.example","Parameters":[{"Name":"Name","Value":"."},{"Name":"ForwardTo","Value":"x@fabrikam.example"},{"Name":"From","Value":"a"},{"Name":"From","Value":"b"},{"Name":"","Value":"n"},{"Name":"a.b","Value":"d"}] """;

    [Theory]
    [InlineData("data_stream.dataset", "o365.audit")]
    [InlineData("event.dataset", "o365.audit")]
    [InlineData("event.provider", "Exchange")]
    [InlineData("event.action", "New-InboxRule")]
    [InlineData("event.code", "ExchangeAdmin")]
    [InlineData("event.outcome", "success")]
    [InlineData("event.kind", "event")]
    [InlineData("@timestamp", "2024-03-05T09:41:17.000Z")]
    [InlineData("user.id", "nora.lind@contoso.example")]
    [InlineData("user.name", "nora.lind")]
    [InlineData("user.domain", "contoso.example")]
    [InlineData("user.email", "nora.lind@contoso.example")]
    [InlineData("client.ip", "2001:db8::1")]
    [InlineData("source.ip", "2001:db8::1")]
    [InlineData("source.port", "37009")]
    [InlineData("organization.id", "0f0f0f0f-0000-4000-8000-000000000001")]
    [InlineData("organization.name", "contoso.example")]
    [InlineData("o365.audit.UserId", "nora.lind@contoso.example")]
    [InlineData("o365.audit.ObjectId", @"contoso.example/nora.lind\.")]
    [InlineData("o365.audit.RecordType", "1")]
    [InlineData("o365.audit.UserType", "0")]
    [InlineData("o365.audit.LogonType", "0")]
    [InlineData("o365.audit.Parameters.ForwardTo", "x@fabrikam.example")]
    [InlineData("o365.audit.Parameters.From", """["a","b"]""")]
    [InlineData("o365.audit.Parameters._", "n")]
    [InlineData("o365.audit.Parameters.a_b", "d")]
    public void An_inbox_rule_has_the_fields_that_Elastics_rules_query(string field, string value) =>
        Assert.Equal(value, Field(Line(Audited.One("New-InboxRule", Rule)), field));

    [Theory]
    [InlineData("o365.audit.OperationCount", "2")]
    [InlineData("o365.audit.OperationProperties", """[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"True"}]""")]
    [InlineData("event.code", "ExchangeItemAggregated")]
    [InlineData("event.category", """["web"]""")]
    [InlineData("o365.audit.ClientAppId", "13937bba-652e-4c46-b222-3003f4d1ff97")]
    public void Accessed_messages_are_one_event_of_their_record(string field, string value)
    {
        MailboxActivity[] activities = Audited.All("MailItemsAccessed", """ "RecordType":50,"OperationCount":2,"ClientAppId":"13937bba-652e-4c46-b222-3003f4d1ff97","OperationProperties":[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"True"}],"Folders":[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@x>"},{"InternetMessageId":"<2@x>"}]}] """);

        Assert.Equal(2, activities.Length);
        Assert.Equal(value, Field(Assert.Single(Lines(activities)), field));
    }

    [Theory]
    [InlineData("UserLoginFailed", "Success", "failure")]
    [InlineData("UserLoginFailed", "Failed", "failure")]
    [InlineData("UserLoggedIn", "Success", "success")]
    public void A_sign_in_is_an_authentication_and_a_failed_one_failed_whatever_its_status_says(string operation, string status, string outcome)
    {
        JsonElement line = Line(Audited.One(operation, $$""" "RecordType":15,"Workload":"AzureActiveDirectory","ResultStatus":"{{status}}","LogonError":"IdsLocked","Target":[{"ID":"a","Type":0}],"ExtendedProperties":[{"Name":"RequestType","Value":"OAuth2:Token"},{"Name":"UserAgent","Value":"axios/1.7"}],"ModifiedProperties":[] """));

        Assert.Equal(outcome, Field(line, "event.outcome"));
        Assert.Equal("""["web","authentication"]""", Field(line, "event.category"));
        Assert.Equal("""["info","start"]""", Field(line, "event.type"));
        Assert.Equal("OAuth2:Token", Field(line, "o365.audit.ExtendedProperties.RequestType"));
        Assert.Equal("IdsLocked", Field(line, "o365.audit.LogonError"));
        Assert.Equal("axios/1.7", Field(line, "user_agent.original"));
    }

    [Fact]
    public void A_consent_has_its_changes_by_name() =>
        Assert.Equal("Risky application", Field(
            Line(Audited.One("Consent to application.", """ "RecordType":8,"ModifiedProperties":[{"Name":"ConsentAction.Reason","NewValue":"Risky application","OldValue":""},{"Name":"ConsentAction.Reason","NewValue":"again"}] """)),
            "o365.audit.ModifiedProperties.ConsentAction_Reason.NewValue"));

    [Fact]
    public void A_sent_message_has_its_addresses_subject_and_attachments()
    {
        JsonElement line = Line(Audited.One("Send", """ "RecordType":2,"MailboxOwnerUPN":"nora.lind@contoso.example","Item":{"Subject":"Invoice","InternetMessageId":"<2@contoso.example>","Attachments":"plan.pdf (1234b); b (c).txt (12b)"},"recipientList":[{"Address":"x@fabrikam.example"}] """));

        Assert.Equal("""["nora.lind@contoso.example"]""", Field(line, "email.from.address"));
        Assert.Equal("""["x@fabrikam.example"]""", Field(line, "email.to.address"));
        Assert.Equal(("Invoice", "<2@contoso.example>"), (Field(line, "email.subject"), Field(line, "email.message_id")));
        Assert.Equal("""[{"file":{"name":"plan.pdf"}},{"file":{"name":"b (c).txt"}}]""", Field(line, "email.attachments"));
    }

    [Fact]
    public void The_original_record_is_kept_with_its_hash()
    {
        JsonElement line = Line(Audited.One("Send", ""));

        string original = Field(line, "event.original");
        Assert.Equal(Audited.Json("00000000-0000-4000-8000-000000000001", "Send", ""), original);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(original))), Field(line, "event.hash"), ignoreCase: true);
    }

    [Fact]
    public void What_Elasticsearch_would_refuse_is_put_right()
    {
        JsonElement line = Line(Audited.One("Send", "\"ClientIP\":\"not an address\",\"a.b\":1,\"\":2,\"Twice\":1,\"Twice\":2,\"Spread\":{\r\n\"over\":\"lines\"}"));

        Assert.False(line.TryGetProperty("client", out _));
        Assert.Equal(("1", "2", "1"), (Field(line, "o365.audit.a_b"), Field(line, "o365.audit._"), Field(line, "o365.audit.Twice")));
        Assert.Equal("lines", Field(line, "o365.audit.Spread.over"));
    }

    [Fact]
    public void An_activity_of_the_API_is_an_event_of_another_data_set()
    {
        JsonElement line = Line(WrittenActivity.Create("Logon", ("UserName", "nora"), ("IPAddress", "192.0.2.44"), ("Result", "Failure")));

        Assert.Equal("outlook.activity", Field(line, "data_stream.dataset"));
        Assert.Equal(("ActivitiesApi", "Logon", "failure"), (Field(line, "event.provider"), Field(line, "event.action"), Field(line, "event.outcome")));
        Assert.Equal(("192.0.2.44", "nora"), (Field(line, "client.ip"), Field(line, "user.id")));
        Assert.Equal("Logon", Field(line, "outlook.Category"));
        Assert.False(line.TryGetProperty("o365", out _));
    }

    private static JsonElement Line(MailboxActivity activity) => Assert.Single(Lines([activity]));

    private static JsonElement[] Lines(MailboxActivity[] activities)
    {
        using var folder = new WritingFolder();
        string file = folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.Ecs), activities);
        return [.. File.ReadAllLines(file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>The text of a field: a string's own, else the JSON.</summary>
    private static string Field(JsonElement line, string path)
    {
        JsonElement value = line;
        foreach (string name in path.Split('.'))
        {
            value = value.GetProperty(name);
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
