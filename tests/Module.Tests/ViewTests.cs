using System.Security;
using Module.Tests.Hosting;

namespace Module.Tests;

/// <summary>What a user sees of the recorded case, on a screen of 120 columns.</summary>
public sealed class ViewTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    public ViewTests()
    {
        _session.Set("case", Path.Combine(Places.Repository, "samples", "nora-lind-2018-05.csv"));
        _session.Run("$activities = Import-MailboxActivity $case -Mailbox nora.lind@contoso.example");
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Activities_show_when_what_from_where_and_about_what()
    {
        string[] lines = Table("$activities | Where-Object TimeUtc -ge '2018-05-16T10:50'");

        Assert.Equal(["TimeUtc", "ActivityIdType", "ClientIP", "What"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:50:17", "ServerLogon", "203.0.113.7", "Failure"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" | ConvertTo-ActivityTimeline -All")]
    public void A_subject_steers_no_terminal(string then)
    {
        using var folder = new TemporaryFolder();
        _session.Set("hostile", folder.Write("hostile.csv", "2018-05-16T10:42:44.548Z,Exchange,MessageDelivered,AAA=,,,{'Subject': 'a\\x1b[2Jb\\u202ec'}\n"));

        Assert.Contains("a?[2Jb?c", _session.Screen("Import-MailboxActivity $hostile" + then), StringComparison.Ordinal);
    }

    [Fact]
    public void Timelines_show_how_long_a_message_was_read_from_whom_it_came_and_its_subject()
    {
        string[] lines = Table("$activities | ConvertTo-ActivityTimeline");

        Assert.Equal(["TimeUtc", "Category", "Who", "ClientIP", "What"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:43:24.310Z", "Read", "from billing@fabrik", "192.0.2.44", "76.7 s: Invoice 48813 - payment due 31 May"));
    }

    [Fact]
    public void Timelines_of_audit_records_show_who_did_what_to_what_from_where()
    {
        _session.Set("audit", Path.Combine(Places.Repository, "samples", "nora-lind-2026-audit.csv"));
        _session.Set("trace", Path.Combine(Places.Repository, "samples", "nora-lind-2026-trace.csv"));
        string[] lines = Table("Import-MailboxActivity $audit, $trace -WarningAction SilentlyContinue | ConvertTo-ActivityTimeline | Where-Object TimeUtc -ge '2026-05-20'");

        Assert.Contains(lines, line => IsRow(line, "2026-05-20T03:12:05.000Z", "Logon", "nora.lind", "192.0.2.44", "Logon failed 4 times until 03:14:40: wrong"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-20T10:56:02.000Z", "Rule", "nora.lind", "192.0.2.44", "An inbox rule was made: \".\"; From: bill"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-21T09:20:14.000Z", "Send", "nora.lind", "203.0.113.7", "FW: Contoso's form W-9, signed -> account"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-22T21:31:14.000Z", "Sync", "nora.lind", "2001:db8:20::9", "Inbox synchronised: presume every item"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-25T08:22:39.000Z", "Forwarding", "per.holm", "198.51.100.30", "Forwarding cleared"));
    }

    [Fact]
    public void Activities_of_audit_records_show_who_signed_in_how_it_ended_and_which_message()
    {
        _session.Set("audit", Path.Combine(Places.Repository, "samples", "nora-lind-2026-audit.csv"));
        string[] lines = Table("Import-MailboxActivity $audit -WarningAction SilentlyContinue | Where-Object ClientIP -in 192.0.2.44, 2001:db8:20::9");

        Assert.Contains(lines, line => IsRow(line, "2026-05-20T03:21:40.000Z", "UserLoginFailed", "Interrupted tom.adler@contoso.example, Chrome"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-20T10:43:24.000Z", "MailItemsAccessed", "<35a49d96-1220-4bd5-9df8-d3f1232671b8@"));
        Assert.Contains(lines, line => IsRow(line, "2026-05-22T21:31:14.000Z", "MailItemsAccessed", "synchronised: Inbox"));
    }

    [Theory]
    [InlineData("nora.lind@contoso.example", "nora.lind@contoso.example", "nora.lind ")]
    [InlineData("Nora.Lind@CONTOSO.example", "tom.adler@contoso.example", "Nora.Lind ")]
    [InlineData("guest@fabrikam.example", "nora.lind@contoso.example", "guest@fabrikam.exam")]
    [InlineData("nora.lind@contoso.example", "", "nora.lind ")]
    [InlineData("app@sharepoint", "", "app@sharepoint ")]
    [InlineData("NOT-FOUND", "", "NOT-FOUND ")]
    public void Who_is_named_without_the_domain_of_the_mailbox(string user, string mailbox, string shown)
    {
        using var folder = new TemporaryFolder();
        _session.Set("record", folder.Write("record.jsonl", $$"""{"CreationTime":"2024-03-05T09:41:17","Id":"1","Operation":"Send","RecordType":2,"UserId":"{{user}}","MailboxOwnerUPN":"{{mailbox}}"}""" + "\n"));

        Assert.Contains(Table("Import-MailboxActivity $record | ConvertTo-ActivityTimeline"), line => IsRow(line, "2024-03-05T09:41:17.000Z Send        " + shown));
    }

    [Fact]
    public void Searches_show_their_typing_from_the_first_key_to_the_last()
    {
        string[] lines = Table("$activities | ConvertTo-ActivitySearch");

        Assert.Equal(["StartTimeUtc", "EndTimeUtc", "Steps", "ClientIP", "Query"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:42:44.548Z", "2018-05-16T10:43:07.214Z", "17", "192.0.2.44", "payment invoice"));
    }

    [Fact]
    public void Keystrokes_show_the_text_at_each_moment()
    {
        string[] lines = Table("($activities | ConvertTo-ActivitySearch | Where-Object Query -eq 'payment invoice').Keystrokes");

        Assert.Equal(["TimeUtc", "Text"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:42:49.658Z", "paymn"));
    }

    [Fact]
    public void Sessions_show_addresses_and_clients_as_text()
    {
        string[] lines = Table("$activities | ConvertTo-ActivitySession");

        Assert.Equal(["StartTimeUtc", "EndTimeUtc", "ClientIP", "Client", "Reads", "Searches", "All"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:38:10.292Z", "192.0.2.44 ", "Chrome on Windows ", "3", "36"));
        Assert.DoesNotContain(lines, line => line.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Exposed_messages_show_how_sure_they_are_and_how_they_were_seen()
    {
        string[] lines = Table("$activities | Find-ExposedMessage -ClientIP 192.0.2.44, 203.0.113.7 -WarningAction Ignore");

        Assert.Equal(["FirstAccessUtc", "Certainty", "Records", "Access", "ClientIP", "What"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-16T10:43:24.310Z", "Observed", "3", "Read; AttachmentOpen", "192.0.2.44; 203", "Invoice 48813"));
    }

    [Fact]
    public void Gaps_show_from_when_to_when_and_why()
    {
        string[] lines = Table("$activities | Find-ActivityGap");

        Assert.Equal(["StartTimeUtc", "EndTimeUtc", "Kind", "Mailbox", "Reason"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "2018-05-01T05:48:25.306Z", "2018-05-21T14:40:36.117Z", "Delegate", "nora.lind@contoso.example", "The Activities"));
    }

    [Fact]
    public void Custom_properties_show_name_and_value()
    {
        string[] lines = Table("($activities | Where-Object ActivityIdType -eq ServerLogon)[0].CustomProperties");

        Assert.Equal(["Name", "Value"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "UserName", "nora.lind@contoso.example"));
    }

    [Fact]
    public void Connections_show_host_account_and_when_the_token_expires_in_UTC()
    {
        using var token = new SecureString();
        foreach (char c in "e30." + Convert.ToBase64String("""{"upn":"admin@contoso.example","exp":1526467387}"""u8) + ".c2ln")
        {
            token.AppendChar(c);
        }

        _session.Set("token", token);
        string[] lines = Table("Connect-ActivityApi -AccessToken $token -BaseUri https://mail.contoso.example");

        Assert.Equal(["Service", "BaseUri", "ApiVersion", "Account", "AuthType", "ExpiresOnUtc"], Columns(lines));
        Assert.Contains(lines, line => IsRow(line, "ActivitiesApi", "https://mail.contoso.example/", "v2.0", "admin@contoso.example", "Bearer", "2018-05-16T10:43:07.000Z"));
    }

    /// <summary>The screen's lines; none is wider than the screen.</summary>
    private string[] Table(string script)
    {
        string[] lines = [.. _session.Screen(script).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];
        Assert.All(lines, line => Assert.True(line.Length <= 120, line));
        return lines;
    }

    private static string[] Columns(string[] lines) => lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a line holds these texts in this order.</summary>
    private static bool IsRow(string line, params string[] texts)
    {
        int from = 0;
        foreach (string text in texts)
        {
            from = line.IndexOf(text, from, StringComparison.Ordinal);
            if (from < 0)
            {
                return false;
            }

            from += text.Length;
        }

        return true;
    }
}
