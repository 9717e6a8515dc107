using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class HidingRuleTests
{
    private const string Admin = "admin@contoso.example";

    [Theory]
    [InlineData("New-InboxRule", "News", "From: news@a.example; MoveToFolder: News; StopProcessingRules: True", Severity.Low, "T1564.008")]
    [InlineData("New-InboxRule", ".", "From: a@b.example; DeleteMessage: True; StopProcessingRules: True", Severity.High, "T1564.008")]
    [InlineData("New-InboxRule", "x1", "SubjectContainsWords: invoice;payment; MoveToFolder: RSS Feeds; MarkAsRead: True", Severity.High, "T1564.008")]
    [InlineData("Set-InboxRule", "Copies", "ForwardTo: tom.adler@contoso.example", Severity.Low, "T1114.003")]
    [InlineData("New-InboxRule", "Copies", "RedirectTo: smtp:box@fabrikam.example", Severity.Medium, "T1114.003")]
    [InlineData("UpdateInboxRules", " ", "RuleOperation: AddMailboxRule; RuleCondition: invoice; RuleActions: Forward to box@fabrikam.example", Severity.High, "T1114.003")]
    [InlineData("UpdateInboxRules", "Sort", "RuleOperation: AddMailboxRule; RuleActions: Delete", Severity.Low, "T1564.008")]
    public void An_inbox_rule_is_scored_by_what_it_does(string operation, string name, string detail, Severity severity, string technique)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Act(0, operation, detail, name).Find("InboxRule"));

        Assert.Equal(severity, finding.Severity);
        Assert.Equal(technique, finding.Technique);
        Assert.Equal(name, finding.Target);
        Assert.True(finding.InForce);
    }

    [Fact]
    public void An_unfamiliar_place_makes_a_rule_weigh_more_and_a_failure_makes_none()
    {
        const string Detail = "DeleteMessage: True; StopProcessingRules: True";

        Assert.Equal(Severity.Low, Assert.Single(new Case().Usual().Act(0, "New-InboxRule", Detail, "Sort").Find("InboxRule")).Severity);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(-1, address: Elsewhere).Act(0, "New-InboxRule", Detail, "Sort", address: Elsewhere).Find("InboxRule")).Severity);
        Assert.Empty(new Case().Act(0, "New-InboxRule", Detail, "Sort", result: "Failure").Find("InboxRule"));
    }

    [Fact]
    public void A_rule_that_was_changed_without_the_record_saying_how_is_told_so() =>
        Assert.EndsWith(
            "was changed by a mail client; the record does not say how.",
            Assert.Single(new Case().Act(0, "UpdateInboxRules", "RuleOperation: ModifyMailboxRule; RuleId: 1", "Sort").Find("InboxRule")).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Remove-InboxRule", null)]
    [InlineData("Disable-InboxRule", null)]
    [InlineData("UpdateInboxRules", "RuleOperation: RemoveMailboxRule")]
    public void A_rule_that_was_removed_or_switched_off_is_not_in_force(string operation, string? detail)
    {
        SuspiciousActivity[] findings = new Case().Act(0, "New-InboxRule", "DeleteMessage: True", ".").Act(0, "New-InboxRule", "DeleteMessage: True", "..")
            .Act(90, operation, detail, ".", Admin).Find("InboxRule");

        Assert.Equal([false, true], findings.Select(finding => finding.InForce!.Value));
        Assert.Contains("2026-05-20T13:30:00.000Z by admin@contoso.example", findings[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_made_from_an_unfamiliar_place_is_found_and_the_owners_is_not()
    {
        Case story = new Case();
        for (int day = -5; day < 0; day++)
        {
            story.Of2018(day * 1440, "ServerLogon", properties: [("ClientIP", Home), ("Result", "Success")])
                .Of2018((day * 1440) + 1, "ServerLogon", properties: [("ClientIP", Home), ("Result", "Success")]);
        }

        Assert.Empty(story.Of2018(0, "ServerLogon", "o", properties: [("ClientIP", Home), ("Result", "Success")]).Of2018(1, "CreateFolder", "o").Find("HidingFolder"));
        SuspiciousActivity finding = Assert.Single(story.Of2018(2, "ServerLogon", "i", properties: [("ClientIP", Elsewhere), ("Result", "Success")]).Of2018(3, "CreateFolder", "i").Find("HidingFolder"));
        Assert.Equal([Elsewhere], finding.ClientIP);
    }

    [Fact]
    public void Forwarding_is_found_with_the_time_it_was_cleared()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Set-Mailbox", "Forwarding set to box@contoso-mail.example; no copy stays in the mailbox", "Nora Lind", category: "Forwarding")
            .Act(60, "Set-Mailbox", "Forwarding cleared", "Nora Lind", Admin, category: "Forwarding")
            .Find("MailForwarding"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal("box@contoso-mail.example", finding.Target);
        Assert.False(finding.InForce);
        Assert.Contains("outside of the tenant; no copy stays in it. Cleared on 2026-05-20T13:00:00.000Z by admin@contoso.example.", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Forwarding_inside_weighs_less_and_what_is_only_cleared_nothing()
    {
        Assert.Equal(Severity.Medium, Assert.Single(new Case().Act(0, "Set-Mailbox", $"Forwarding set to {Tom}", category: "Forwarding").Find("MailForwarding")).Severity);
        Assert.Empty(new Case().Act(0, "Set-Mailbox", "Forwarding cleared", category: "Forwarding").Find("MailForwarding"));
        Assert.Empty(new Case().Act(0, "Set-Mailbox", "Forwarding set to a@b.example", category: "Forwarding", result: "Failure").Find("MailForwarding"));
    }

    [Theory]
    [InlineData("New-TransportRule", "Copies", "BlindCopyTo: box@fabrikam.example", Severity.High)]
    [InlineData("Set-TransportRule", "Copies", "CopyTo: tom.adler@contoso.example; SubjectContainsWords: payment", Severity.High)]
    [InlineData("New-TransportRule", "Copies", "CopyTo: tom.adler@contoso.example", Severity.Medium)]
    [InlineData("New-TransportRule", "Footer", "ApplyHtmlDisclaimerText: Kind regards", Severity.Low)]
    [InlineData("New-InboundConnector", "From outside", "SenderDomains: *", Severity.Medium)]
    public void A_mail_flow_rule_is_weighed_by_what_it_does(string operation, string name, string detail, Severity severity) =>
        Assert.Equal(severity, Assert.Single(new Case().Act(-1, "Send").Act(0, operation, detail, name, Admin, mailbox: null).Find("TransportRule")).Severity);

    [Fact]
    public void A_mail_flow_rule_that_was_removed_is_not_in_force_and_an_inbox_rule_is_none() =>
        Assert.False(Assert.Single(new Case().Act(0, "New-InboxRule", "DeleteMessage: True", "Copies")
            .Act(0, "New-TransportRule", "CopyTo: a@b.example", "Copies", Admin, mailbox: null)
            .Act(60, "Remove-TransportRule", null, "Copies", Admin, mailbox: null).Find("TransportRule")).InForce);

    [Fact]
    public void Rights_to_a_mailbox_are_found_and_weigh_more_for_oneself_or_for_many_mailboxes()
    {
        Assert.Equal(Severity.Medium, Assert.Single(new Case().Act(0, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin).Find("MailboxPermission")).Severity);
        Assert.Equal(Severity.High, Assert.Single(new Case().Act(0, "Add-MailboxPermission", "User: admin; AccessRights: FullAccess", by: Admin).Find("MailboxPermission")).Severity);
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin)
            .Act(1, "Add-RecipientPermission", "Trustee: Tom; AccessRights: SendAs", by: Admin, mailbox: "a@contoso.example")
            .Act(2, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin, mailbox: "b@contoso.example")
            .Find("MailboxPermission"));
        Assert.Equal(Severity.High, finding.Severity);
        Assert.Null(finding.Mailbox);
        Assert.Equal(3, finding.RecordId!.Count);
    }

    [Fact]
    public void A_script_that_gives_rights_to_many_mailboxes_is_one_finding_with_a_short_reason()
    {
        Case story = new();
        for (int i = 0; i < 500; i++)
        {
            story.Act(i / 10.0, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin, mailbox: $"user{i}@contoso.example");
        }

        SuspiciousActivity finding = Assert.Single(story.Find("MailboxPermission"));
        Assert.Equal(500, finding.ActivityCount);
        Assert.Contains("user11@contoso.example and 488 more", finding.Reason, StringComparison.Ordinal);
        Assert.True(finding.Reason.Length < 500);
    }

    [Fact]
    public void Rights_to_a_folder_weigh_little_but_for_everybody_and_those_of_services_or_owners_nothing()
    {
        Assert.Equal(Severity.Low, Assert.Single(new Case().Act(0, "AddFolderPermissions", "User: tom@contoso.example; Rights: ReadAny", @"\Inbox").Find("MailboxPermission")).Severity);
        Assert.Equal(Severity.Medium, Assert.Single(new Case().Act(0, "AddFolderPermissions", "User: Everyone; Rights: ReadAny", @"\Inbox").Find("MailboxPermission")).Severity);
        Assert.Empty(new Case()
            .Act(0, "AddFolderPermissions", "User: nora.lind@contoso.example; Rights: Owner", @"\Inbox")
            .Act(1, "Add-MailboxPermission", @"User: NT AUTHORITY\SELF; AccessRights: FullAccess", by: Admin)
            .Act(2, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: "NT AUTHORITY\\SYSTEM", isService: true)
            .Find("MailboxPermission"));
    }

    [Fact]
    public void Rights_that_were_taken_back_are_not_in_force() =>
        Assert.False(Assert.Single(new Case().Act(0, "Add-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin)
            .Act(60, "Remove-MailboxPermission", "User: Tom; AccessRights: FullAccess", by: Admin).Find("MailboxPermission")).InForce);

    [Fact]
    public void What_is_sent_from_an_unfamiliar_place_is_found_and_weighs_by_its_subject()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere, session: "s")
            .Act(1, "Send", subject: "Re: lunch", address: Elsewhere, session: "s").Act(2, "Send", subject: "Payment details", session: "s", address: Elsewhere)
            .Act(3, "Send", subject: "Payment details").Find("UnfamiliarSend"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal(2, finding.ActivityCount);
        Assert.Equal("Re: lunch", finding.Target);
    }

    [Theory]
    [InlineData(35, 1, Home, Severity.Medium)]
    [InlineData(2, 150, Home, Severity.Medium)]
    [InlineData(1, 40, Elsewhere, Severity.High)]
    public void Mass_mail_is_found(int messages, int recipients, string address, Severity severity)
    {
        Case story = new Case().Usual().SignIn(-1, address: address);
        for (int i = 0; i < messages; i++)
        {
            story.Act(i, "Send", recipients: recipients, address: address);
        }

        SuspiciousActivity finding = Assert.Single(story.Find("MassMail"));
        Assert.Equal(severity, finding.Severity);
        Assert.Equal(messages, finding.ActivityCount);
    }

    [Fact]
    public void A_busy_day_and_the_owners_usual_amount_are_no_mass_mail()
    {
        Case story = new Case().Usual();
        for (int i = 0; i < 40; i++)
        {
            _ = i < 20 ? story.Act(-1440 + i, "Send") : story;
            story.Act(i, "Send", recipients: 1);
        }

        Assert.Empty(story.Find("MassMail"));
    }

    [Fact]
    public void What_was_sent_and_then_purged_in_the_same_session_is_found()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Send", subject: "AW: Re: Invoice 48813", session: "s")
            .Act(5, "HardDelete", subject: "Invoice 48813", session: "s", folder: @"\Inbox")
            .Act(6, "SoftDelete", subject: "RE: invoice 48813", session: "s", folder: @"\Sent Items")
            .Find("TracesDeleted"));

        Assert.Equal(Severity.Medium, finding.Severity);
        Assert.Equal(2, finding.ActivityCount);
    }

    [Fact]
    public void Drafts_invitations_other_threads_and_Deleted_Items_are_no_traces() =>
        Assert.Empty(new Case()
            .Act(0, "Send", subject: "Re: Invoice", session: "s")
            .Act(0, "Send", subject: "Accepted: Meeting", session: "s")
            .Act(1, "HardDelete", subject: "Re: Invoice", session: "s", folder: @"\Drafts")
            .Act(2, "HardDelete", subject: "Accepted: Meeting", session: "s", folder: @"\Sent Items")
            .Act(3, "HardDelete", subject: "Newsletter", session: "s", folder: @"\Inbox")
            .Act(4, "MoveToDeletedItems", subject: "Invoice", session: "s", folder: @"\Inbox")
            .Act(5, "HardDelete", subject: "Invoice", session: "t", folder: @"\Inbox")
            .Act(3000, "HardDelete", subject: "Invoice", session: "s", folder: @"\Inbox")
            .Find("TracesDeleted"));

    [Fact]
    public void In_the_log_of_2018_the_item_tells_what_was_sent()
    {
        Case story = new Case().Of2018(0, "MessageSent", "s", "sent-1");

        Assert.Single(story.Of2018(1, "Delete", "s", "sent-1", properties: [("DeleteType", "HardDelete"), ("SourceFolder", "SentItems")]).Find("TracesDeleted"));
        Assert.Empty(new Case().Of2018(0, "MessageSent", "s", "sent-1").Of2018(1, "Delete", "s", "other", properties: [("DeleteType", "HardDelete")]).Find("TracesDeleted"));
    }

    [Theory]
    [InlineData("Set-AdminAuditLogConfig", "UnifiedAuditLogIngestionEnabled: False", "UnifiedAuditLogIngestionEnabled: True")]
    [InlineData("Set-MailboxAuditBypassAssociation", "AuditBypassEnabled: True", "AuditBypassEnabled: False")]
    [InlineData("Set-Mailbox", "AuditEnabled: False", "AuditEnabled: True")]
    public void Audit_switched_off_is_found_with_the_time_it_was_put_back(string operation, string off, string on)
    {
        Case story = new Case().Act(0, operation, off, by: Admin, category: "Account");

        SuspiciousActivity finding = Assert.Single(story.Find("AuditDisabled"));
        Assert.Equal(Severity.High, finding.Severity);
        Assert.True(finding.InForce);
        Assert.False(Assert.Single(story.Act(60, operation, on, by: Admin, category: "Account").Find("AuditDisabled")).InForce);
        Assert.Empty(new Case().Act(0, operation, on, by: Admin, category: "Account").Find("AuditDisabled"));
    }

    [Fact]
    public void Throttled_access_is_one_finding_a_day_and_weighs_from_an_unfamiliar_place()
    {
        Assert.Equal(2, Assert.Single(new Case().Act(0, "MailItemsAccessed", isThrottled: true).Act(60, "MailItemsAccessed", isThrottled: true).Find("ThrottledAccess")).ActivityCount);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere).Act(1, "MailItemsAccessed", isThrottled: true, address: Elsewhere).Find("ThrottledAccess")).Severity);
        Assert.Empty(new Case().Act(0, "MailItemsAccessed").Find("ThrottledAccess"));
    }
}
