using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class MessageRecordTests
{
    private const string Item = """
        "RecordType":2,"ResultStatus":"Succeeded","MailboxOwnerUPN":"nora.lind@contoso.example","Item":{"Id":"RgA1","InternetMessageId":"<1@contoso.example>","Subject":"Invoice 88","SizeInBytes":4410,
        "Attachments":"invoice.pdf (123b); w9.pdf (45b)","ParentFolder":{"Id":"LgA1","Path":"\\Drafts"}}
        """;

    [Theory]
    [InlineData("Send", null, "nora.lind@contoso.example")]
    [InlineData("SendAs", "\"SendAsUserSmtp\":\"cfo@contoso.example\"", "cfo@contoso.example")]
    [InlineData("SendOnBehalf", "\"SendOnBehalfOfUserSmtp\":\"cfo@contoso.example\"", "cfo@contoso.example")]
    public void A_message_sent_has_its_sender_and_what_the_item_says(string operation, string? also, string sender)
    {
        MailboxActivity activity = Audited.One(operation, Item + (also is null ? "" : "," + also) + """
            ,"recipientCount":2,"recipientList":[{"Address":"a@fabrikam.example","Name":"A"},{"Address":"b@fabrikam.example"}]
            """);

        Assert.Equal(("Send", sender, "Invoice 88", "<1@contoso.example>"), (activity.Category, activity.Sender, activity.Subject, activity.InternetMessageId));
        Assert.Equal(("invoice.pdf (123b); w9.pdf (45b)", @"\Drafts", 4410L, "RgA1"), (activity.Attachment, activity.Folder, activity.SizeInBytes, activity.ActivityItemId));
        Assert.Equal(["a@fabrikam.example", "b@fabrikam.example"], activity.Recipients);
        Assert.Equal("Success", activity.Result);
    }

    [Fact]
    public void An_update_tells_which_properties_were_changed()
    {
        MailboxActivity activity = Audited.One("Update", Item + ""","ModifiedProperties":["RecipientCollection","AttachmentCollection"]""");

        Assert.Equal(("Draft", "Changed: RecipientCollection; AttachmentCollection"), (activity.Category, activity.Detail));
    }

    [Theory]
    [InlineData(@"\\Calendar", "Calendar")]
    [InlineData(@"\\Drafts", "Draft")]
    public void What_is_made_in_the_calendar_is_no_draft(string path, string category) =>
        Assert.Equal(category, Audited.One("Create", $$$"""
            "Item":{"Id":"RgA1","ParentFolder":{"Id":"LgA1","Path":"{{{path}}}"}}
            """).Category);

    [Theory]
    [InlineData("Move", "Move", @"\Archive")]
    [InlineData("Copy", "Move", @"\Archive")]
    [InlineData("MoveToDeletedItems", "Delete", @"\Archive")]
    [InlineData("SoftDelete", "Delete", null)]
    [InlineData("HardDelete", "Delete", null)]
    public void What_is_done_to_several_items_is_one_activity_for_each(string operation, string category, string? target)
    {
        string destination = target is null ? "" : ""","DestFolder":{"Id":"LgA9","Path":"\\Archive"}""";
        MailboxActivity[] activities = Audited.All(operation, """
            "RecordType":3,"ResultStatus":"PartiallySucceeded","AffectedItems":[{"Id":"RgA1","Subject":"One","InternetMessageId":"<1@a>","ParentFolder":{"Id":"LgA1","Path":"\\Inbox"}},{"Id":"RgA2","Subject":"Two"}],
            "Folder":{"Id":"LgA2","Path":"\\Inbox\\Bank"}
            """ + destination);

        Assert.Equal(["One", "Two"], activities.Select(activity => activity.Subject));
        Assert.Equal([@"\Inbox", @"\Inbox\Bank"], activities.Select(activity => activity.Folder));
        Assert.All(activities, activity => Assert.Equal((category, target, "Success", "only a part succeeded"), (activity.Category, activity.Target, activity.Result, activity.Detail)));
    }

    [Theory]
    [InlineData("SearchQueryInitiated")]
    [InlineData("SearchQueryInitiatedExchange")]
    public void A_search_is_one_step_with_its_text(string operation)
    {
        MailboxActivity activity = Audited.One(operation, """ "RecordType":101,"QueryText":"payment invoice" """);

        Assert.Equal(("Search", "payment invoice", Audited.User), (activity.Category, activity.Query, activity.Mailbox));
    }

    [Fact]
    public void A_mailbox_logon_is_a_logon()
    {
        MailboxActivity activity = Audited.One("MailboxLogin", """
            "RecordType":2,"ResultStatus":"Succeeded","LogonType":2,"MailboxOwnerUPN":"cfo@contoso.example","MbxLoginLocalQueueADLookupInfo":{"Smtp":"cfo@contoso.example"}
            """);

        Assert.Equal(("Logon", "cfo@contoso.example", "Delegated", "Success"), (activity.Category, activity.Mailbox, activity.LogonType, activity.Result));
    }
}
