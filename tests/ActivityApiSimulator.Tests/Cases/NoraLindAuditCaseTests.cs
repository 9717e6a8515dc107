using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OutlookActivities.Simulator.Tests.Cases;

/// <summary>What samples/README.md tells of today's form is in the records.</summary>
public sealed class NoraLindAuditCaseTests
{
    private static readonly NoraLindAuditCase s_case = NoraLindAuditCase.Create(RecordedCase.Read(Samples.Jsonl));

    [Fact]
    public void The_samples_are_what_the_case_tells()
    {
        using var records = new MemoryStream();
        using var trace = new MemoryStream();
        AuditSampleCsv.WriteRecords(s_case.Records, records);
        AuditSampleCsv.WriteTrace(s_case.Trace, trace);

        Assert.Equal(Encoding.UTF8.GetString(records.ToArray()), File.ReadAllText(Samples.PathOf("nora-lind-2026-audit.csv")));
        Assert.Equal(Encoding.UTF8.GetString(trace.ToArray()), File.ReadAllText(Samples.PathOf("nora-lind-2026-trace.csv")));
        Assert.InRange(records.Length, 1, 2_000_000);
    }

    [Fact]
    public void Every_record_is_complete_and_of_its_own_id()
    {
        Assert.Equal(s_case.Records.Count, s_case.Records.Select(record => record.Id).Distinct().Count());
        Assert.All(s_case.Records, record => Assert.False(string.IsNullOrEmpty(record.UserId)));
        Assert.Equal("2026-04-20 2026-05-25", $"{s_case.Records[0].CreationTime:yyyy-MM-dd} {s_case.Records[^1].CreationTime:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("20T03:15:22", "UserLoggedIn", "192.0.2.44")]
    [InlineData("20T03:21:40", "UserLoginFailed", "UserStrongAuthClientAuthNRequired")]
    [InlineData("20T10:43:07", "SearchQueryInitiatedExchange", "payment invoice")]
    [InlineData("20T10:43:51", "AttachmentAccess", "AttachmentAccessType")]
    [InlineData("20T10:56:02", "New-InboxRule", "RSS Feeds")]
    [InlineData("20T11:01:27", "Set-InboxRule", "fraud")]
    [InlineData("20T11:03:44", "UpdateInboxRules", "accounts.review@northwind-pay.example")]
    [InlineData("20T11:05:10", "Set-Mailbox", "contoso-mail.example")]
    [InlineData("20T11:10:33", "User registered security info.", "Authenticator app")]
    [InlineData("21T09:20:14", "Send", "FW: Contoso")]
    [InlineData("21T09:34:50", "HardDelete", "Recoverable Items")]
    [InlineData("21T09:41:05", "Consent to application.", "Mail.Send")]
    [InlineData("21T09:44:31", "MailItemsAccessed", "Client=REST;;")]
    [InlineData("21T10:20:46", "FileDownloaded", "Supplier bank details.xlsx")]
    [InlineData("22T21:22:31", "MailItemsAccessed", "Protocol=IMAP4")]
    [InlineData("22T21:27:40", "Register device.", "DESKTOP-7QK2")]
    [InlineData("22T21:31:14", "MailItemsAccessed", "Sync")]
    [InlineData("22T21:40:18", "MailItemsAccessed", "\"IsThrottled\",\"Value\":\"True\"")]
    [InlineData("22T21:48:36", "AddFolderPermissions", "Everyone")]
    [InlineData("25T08:20:02", "Remove-InboxRule", "nora.lind")]
    public void Every_planted_act_is_recorded_at_its_time(string time, string operation, string text)
    {
        SimulatedAuditRecord record = Assert.Single(s_case.Records, record => record.CreationTime == Time(time) && record.Operation == operation);

        Assert.Contains(text, Encoding.UTF8.GetString(record.Json.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void From_the_throttled_record_on_no_access_to_a_message_is_logged_for_a_day()
    {
        Assert.DoesNotContain(s_case.Records, record => IsBind(record) && record.CreationTime > Time("22T21:40:18") && record.CreationTime <= Time("23T21:40:18"));
        Assert.Contains(s_case.Records, record => IsBind(record) && record.CreationTime > Time("23T21:40:18"));

        static bool IsBind(SimulatedAuditRecord record) => record.Operation == "MailItemsAccessed" && record.RecordType == 50;
    }

    [Fact]
    public void A_session_of_the_sign_in_is_the_session_of_the_mailboxs_records()
    {
        JsonElement signIn = Json("20T10:38:10", "UserLoggedIn");
        string session = signIn.GetProperty("DeviceProperties").EnumerateArray().Single(property => property.GetProperty("Name").GetString() == "SessionId").GetProperty("Value").GetString()!;

        Assert.Equal(session, Json("20T10:43:24", "MailItemsAccessed").GetProperty("SessionId").GetString());
        JsonElement elsewhere = Json("20T10:58:20", "MailItemsAccessed");
        Assert.Equal((session, "203.0.113.7"), (elsewhere.GetProperty("SessionId").GetString(), elsewhere.GetProperty("ClientIPAddress").GetString()));
    }

    [Fact]
    public void The_trace_names_every_message_that_the_records_only_number()
    {
        HashSet<string> traced = [.. s_case.Trace.Select(message => message.MessageId)];
        IEnumerable<string> accessed = s_case.Records
            .Where(record => record.Operation == "MailItemsAccessed")
            .SelectMany(record => Regex.Matches(Encoding.UTF8.GetString(record.Json.Span), "\"InternetMessageId\":\"([^\"]+)\"").Select(match => Regex.Unescape(match.Groups[1].Value)));

        Assert.All(accessed, id => Assert.Contains(id, traced));
    }

    [Fact]
    public void Addresses_and_names_are_those_kept_for_documentation()
    {
        string all = string.Join('\n', s_case.Records.Select(record => Encoding.UTF8.GetString(record.Json.Span)));

        Assert.All(Regex.Matches(all, @"@([\w.-]+\.[a-z]+)").Select(match => match.Groups[1].Value), domain => Assert.EndsWith(".example", domain, StringComparison.Ordinal));
        Assert.All(
            Regex.Matches(all, "\"(?:ClientIP|ClientIPAddress|ActorIpAddress)\":\"([^\"]+)\"").Select(match => match.Groups[1].Value),
            address => Assert.Matches(@"^(198\.51\.100|192\.0\.2|203\.0\.113)\.|^\[?2001:db8:|^::1$", address));
    }

    [Fact]
    public void Another_recorded_case_is_refused() => Assert.Throws<FormatException>(() => NoraLindAuditCase.Create([]));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse($"2026-05-{text}Z", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonElement Json(string time, string operation) => JsonDocument.Parse(
        s_case.Records.Single(record => record.CreationTime == Time(time) && record.Operation == operation).Json).RootElement;
}
