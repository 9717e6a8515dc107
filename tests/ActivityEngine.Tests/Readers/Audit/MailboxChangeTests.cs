using OutlookActivities;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class MailboxChangeTests
{
    private const string Place = @"EURPR00A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/contoso.example/";

    [Theory]
    [InlineData("""{"Name":"ForwardingSmtpAddress","Value":"smtp:x@fabrikam.example"},{"Name":"DeliverToMailboxAndForward","Value":"True"}""", "Forwarding set to x@fabrikam.example; a copy stays in the mailbox")]
    [InlineData("""{"Name":"ForwardingSmtpAddress","Value":""}""", "Forwarding cleared")]
    [InlineData("""{"Name":"ForwardingAddress","Value":"Per Holm"},{"Name":"ForwardingSmtpAddress","Value":""}""", "Forwarding set to Per Holm")]
    [InlineData("""{"Name":"DeliverToMailboxAndForward","Value":"False"}""", "Only the mode of forwarding was changed; no copy stays in the mailbox")]
    public void Forwarding_is_set_cleared_or_only_its_mode_changed(string parameters, string detail)
    {
        MailboxActivity activity = Audited.One("Set-Mailbox", $$"""
            "RecordType":1,"ObjectId":"nora.lind","Parameters":[{"Name":"Identity","Value":"nora.lind"},{{parameters}}]
            """);

        Assert.Equal(("Forwarding", detail, "nora.lind", Audited.User), (activity.Category, activity.Detail, activity.Target, activity.Mailbox));
    }

    [Theory]
    [InlineData("GrantSendOnBehalfTo", "Permission")]
    [InlineData("AuditEnabled", "Account")]
    [InlineData("MaxSendSize", "Other")]
    public void Of_a_changed_mailbox_the_parameter_decides(string parameter, string category) =>
        Assert.Equal(category, Audited.One("Set-Mailbox", $$"""
            "ObjectId":"nora.lind","Parameters":[{"Name":"{{parameter}}","Value":"x"}]
            """).Category);

    [Theory]
    [InlineData("UnifiedAuditLogIngestionEnabled", "Account")]
    [InlineData("TestCmdletLoggingEnabled", "Other")]
    public void Of_a_changed_audit_log_the_parameter_decides(string parameter, string category) =>
        Assert.Equal(category, Audited.One("Set-AdminAuditLogConfig", $$"""
            "Parameters":[{"Name":"{{parameter}}","Value":"False"}]
            """).Category);

    [Theory]
    [InlineData("Add-MailboxPermission", "User", "FullAccess")]
    [InlineData("Remove-MailboxPermission", "User", "FullAccess")]
    [InlineData("Add-RecipientPermission", "Trustee", "SendAs")]
    [InlineData("Set-MailboxFolderPermission", "User", "Owner")]
    public void A_permission_tells_of_whose_mailbox_to_whom_and_which(string operation, string who, string rights)
    {
        MailboxActivity activity = Audited.One(operation, $$"""
            "ObjectId":"{{Place}}per.holm","Parameters":[{"Name":"Identity","Value":"{{Place}}per.holm"},{"Name":"{{who}}","Value":"{{Place}}nora.lind"},{"Name":"AccessRights","Value":"{{rights}}"}]
            """);

        Assert.Equal(("Permission", "per.holm", $"{who}: nora.lind; AccessRights: {rights}"), (activity.Category, activity.Mailbox, activity.Detail));
    }

    [Theory]
    [InlineData("ModifyFolderPermissions")]
    [InlineData("UpdateFolderPermissions")]
    public void A_folders_permission_tells_the_folder_and_for_whom(string operation)
    {
        MailboxActivity activity = Audited.One(operation, """
            "RecordType":2,"MailboxOwnerUPN":"nora.lind@contoso.example","Item":{"Id":"LgA1","ParentFolder":{"Id":"LgA1","Name":"Inbox","Path":"\\Inbox","MemberRights":"ReadAny","MemberSid":"S-1-1-0","MemberUpn":"Everyone"}}
            """);

        Assert.Equal(("Permission", @"\Inbox", "LgA1", "User: Everyone; Rights: ReadAny"), (activity.Category, activity.Target, activity.FolderId, activity.Detail));
    }

    [Theory]
    [InlineData(Place + @"per.holm\\Rule", "per.holm@contoso.example")]
    [InlineData("per.holm", "per.holm@contoso.example")]
    [InlineData(@"PER.HOLM\\Rule", "per.holm@contoso.example")]
    [InlineData(@"per.holm:\\Calendar", "per.holm@contoso.example")]
    [InlineData("other", "other")]
    public void A_mailbox_that_is_only_named_gets_the_full_name_that_the_input_knows(string objectId, string mailbox)
    {
        var audited = new Audited();
        MailboxActivity activity = Assert.Single(audited.Read("Set-Mailbox", $$"""
            "ObjectId":"{{objectId}}","Parameters":[{"Name":"AuditEnabled","Value":"False"}]
            """));
        // Exports are often newest first: what names it in full may come later.
        audited.Read("Send", """ "MailboxOwnerUPN":"per.holm@contoso.example" """);

        Assert.Equal(mailbox, activity.Mailbox);
    }

    [Theory]
    [InlineData("AuditEnabled", 1)]
    [InlineData("AUDITENABLED", 1)]
    [InlineData(@"\u0041uditEnabled", 1)]
    [InlineData("MaxSendSize", 0)]
    public void Auditing_that_is_switched_off_is_a_gap_however_its_parameter_is_written(string name, int gaps)
    {
        var builder = new ActivityGapBuilder(new GapOptions());
        builder.Add(Audited.One("Set-Mailbox", $$"""
            "RecordType":1,"ResultStatus":"True","ObjectId":"nora.lind","Parameters":[{"Name":"{{name}}","Value":"False"}]
            """));

        Assert.Equal(gaps, builder.Build(CancellationToken.None).Count(gap => gap.Kind == ActivityGapKind.AuditOff));
    }

    [Fact]
    public void An_owners_name_outranks_a_users_and_two_that_differ_leave_the_name_as_it_is()
    {
        var audited = new Audited();
        MailboxActivity nora = Assert.Single(audited.Read("Set-Mailbox", """ "ObjectId":"nora" """));
        MailboxActivity per = Assert.Single(audited.Read("Set-Mailbox", """ "ObjectId":"per" """));
        MailboxActivity sue = Assert.Single(audited.Read("Set-Mailbox", """ "ObjectId":"sue","Parameters":[{"Name":"Identity","Value":"Sue@contoso.example"}] """));
        audited.ReadJson("""{"CreationTime":"2024-03-05T09:41:17","Operation":"FileAccessed","UserId":"nora@fabrikam.example"}""");
        audited.ReadJson("""{"CreationTime":"2024-03-05T09:41:17","Operation":"FileAccessed","UserId":"per@fabrikam.example"}""");
        audited.ReadJson("""{"CreationTime":"2024-03-05T09:41:17","Operation":"Send","UserId":"nora@contoso.example","MailboxOwnerUPN":"nora@contoso.example"}""");
        audited.ReadJson("""{"CreationTime":"2024-03-05T09:41:17","Operation":"Update user.","UserId":"x@contoso.example","ObjectId":"per@contoso.example"}""");

        Assert.Equal(("nora@contoso.example", "per", "Sue@contoso.example"), (nora.Mailbox, per.Mailbox, sue.Mailbox));
    }

    [Theory]
    [InlineData("Set-MailboxAuditBypassAssociation", "Account")]
    [InlineData("New-InboundConnector", "Rule")]
    [InlineData("New-ComplianceSearch", "Search")]
    [InlineData("SearchExportDownloaded", "Search")]
    public void What_an_investigator_looks_for_has_a_category(string operation, string category) =>
        Assert.Equal(category, Audited.One(operation, """ "RecordType":1,"Parameters":[{"Name":"Identity","Value":"x"}] """).Category);

    [Fact]
    public void A_purge_of_what_a_content_search_found_is_a_deletion() =>
        Assert.Equal("Delete", Audited.One("New-ComplianceSearchAction", """ "Parameters":[{"Name":"SearchName","Value":"x"},{"Name":"Purge","Value":"True"}] """).Category);
}
