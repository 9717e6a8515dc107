namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>What is done to the items of a mailbox, its rules at a mail client, and logons.</summary>
internal static class MailboxOperationCases
{
    private const string Nora = Audited.User;
    private const string Per = "per.holm@contoso.example";
    private const string Owner = """ "RecordType":2,"MailboxOwnerUPN":"per.holm@contoso.example","LogonType":2,"ResultStatus":"Succeeded" """;
    private const string Item = Owner + """ ,"Item":{"Id":"RgA1","InternetMessageId":"<1@contoso.example>","Subject":"Invoice","SizeInBytes":4410,"ParentFolder":{"Id":"LgA1","Path":"\\Drafts"}} """;
    private const string Affected = """ "RecordType":3,"MailboxOwnerUPN":"per.holm@contoso.example","ResultStatus":"Succeeded","Folder":{"Id":"LgA1","Path":"\\Inbox"},"AffectedItems":[{"Id":"RgA1","Subject":"Invoice","InternetMessageId":"<1@contoso.example>","ParentFolder":{"Id":"LgA1","Path":"\\Inbox"}}] """;
    private const string Permission = Owner + """ ,"Item":{"Id":"LgA1","ParentFolder":{"Id":"LgA1","Name":"Inbox","Path":"\\Inbox","MemberRights":"ReadAny, FolderVisible","MemberSid":"S-1-5-21-1","MemberUpn":"nora.lind@contoso.example"}} """;
    private const string SignIn = """ "RecordType":15,"AzureActiveDirectoryEventType":1,"ActorIpAddress":"203.0.113.5","ObjectId":"00000002-0000-0ff1-ce00-000000000000","ExtendedProperties":[{"Name":"RequestType","Value":"OAuth2:Authorize"}] """;

