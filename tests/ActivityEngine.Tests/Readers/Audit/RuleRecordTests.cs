using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class RuleRecordTests
{
    private const string Place = @"EURPR00A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/contoso.example/nora.lind";

    [Theory]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("../x")]
    public void A_rules_name_is_kept_whatever_it_is(string name)
    {
        MailboxActivity activity = Audited.One("New-InboxRule", $$"""
            "RecordType":1,"ResultStatus":"True","ObjectId":"{{Place}}\\{{name}}","Parameters":[{"Name":"Name","Value":"{{name}}"},{"Name":"ForwardTo","Value":"x@fabrikam.example"},{"Name":"DeleteMessage","Value":"True"}]
            """);

        Assert.Equal(("Rule", name, Audited.User, "Success"), (activity.Category, activity.Target, activity.Mailbox, activity.Result));
        Assert.Equal("ForwardTo: x@fabrikam.example; DeleteMessage: True", activity.Detail);
    }

    [Theory]
    [InlineData("Set-InboxRule")]
    [InlineData("Remove-InboxRule")]
    [InlineData("Enable-InboxRule")]
    [InlineData("Disable-InboxRule")]
    public void A_rule_that_is_not_named_is_told_by_its_identity(string operation)
    {
        MailboxActivity activity = Audited.One(operation, """
            "RecordType":1,"ObjectId":"nora.lind\\4711","Parameters":[{"Name":"Identity","Value":"nora.lind\\4711"}]
            """);

        Assert.Equal(("Rule", "4711", Audited.User), (activity.Category, activity.Target, activity.Mailbox));
    }

    [Fact]
    public void A_mail_clients_rule_tells_what_it_does()
    {
        MailboxActivity activity = Audited.One("UpdateInboxRules", """
            "RecordType":2,"MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":[{"Name":"RuleOperation","Value":"AddMailboxRule"},{"Name":"RuleName","Value":" "},{"Name":"RuleState","Value":"Enabled"},
            {"Name":"RuleActions","Value":"[{\"ActionType\":\"Forward\",\"Recipients\":[\"x@fabrikam.example\"]}]"}]
            """);

        Assert.Equal(("Rule", " "), (activity.Category, activity.Target));
        Assert.Equal("RuleOperation: AddMailboxRule; RuleState: Enabled; RuleActions: Forward to x@fabrikam.example", activity.Detail);
    }

    [Theory]
    [InlineData("""[{"ActionType":"Redirect","Recipients":["a@b","c@d"]},{"ActionType":"Move","Recipients":[],"DestinationFolderId":"LgA1"},{"ActionType":"Delete"}]""", "Redirect to a@b, c@d; Move to folder LgA1; Delete")]
    [InlineData("ForwardToRecipientsAction", "ForwardToRecipientsAction")]
    [InlineData("[{\"ActionType\":", "[{\"ActionType\":")]
    [InlineData("[{\"Other\":1}]", "[{\"Other\":1}]")]
    public void What_a_rule_does_is_told_in_words_where_it_can_be_read(string actions, string words)
    {
        string value = System.Text.Json.JsonSerializer.Serialize(actions);

        Assert.Equal("RuleActions: " + words, Audited.One("UpdateInboxRules", $$"""
            "OperationProperties":[{"Name":"RuleName","Value":"x"},{"Name":"RuleActions","Value":{{value}}}]
            """).Detail);
    }

    [Fact]
    public void A_changed_rule_whose_body_is_blank_says_only_that()
    {
        MailboxActivity activity = Audited.One("UpdateInboxRules", """
            "OperationProperties":[{"Name":"RuleOperation","Value":"ModifyMailboxRule"},{"Name":"RuleId","Value":"4711"},{"Name":"RuleName"},{"Name":"RuleCondition","Value":"{}"},{"Name":"RuleActions","Value":"[]"}]
            """);

        Assert.Equal(("4711", "RuleOperation: ModifyMailboxRule; RuleId: 4711"), (activity.Target, activity.Detail));
    }

    [Fact]
    public void The_other_variant_of_a_mail_clients_rule_is_read_too()
    {
        MailboxActivity activity = Audited.One("UpdateInboxRules", """
            "OperationProperties":[{"Name":"Actions","Value":"RedirectToRecipientsAction"},{"Name":"Name","Value":"Invoices"},{"Name":"IsNew","Value":"True"},{"Name":"RuleOperation","Value":"AddMailboxRule"}]
            """);

        Assert.Equal(("Invoices", "Actions: RedirectToRecipientsAction; IsNew: True; RuleOperation: AddMailboxRule"), (activity.Target, activity.Detail));
    }

    [Fact]
    public void A_mail_flow_rule_is_the_tenants()
    {
        MailboxActivity activity = Audited.One("New-TransportRule", """
            "RecordType":1,"ObjectId":"","Parameters":[{"Name":"Name","Value":"."},{"Name":"BlindCopyTo","Value":"x@fabrikam.example"},{"Name":"Comments","Value":""}]
            """);

        Assert.Equal(("Rule", ".", "BlindCopyTo: x@fabrikam.example; Comments: empty"), (activity.Category, activity.Target, activity.Detail));
        Assert.Null(activity.Mailbox);
    }
}
