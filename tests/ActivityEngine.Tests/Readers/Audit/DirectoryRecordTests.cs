using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class DirectoryRecordTests
{
    [Fact]
    public void A_consent_concerns_the_user_and_tells_what_was_granted()
    {
        MailboxActivity activity = Audited.One("Consent to application.", """
            "RecordType":8,"AzureActiveDirectoryEventType":1,"ResultStatus":"Success","ObjectId":"aa00","Target":[{"ID":"ServicePrincipal_1","Type":2},{"ID":"Mail Sorter","Type":1}],
            "ExtendedProperties":[{"Name":"additionalDetails","Value":"{\"User-Agent\":\"EvoSTS\"}"}],
            "ModifiedProperties":[{"Name":"ConsentContext.IsAdminConsent","NewValue":"False","OldValue":""},{"Name":"ConsentAction.Permissions","NewValue":"[] => [[Id: x, ConsentType: Principal, Scope:  Mail.Read Mail.Send]]; ","OldValue":""}]
            """);

        Assert.Equal(("Application", Audited.User, "Mail Sorter", "EvoSTS"), (activity.Category, activity.Mailbox, activity.Target, activity.UserAgent));
        Assert.Equal("ConsentContext.IsAdminConsent: False; Permissions: Mail.Read Mail.Send (Principal)", activity.Detail);
    }

    [Fact]
    public void A_role_tells_who_got_which_and_belongs_to_no_mailbox()
    {
        MailboxActivity activity = Audited.One("Add member to role.", """
            "RecordType":8,"AzureActiveDirectoryEventType":1,"ResultStatus":"Failure","Target":[{"ID":"User_1","Type":2},{"ID":"per.holm@contoso.example","Type":5}],
            "ModifiedProperties":[{"Name":"Role.ObjectID","NewValue":"1","OldValue":""},{"Name":"Role.DisplayName","NewValue":"[\r\n  \"Global Reader\"\r\n]","OldValue":""}]
            """);

        Assert.Equal(("Account", "per.holm@contoso.example", "Role.DisplayName: Global Reader", "Failure"), (activity.Category, activity.Target, activity.Detail, activity.Result));
        Assert.Null(activity.Mailbox);
    }

    [Theory]
    [InlineData("Global  Reader", "Global Reader")]
    [InlineData(@" Global\tReader\r\n", "Global Reader")]
    [InlineData("Global\u00a0Reader", "Global Reader")]
    [InlineData("Global Reader", "Global Reader")]
    public void The_spaces_of_a_value_are_one_blank_each(string value, string words)
    {
        MailboxActivity activity = Audited.One("Update user.", $$"""
            "RecordType":8,"ModifiedProperties":[null,"odd",{"Name":"Title","NewValue":"{{value}}","OldValue":""},{"NewValue":"no name"}]
            """);

        Assert.Equal("Title: " + words, activity.Detail);
    }

    [Fact]
    public void An_operation_that_ends_in_a_blank_keeps_it_and_is_known()
    {
        MailboxActivity activity = Audited.One("Update application – Certificates and secrets management ", """
            "RecordType":8,"AzureActiveDirectoryEventType":1,"ModifiedProperties":[{"Name":"KeyDescription","NewValue":"new","OldValue":"old"}]
            """);

        Assert.Equal(("Update application – Certificates and secrets management ", "Application", "KeyDescription: new (was old)"), (activity.ActivityIdType, activity.Category, activity.Detail));
    }

    [Theory]
    [InlineData("Add service principal credentials.", "Application")]
    [InlineData("Add app role assignment to service principal.", "Application")]
    [InlineData("Reset user password.", "Account")]
    [InlineData("User registered security info.", "Account")]
    [InlineData("Register device.", "Account")]
    [InlineData("Add user.", "Account")]
    public void Applications_and_accounts_have_their_categories(string operation, string category) => Assert.Equal(category, Audited.One(operation, "").Category);

    [Theory]
    [InlineData("FileDownloaded")]
    [InlineData("FilePreviewed")]
    [InlineData("FileSyncDownloadedFull")]
    [InlineData("AnonymousLinkCreated")]
    public void A_file_is_the_target(string operation)
    {
        MailboxActivity activity = Audited.One(operation, """
            "RecordType":6,"ObjectId":"https://contoso.example/Documents/Plan.docx","SiteUrl":"https://contoso.example/","SourceFileName":"Plan.docx","UserAgent":"MSWAC","TargetUserOrGroupName":"x@fabrikam.example"
            """);

        Assert.Equal(("File", "https://contoso.example/Documents/Plan.docx", "With: x@fabrikam.example"), (activity.Category, activity.Target, activity.Detail));
        Assert.Null(activity.Mailbox);
        Assert.Null(activity.Result);
    }
}
