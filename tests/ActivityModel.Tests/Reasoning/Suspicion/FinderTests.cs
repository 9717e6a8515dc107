using System.Text.RegularExpressions;
using OutlookActivities.Reasoning;
using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class FinderTests
{
    private static Case BreakIn() => new Case().Usual()
        .SignIn(0, address: Elsewhere, agent: Firefox, session: "s")
        .Act(1, "New-InboxRule", "DeleteMessage: True", ".", address: Elsewhere, session: "s")
        .Act(2, "Send", subject: "Payment", address: Elsewhere, session: "s")
        .Act(3, "HardDelete", subject: "Payment", address: Elsewhere, session: "s", folder: @"\Sent Items");

    [Fact]
    public void Findings_come_in_order_of_time_whatever_the_order_of_the_input()
    {
        SuspiciousActivity[] findings = BreakIn().Find();

        Assert.Equal(["UnfamiliarSignIn", "InboxRule", "UnfamiliarSend", "TracesDeleted"], findings.Select(finding => finding.Rule));
        Assert.Equal(findings.Select(finding => finding.Reason), BreakIn().Reversed().Find().Select(finding => finding.Reason));
    }

    [Fact]
    public void A_finding_names_its_records_and_its_context()
    {
        SuspiciousActivity finding = BreakIn().Find("InboxRule").Single();

        Assert.Equal(["record-22"], finding.RecordId);
        Assert.Equal(Nora, finding.Mailbox);
        Assert.Equal(Nora, finding.UserName);
        Assert.Equal([Elsewhere], finding.ClientIP);
        Assert.Equal(["s"], finding.ClientSessionId);
        Assert.Equal("2026-05-20T12:01:00.000Z", finding.TimeUtc);
        Assert.Equal("2026-05-20T12:01:00.000Z InboxRule nora.lind@contoso.example", finding.ToString());
    }

    [Fact]
    public void Rules_are_chosen_and_left_out_by_their_ids()
    {
        Assert.Equal(["InboxRule"], BreakIn().Find("inboxrule").Select(finding => finding.Rule));
        Assert.DoesNotContain(BreakIn().Find(new SuspicionOptions { ExcludedRules = ["INBOXRULE"] }), finding => finding.Rule == "InboxRule");
    }

    [Fact]
    public void What_services_do_counts_nowhere() =>
        Assert.Empty(new Case().Usual()
            .Act(0, "Set-Mailbox", "Forwarding set to a@b.example", category: "Forwarding", isService: true)
            .Act(1, "Add member to role.", "Role.DisplayName: Global Administrator", Tom, isService: true)
            .Act(2, "MailItemsAccessed", isThrottled: true, isService: true)
            .Act(3, "Set-AdminAuditLogConfig", "UnifiedAuditLogIngestionEnabled: False", category: "Account", isService: true)
            .Find());

    [Fact]
    public void Nothing_from_a_known_address_is_unfamiliar()
    {
        var options = new SuspicionOptions { KnownAddresses = [AddressRange.Read("203.0.113.0/24")!] };

        Assert.DoesNotContain(BreakIn().Find(options), finding => finding.Rule is "UnfamiliarSend" or "UnfamiliarAccess");
        Assert.All(BreakIn().Find(options).Where(finding => finding.Rule == "UnfamiliarSignIn"), finding => Assert.Equal(Severity.Low, finding.Severity));
    }

    [Fact]
    public void The_address_of_a_host_behind_the_service_is_nobodys()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: "admin@contoso.example", address: "2a01:111:f100::1")
            .Find("MailboxPermission"));

        Assert.Null(finding.ClientIP);
    }

    [Fact]
    public void An_activity_that_names_no_address_has_that_of_its_session()
    {
        Assert.Single(new Case().Usual().SignIn(5, address: Elsewhere, session: "s").Act(6, "Send", subject: "a", address: null, session: "s").Find("UnfamiliarSend"));
        Assert.Empty(new Case().Usual().SignIn(5, address: Elsewhere, session: "s").Act(6, "Send", subject: "a", address: null).Find("UnfamiliarSend"));
    }

    [Fact]
    public void A_sign_in_that_both_logs_tell_counts_once()
    {
        Case story = new Case().Usual().SignIn(0, address: Elsewhere);
        MailboxActivity audited = story.Activities[^1];
        var other = new MailboxActivity(new OutlookActivities.Tests.Activities.TestRecord("SignIn")
        {
            Time = audited.TimeStamp,
            Audited = new ActivityDetails { UserName = Nora, ClientIP = Elsewhere, Result = "Success" },
            Record = audited.RecordId,
            InMailbox = Nora,
            InCategory = ActivityCategory.Logon,
            From = ActivitySource.SignInLog,
            App = null,
        });
        var finder = new SuspiciousActivityFinder(new SuspicionOptions { Rules = ["UnfamiliarSignIn"] });
        foreach (MailboxActivity activity in story.Activities.Append(other))
        {
            finder.Add(activity);
        }

        Assert.Equal(1, Assert.Single(finder.Find(CancellationToken.None)).ActivityCount);
    }

    [Fact]
    public void Nothing_comes_of_nothing() => Assert.Empty(new Case().Find());

    [Fact]
    public void A_search_can_be_stopped()
    {
        var finder = new SuspiciousActivityFinder(new SuspicionOptions());
        foreach (MailboxActivity activity in BreakIn().Activities)
        {
            finder.Add(activity);
        }

        Assert.Throws<OperationCanceledException>(() => finder.Find(new CancellationToken(canceled: true)).ToArray());
    }

    [Fact]
    public void Every_rule_has_an_id_of_its_own_a_technique_and_a_description()
    {
        IReadOnlyList<SuspicionRule> rules = SuspicionRules.Known;

        Assert.Equal(rules.Count, rules.Select(rule => rule.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(rules, rule =>
        {
            Assert.Equal(rule.GetType().Name, rule.Id);
            Assert.True(rule.Severity == Severity.Information ? rule.Technique is null : Regex.IsMatch(rule.Technique!, @"^T1\d{3}(\.\d{3})?$"), rule.Id);
            Assert.EndsWith(".", rule.Description, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Categories);
        });
        Assert.Equal(
            rules.Select(rule => rule.GetType()).OrderBy(type => type.Name),
            typeof(SuspicionRule).Assembly.GetTypes().Where(type => type.BaseType == typeof(SuspicionRule)).OrderBy(type => type.Name));
    }
}