    internal static IReadOnlyList<OperationCase> All { get; } =
    [
        new("MailItemsAccessed", """ "RecordType":50,"MailboxOwnerUPN":"per.holm@contoso.example","ResultStatus":"Succeeded","OperationCount":1,"OperationProperties":[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"False"}],"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@contoso.example>"}]}] """,
            "Access", Per, Result: "Success", Folder: @"\Inbox"),
        new("MailItemsAccessed", """ "RecordType":50,"MailboxOwnerUPN":"per.holm@contoso.example","OperationCount":3,"OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[]}] """,
            "Access", Per, Detail: "the record counts 3 and names 0; no message is named", Folder: @"\Inbox"),
        new("MailItemsAccessed", """ "RecordType":2,"MailboxOwnerUPN":"per.holm@contoso.example","OperationProperties":[{"Name":"MailAccessType","Value":"Sync"}],"Item":{"Id":"LgA1","ParentFolder":{"Id":"LgA1","Name":"Posteingang","Path":"Not Available"}} """,
            "Sync", Per, Folder: "Posteingang"),
        new("MessageBind", Item, "Access", Per, Result: "Success", Folder: @"\Drafts"),
        new("FolderBind", Owner + """ ,"Item":{"Id":"LgA1","ParentFolder":{"Id":"LgA1","Path":"\\Calendar"}} """, "Access", Per, Result: "Success", Folder: @"\Calendar"),
        new("AttachmentAccess", """ "RecordType":50,"MailboxOwnerUPN":"per.holm@contoso.example","OperationCount":1,"OperationProperties":[{"Name":"AttachmentAccessType","Value":"Bind"}],"Messages":[{"Id":"1","Path":"Messages","MessageItems":[{"Id":"RgA1","SizeInBytes":1156492.00}]}] """,
            "Attachment", Per),
        new("Send", Item, "Send", Per, Result: "Success", Folder: @"\Drafts"),
        new("SendAs", Item + """ ,"SendAsUserSmtp":"per.holm@contoso.example" """, "Send", Per, Result: "Success", Folder: @"\Drafts"),
        new("SendOnBehalf", Item + """ ,"SendOnBehalfOfUserSmtp":"per.holm@contoso.example" """, "Send", Per, Result: "Success", Folder: @"\Drafts"),
        new("Create", Item, "Draft", Per, Result: "Success", Folder: @"\Drafts"),
        new("Create", Item.Replace("Drafts", "Calendar", StringComparison.Ordinal), "Calendar", Per, Result: "Success", Folder: @"\Calendar"),
        new("Update", Item + """ ,"ModifiedProperties":["RecipientCollection","AttachmentCollection"] """, "Draft", Per, Detail: "Changed: RecipientCollection; AttachmentCollection", Result: "Success", Folder: @"\Drafts"),
        new("Move", Affected + """ ,"DestFolder":{"Id":"LgA2","Path":"\\RSS Feeds"} """, "Move", Per, @"\RSS Feeds", Result: "Success", Folder: @"\Inbox"),
        new("Copy", Affected + """ ,"DestFolder":{"Id":"LgA2","Path":"\\Archive"} """, "Move", Per, @"\Archive", Result: "Success", Folder: @"\Inbox"),
        new("MoveToDeletedItems", Affected.Replace("Succeeded", "PartiallySucceeded", StringComparison.Ordinal) + """ ,"DestFolder":{"Id":"LgA2","Path":"\\Deleted Items"} """,
            "Delete", Per, @"\Deleted Items", "only a part succeeded", "Success", @"\Inbox"),
        new("SoftDelete", Affected, "Delete", Per, Result: "Success", Folder: @"\Inbox"),
        new("HardDelete", Affected, "Delete", Per, Result: "Success", Folder: @"\Inbox"),
        new("MailboxLogin", Owner + """ ,"MbxLoginLocalQueueADLookupInfo":{"Smtp":"per.holm@contoso.example"} """, "Logon", Per, Result: "Success"),
        new("SearchQueryInitiated", """ "RecordType":2,"QueryText":"invoice" """, "Search", Nora),
        new("SearchQueryInitiatedExchange", """ "RecordType":101,"OperationProperties":[{"Name":"QueryText","Value":"invoice"}] """, "Search", Nora),
        new("SearchQueryInitiatedSharePoint", """ "RecordType":101,"QueryText":"invoice" """, "Search", Nora),

        new("UpdateInboxRules", Owner + """ ,"OperationProperties":[{"Name":"RuleOperation","Value":"AddMailboxRule"},{"Name":"RuleName","Value":"."},{"Name":"RuleActions","Value":"[{\"ActionType\":\"Move\",\"Recipients\":[],\"DestinationFolderId\":\"LgA2\"}]"}] """,
            "Rule", Per, ".", "RuleOperation: AddMailboxRule; RuleActions: Move to folder LgA2", "Success"),
        new("UpdateInboxRules", Owner + """ ,"OperationProperties":[{"Name":"RuleOperation","Value":"RemoveMailboxRule"},{"Name":"RuleId","Value":"-4711"},{"Name":"RuleName","Value":""},{"Name":"RuleActions","Value":"[]"}] """,
            "Rule", Per, "-4711", "RuleOperation: RemoveMailboxRule; RuleId: -4711", "Success"),
        new("UpdateInboxRules", Owner + """ ,"OperationProperties":[{"Name":"Actions","Value":"ForwardToRecipientsAction"},{"Name":"Provider","Value":"Exchange16"},{"Name":"Name","Value":" "},{"Name":"IsNew","Value":"True"},{"Name":"ServerRule","Value":"{\"a\":1}"}] """,
            "Rule", Per, " ", "Actions: ForwardToRecipientsAction; Provider: Exchange16; IsNew: True; ServerRule: {\"a\":1}", "Success"),

        .. new[] { "AddFolderPermissions", "ModifyFolderPermissions", "UpdateFolderPermissions", "RemoveFolderPermissions", "UpdateCalendarDelegation" }.Select(operation =>
            new OperationCase(operation, Permission, "Permission", Per, @"\Inbox", "User: nora.lind@contoso.example; Rights: ReadAny, FolderVisible", "Success", @"\Inbox")),

        new("UserLoggedIn", SignIn + """ ,"ResultStatus":"Success","ErrorNumber":"0" """, "Logon", Nora, "Office 365 Exchange Online", "OAuth2:Authorize", "Success"),
        new("UserLoginFailed", SignIn + """ ,"ResultStatus":"Success","ErrorNumber":"50126","LogonError":"InvalidUserNameOrPassword" """, "Logon", Nora, "Office 365 Exchange Online",
            "wrong user name or password; InvalidUserNameOrPassword (50126); OAuth2:Authorize", "Failure"),
        new("UserLoginFailed", SignIn + """ ,"ResultStatus":"Success","ErrorNumber":"50140","LogonError":"KmsiInterrupt" """, "Logon", Nora, "Office 365 Exchange Online",
            "asked whether to stay signed in; counts as signed in; KmsiInterrupt (50140); OAuth2:Authorize", "Interrupted"),
        new("UserLoginFailed", SignIn + """ ,"ErrorNumber":"53003" """, "Logon", Nora, "Office 365 Exchange Online", "the password was right; Conditional Access refused; error 53003; OAuth2:Authorize", "Failure"),
        new("TeamsSessionStarted", """ "RecordType":25,"ObjectId":"x" """, "Other", null, "x"),
    ];
}
