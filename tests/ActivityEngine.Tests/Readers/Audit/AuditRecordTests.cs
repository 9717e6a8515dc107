using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class AuditRecordTests
{
    [Fact]
    public void What_all_records_have_is_read()
    {
        MailboxActivity activity = Audited.One("Send", """ "ClientVersion":"16.0.1","UserType":2 """);

        Assert.Equal("2024-03-05T09:41:17.000Z", activity.TimeUtc);
        Assert.Equal(("UnifiedAuditLog", "audit.csv:7", "0f0f0f0f-0000-4000-8000-000000000001", "16.0.1"), (activity.Source, activity.SourceRow, activity.TenantId, activity.ClientVersion));
        Assert.Equal((Audited.User, "Regular", activity.RecordId), (activity.UserName, activity.ActorType, activity.Id));
    }

    [Fact]
    public void A_record_that_is_asked_after_another_was_read_gives_its_own()
    {
        var reader = new Audited();
        MailboxActivity first = Assert.Single(reader.Read("Set-Mailbox", "\"ObjectId\":\"first\",\"ClientIP\":\"203.0.113.1\""));
        MailboxActivity second = Assert.Single(reader.Read("Set-Mailbox", "\"ObjectId\":\"second\",\"ClientIP\":\"203.0.113.2\""));

        Assert.Equal(("first", "second"), (first.Mailbox, second.Mailbox));
        Assert.Equal(("203.0.113.1", "203.0.113.2"), (first.ClientIP, second.ClientIP));
        Assert.Equal("first", first.CustomProperties["ObjectId"]);
    }

    [Fact]
    public void A_record_that_is_broken_is_not_taken_for_the_one_before_it()
    {
        var reader = new Audited();
        MailboxActivity sound = Assert.Single(reader.Read("Set-Mailbox", "\"ObjectId\":\"sound\""));

        Assert.NotNull(reader.Fault(Encoding.UTF8.GetBytes("{\"Operation\":\"Set-Mailbox\",\"ObjectId\":\"broken\""), out _));
        Assert.Equal(("sound", Audited.User), (sound.Mailbox, sound.UserName));
    }

    [Fact]
    public void The_whole_record_is_kept_in_order_and_as_it_was()
    {
        MailboxActivity activity = Assert.Single(new Audited().ReadJson(
            """{"CreationTime":"2024-03-05T09:41:17Z","Operation":"Odd ","OriginatingServer":"SRV (15.20)\r\n","Empty":"","Nothing":null,"Count":12.50,"Nested":{ "a" : [1, 2] },"Empty":"again","@odata.type":"#x","Cut":"\ud83d"}"""));

        Assert.Equal("Other", activity.Category);
        Assert.Equal(
            [("CreationTime", "2024-03-05T09:41:17Z"), ("Operation", "Odd "), ("OriginatingServer", "SRV (15.20)\r\n"), ("Empty", ""), ("Nothing", null), ("Count", "12.50"), ("Nested", """{ "a" : [1, 2] }"""), ("Empty", "again"), ("@odata.type", "#x"), ("Cut", "\ud83d")],
            activity.CustomProperties.Select(property => (property.Name, property.Value)));
    }

    [Theory]
    [InlineData("\"ClientIPAddress\":\"203.0.113.5\",\"ClientIP\":\"198.51.100.1\"", "203.0.113.5")]
    [InlineData("\"ClientIP\":\"203.0.113.5:62589\"", "203.0.113.5")]
    [InlineData("\"ClientIP\":\"[2001:db8::1]:37009\"", "2001:db8::1")]
    [InlineData("\"ClientIPAddress\":\"\",\"ActorIpAddress\":\"::ffff:203.0.113.5\"", "203.0.113.5")]
    [InlineData("\"ClientIP\":\"\"", null)]
    public void An_address_is_bare(string members, string? address) => Assert.Equal(address, Audited.One("Send", members).ClientIP);

    [Theory]
    [InlineData("\"AppAccessContext\":{\"AADSessionId\":\"a\"},\"SessionId\":\"b\"", "a")]
    [InlineData("\"AppAccessContext\":{\"AADSessionId\":\"00000000-0000-0000-0000-000000000000\"},\"SessionId\":\"b\"", "b")]
    [InlineData("\"SessionId\":\"\",\"DeviceProperties\":[{\"Name\":\"SessionId\",\"Value\":\"c\"}]", "c")]
    [InlineData("\"SessionId\":\"\"", null)]
    public void A_session_comes_from_the_best_member_there_is(string members, string? session) => Assert.Equal(session, Audited.One("Send", members).ClientSessionId);

    [Theory]
    [InlineData("\"ClientAppId\":\"1\",\"AppAccessContext\":{\"ClientAppId\":\"2\"},\"ApplicationId\":\"3\",\"AppId\":\"4\"", "1", null)]
    [InlineData("\"ClientAppId\":\"\",\"AppAccessContext\":{\"ClientAppId\":\"2\",\"ClientAppName\":\"Sorter\"},\"AppId\":\"4\"", "2", "Sorter")]
    [InlineData("\"ApplicationId\":\"3\",\"AppId\":\"4\"", "3", null)]
    [InlineData("\"AppId\":\"00000002-0000-0ff1-ce00-000000000000\"", "00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online")]
    public void An_application_is_the_client_before_the_resource(string members, string id, string? name)
    {
        MailboxActivity activity = Audited.One("Send", members);

        Assert.Equal((id, name), (activity.ApplicationId, activity.ApplicationName));
    }

    [Fact]
    public void Exchanges_own_client_text_is_read_where_there_is_no_browsers()
    {
        MailboxActivity activity = Audited.One("Send", """ "ClientInfoString":"Client=MSExchangeRPC" """);

        Assert.Equal(("Outlook (MAPI)", "Client=MSExchangeRPC"), (activity.Client, activity.UserAgent));
    }

    [Theory]
    [InlineData("Set-Mailbox", "\"UserType\":3", true)]
    [InlineData("Set-Mailbox", "\"UserType\":2", false)]
    [InlineData("MailItemsAccessed", "\"ClientInfoString\":\"Client=REST;Client=RESTSystem;;\",\"ClientAppId\":\"13937bba-652e-4c46-b222-3003f4d1ff97\"", true)]
    [InlineData("MailItemsAccessed", "\"ClientInfoString\":\"Client=REST;Client=RESTSystem;;\",\"ClientAppId\":\"99999999-0000-4000-8000-000000000009\"", false)]
    [InlineData("MailItemsAccessed", "\"ClientInfoString\":\"Client=REST;;\",\"ClientAppId\":\"13937bba-652e-4c46-b222-3003f4d1ff97\",\"ClientIPAddress\":\"20.190.160.1\"", false)]
    [InlineData("ModifyFolderPermissions", "\"ClientIPAddress\":\"::1\"", true)]
    [InlineData("Send", "\"ClientIPAddress\":\"::1\"", false)]
    [InlineData("Get-DlpCompliancePolicy", "\"RecordType\":18", true)]
    [InlineData("New-ComplianceSearch", "\"RecordType\":18", false)]
    [InlineData("SearchMtpStatus", "\"RecordType\":52", true)]
    public void A_service_is_told_by_signs_and_never_by_its_address(string operation, string members, bool isService)
    {
        string json = Audited.Json("1", operation, "").Replace("\"UserType\":0,", "", StringComparison.Ordinal).TrimEnd('}') + "," + members + "}";

        Assert.Equal(isService, Assert.Single(new Audited().ReadJson(json)).IsService);
    }

    [Theory]
    [InlineData(@"NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)", "", true)]
    [InlineData(@"NT SERVICE\\MSExchangeAdminApiNetCore", "", true)]
    [InlineData("S-1-5-18", ",\"ClientInfoString\":\"Client=Management;Action=ConfigureGroup\"", true)]
    [InlineData("S-1-5-18", "", false)]
    [InlineData("Certificate", ",\"RecordType\":8", true)]
    [InlineData("ServicePrincipal_1", ",\"RecordType\":8", true)]
    [InlineData("ServicePrincipal_1", ",\"RecordType\":2", false)]
    public void A_services_account_is_a_sign(string user, string members, bool isService)
    {
        string json = $$"""{"CreationTime":"2024-03-05T09:41:17","Operation":"Any","UserId":"{{user}}"{{members}}}""";

        Assert.Equal(isService, Assert.Single(new Audited().ReadJson(json)).IsService);
    }

    [Fact]
    public void A_record_that_comes_again_makes_its_activities_once()
    {
        var audited = new Audited();
        string json = Audited.Json("0f0f0f0f-0000-4000-8000-0000000000aa", "Send", "");

        Assert.Single(audited.ReadJson(json));
        Assert.Empty(audited.ReadJson(json.Replace("0000aa", "0000AA", StringComparison.Ordinal)));
        Assert.Single(audited.ReadJson(Audited.Json("no guid", "Send", "")));
        Assert.Empty(audited.ReadJson(Audited.Json("no guid", "Send", "")));
        audited.History.Tell(audited);

        Assert.Equal((2, 2), (audited.History.Records, audited.History.Repeats));
        Assert.StartsWith("2 of 4 audit records came again", Assert.Single(audited.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "AuditData is empty.")]
    [InlineData(" \r\n", "AuditData is empty.")]
    [InlineData("{\"CreationTime\":\"2024-03-05T09:41:17\",\"Operation\":\"Se", "AuditData is cut off or broken: ")]
    [InlineData("[1]", "AuditData is cut off or broken: it is no object.")]
    [InlineData("{\"Operation\":\"Send\"}", "AuditData's CreationTime '' is not a time.")]
    [InlineData("{\"CreationTime\":\"2024-03-05T09:41:17\"}", "AuditData has no Operation.")]
    [InlineData("{\"CreationTime\":\"10:30\",\"Operation\":\"Send\"}", "AuditData's CreationTime '10:30' is not a time.")]
    [InlineData("{\"CreationTime\":\"2024-03-05T09:41:17\",\"Operation\":\"Send\"}{", "AuditData is cut off or broken: ")]
    public void What_is_no_record_says_why(string json, string reason)
    {
        string? fault = new Audited().Fault(Encoding.UTF8.GetBytes(json), out MailboxActivity[] activities);

        Assert.StartsWith(reason, fault, StringComparison.Ordinal);
        Assert.Empty(activities);
    }
}
