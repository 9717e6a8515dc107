namespace OutlookActivities.Tests.Activities;

/// <summary>Every row of facts A7: which properties come out of which custom properties.</summary>
public sealed class ActivityDetailsTests
{
    private const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/66.0.3359.139 Safari/537.36";
    private const string FolderId = "AAMkAGI1AAAoZCfHAAAAAAEMAAAoZCfHAAAuAAAAAAAiQ8W967B7TKBjgx9rVEURAQAiIsqMbYjsT5e";

    [Fact]
    public void A_logon_that_the_server_saw_tells_who_whence_with_what_and_the_result()
    {
        MailboxActivity activity = TestRecord.Activity(
            "ServerLogon",
            ("UserName", "Ann Example"), ("ExceptionInfo", ""), ("Result", "Success"), ("UserAgent", Chrome), ("ClientIP", "203.0.113.9"),
            ("NetworkPresenceLocation", "x"));

        Assert.Equal("Ann Example", activity.UserName);
        Assert.Equal("203.0.113.9", activity.ClientIP);
        Assert.Equal("Success", activity.Result);
        Assert.Equal(Chrome, activity.UserAgent);
        Assert.Equal("Chrome on Windows", activity.Client);
        Assert.Null(activity.Detail);
    }

    [Fact]
    public void A_failed_logon_says_why()
    {
        MailboxActivity activity = TestRecord.Activity("ServerLogon", ("Result", "Failure"), ("ExceptionInfo", "OwaInvalidOperation"));

        Assert.Equal("Failure", activity.Result);
        Assert.Equal("OwaInvalidOperation", activity.Detail);
    }

    [Fact]
    public void A_logon_that_the_browser_reported_has_its_own_names_for_address_and_client()
    {
        MailboxActivity activity = TestRecord.Activity(
            "Logon", ("Layout", "Mouse"), ("Timezone", "UTC"), ("IPAddress", "[2001:db8::7]:51100"), ("Browser", Chrome), ("InferenceUiReady", "1"));

        Assert.Equal("2001:db8::7", activity.ClientIP);
        Assert.Equal("Chrome on Windows", activity.Client);
    }

    [Fact]
    public void A_delivery_on_premises_has_sender_lists_and_the_folder_by_number()
    {
        MailboxActivity activity = TestRecord.Activity(
            "MessageDelivered",
            ("IsClutter", "False"), ("DeliveredToInbox", "False"), ("InternetMessageId", "<1@fabrikam.com>"), ("SenderSmtpAddress", "sue@fabrikam.com"),
            ("DLRecipients", "all@contoso.com;sales@contoso.com"), ("GMRecipients", "team@contoso.com"), ("DeliveredFolderType", "6"));

        Assert.Equal("<1@fabrikam.com>", activity.InternetMessageId);
        Assert.Equal("sue@fabrikam.com", activity.Sender);
        Assert.Equal("all@contoso.com; sales@contoso.com; team@contoso.com", activity.Recipients!.ToString());
        Assert.Equal("JunkEmail", activity.Folder);
        Assert.Null(activity.FolderId);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("None")]
    public void A_delivery_into_no_well_known_folder_has_the_folder_s_id(string none)
    {
        MailboxActivity activity = TestRecord.Activity("MessageDelivered", ("DeliveredFolderType", none), ("DeliveredFolderId", FolderId));

        Assert.Null(activity.Folder);
        Assert.Equal(FolderId, activity.FolderId);
    }

    [Theory]
    [InlineData("DeliveredToInbox")]
    [InlineData("DelieveredToInbox")]
    public void Delivered_to_inbox_is_understood_in_both_spellings(string name)
    {
        Assert.Equal("Inbox", TestRecord.Activity("MessageDelivered", (name, "True")).Folder);
        Assert.Null(TestRecord.Activity("MessageDelivered", (name, "False")).Folder);
    }

    [Fact]
    public void A_delivery_in_the_cloud_has_subject_times_and_recipients()
    {
        MailboxActivity activity = TestRecord.Activity(
            "MessageDelivered",
            ("From", "Sue <sue@fabrikam.com>"), ("Recipients", "victim@contoso.com; ann@contoso.com;"), ("DeliveredFolderType", "Inbox"),
            ("ReceivedTime", "5/18/2018 10:48:21 AM"), ("SentTime", "2018-05-18T10:48:19.5Z"), ("Subject", "Invoice; \"May\", it's due"));

        Assert.Equal("Sue <sue@fabrikam.com>", activity.Sender);
        Assert.Equal(["victim@contoso.com", "ann@contoso.com"], activity.Recipients);
        Assert.Equal("Inbox", activity.Folder);
        Assert.Equal("2018-05-18T10:48:21.000Z", activity.ReceivedTimeUtc);
        Assert.Equal("2018-05-18T10:48:19.500Z", activity.SentTimeUtc);
        Assert.Equal("Invoice; \"May\", it's due", activity.Subject);
    }

    [Fact]
    public void The_most_exact_sender_wins_whatever_the_order()
    {
        Assert.Equal("a@x.com", TestRecord.Activity("MessageDelivered", ("From", "c"), ("SenderAddress", "b@x.com"), ("SenderSmtpAddress", "a@x.com")).Sender);
        Assert.Equal("b@x.com", TestRecord.Activity("MarkAsRead", ("From", "c"), ("SenderAddress", "b@x.com")).Sender);
    }

    [Fact]
    public void A_message_marked_as_read_has_its_sender_time_and_folder()
    {
        MailboxActivity activity = TestRecord.Activity(
            "MarkAsRead",
            ("ReceivedTime", "12/1/2017 12:05:00 AM"), ("SenderAddress", "sue@fabrikam.com"), ("InternetMessageId", "<2@fabrikam.com>"),
            ("SourceFolder", "Inbox"), ("ItemClass", "IPM.Note"));

        Assert.Equal("2017-12-01T00:05:00.000Z", activity.ReceivedTimeUtc);
        Assert.Equal("sue@fabrikam.com", activity.Sender);
        Assert.Equal("<2@fabrikam.com>", activity.InternetMessageId);
        Assert.Equal("Inbox", activity.Folder);
    }

    [Theory]
    [InlineData("ReplyAll", "SourceDefaultFolderType", "SentItems")]
    [InlineData("Delete", "SourceDefaultFolderType", "Inbox")]
    [InlineData("Delete", "SelectedFolderName", "Invoices 2018")]
    [InlineData("ReadingPaneDisplayStart", "SelectedFolderName", "Inbox")]
    [InlineData("Move", "SourceFolder", "Inbox")]
    public void The_folder_an_item_was_in_has_a_name_for_each_type(string type, string name, string folder) =>
        Assert.Equal(folder, TestRecord.Activity(type, (name, folder)).Folder);

    [Theory]
    [InlineData("MoveToDeletedItems")]
    [InlineData("SoftDelete")]
    [InlineData("HardDelete")]
    public void A_deletion_says_of_which_kind_it_was(string kind) =>
        Assert.Equal(kind, TestRecord.Activity("Delete", ("DeleteType", kind), ("IsConversation", "0")).Detail);

    [Fact]
    public void A_move_says_whence_whither_and_of_which_kind()
    {
        MailboxActivity activity = TestRecord.Activity("Move", ("MoveType", "SoftDelete"), ("SourceFolder", "DeletedItems"), ("TargetFolder", "RecoverableItemsDeletions"));

        Assert.Equal("DeletedItems", activity.Folder);
        Assert.Equal("RecoverableItemsDeletions", activity.Target);
        Assert.Equal("SoftDelete", activity.Detail);
    }

    [Fact]
    public void A_folder_by_id_is_an_id_and_not_a_name()
    {
        MailboxActivity activity = TestRecord.Activity("Move", ("SourceFolder", FolderId), ("TargetFolder", "null"));

        Assert.Null(activity.Folder);
        Assert.Equal(FolderId, activity.FolderId);
        Assert.Null(activity.Target);
    }

    [Fact]
    public void A_move_by_the_web_client_names_the_destination() =>
        Assert.Equal(FolderId, TestRecord.Activity("Move", ("DestinationFolder", FolderId), ("SelectedFolderName", "Inbox")).Target);

    [Fact]
    public void A_search_that_the_server_saw_has_the_words_of_its_xml() =>
        Assert.Equal("payment invoice", TestRecord.Activity("SearchResult", ("Query", "<Query><Kql>payment invoice</Kql></Query>"), ("Sid", "x")).Query);

    [Fact]
    public void A_keystroke_of_a_search_has_what_was_typed_so_far() =>
        Assert.Equal("payment inv", TestRecord.Activity("SearchSuggestionsDisplay", ("SuggestionStimulus", "payment inv")).Query);

    [Fact]
    public void An_attachment_has_its_name_and_what_was_done_with_it()
    {
        MailboxActivity activity = TestRecord.Activity("OpenedAnAttachment", ("AttachmentAction", "Download"), ("AttachmentName", "w-9.pdf"));

        Assert.Equal("Download", activity.Detail);
        Assert.Equal("w-9.pdf", activity.Attachment);
    }

    [Fact]
    public void Another_client_says_what_it_is_in_its_client_string()
    {
        const string ClientString = "Client=WebServices;ExchangeWebServicesProxy;Action=GetItem";
        MailboxActivity activity = TestRecord.Activity("MarkAsRead", ("ClientString", ClientString), ("ActivityScopeClientInfo", "EWS"));

        Assert.Equal(ClientString, activity.UserAgent);
        Assert.Equal("Exchange Web Services", activity.Client);
    }

    [Fact]
    public void A_link_that_was_followed_is_the_target() =>
        Assert.Equal("https://example.com/pay", TestRecord.Activity("LinkClicked", ("Url", "https://example.com/pay")).Target);

    [Theory]
    [InlineData("18/5/2018 10:48:21 AM")]
    [InlineData("10:48")]
    [InlineData("yesterday")]
    public void A_time_that_cannot_be_read_is_null_and_stays_in_the_custom_properties(string text)
    {
        MailboxActivity activity = TestRecord.Activity("MarkAsRead", ("ReceivedTime", text));

        Assert.Null(activity.ReceivedTime);
        Assert.Null(activity.ReceivedTimeUtc);
        Assert.Equal(text, activity.CustomProperties["ReceivedTime"]);
    }
}
