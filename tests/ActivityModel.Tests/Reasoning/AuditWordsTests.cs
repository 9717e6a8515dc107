using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>What the timeline says in words of what today's logs tell; the activities keep every name and value.</summary>
public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("New-InboxRule", ".", "AlwaysDeleteOutlookRulesBlob: False; Force: False; From: a@x; DeleteMessage: True", "An inbox rule was made: \".\"; From: a@x; DeleteMessage: True")]
    [InlineData("UpdateInboxRules", " ", "RuleOperation: AddMailboxRule; RuleId: 7; RuleState: Enabled; RuleActions: Forward to a@x", "An inbox rule was made by a mail client: \" \"; Does: Forward to a@x")]
    [InlineData("UpdateInboxRules", "x", "RuleOperation: RemoveMailboxRule", "An inbox rule was removed by a mail client: \"x\"")]
    [InlineData("UpdateInboxRules", "x", null, "An inbox rule was made, changed or removed by a mail client: \"x\"")]
    [InlineData("Add member to role.", "per@x", "Role.DisplayName: Global Administrator", "Somebody was given a directory role: per@x; Role: Global Administrator")]
    [InlineData("Add-MailboxPermission", "EURPR00A001/Hosted/contoso/nora.lind", "User: per.holm; AccessRights: FullAccess", "Somebody was given rights to a mailbox: nora.lind; User: per.holm; AccessRights: FullAccess")]
    [InlineData("FileDownloaded", "https://contoso.example/Documents/Plan.docx", null, "A file was downloaded: Plan.docx")]
    [InlineData("SharingSet", "https://contoso.example/Plan.docx", "With: x; <Permissions granted>Edit</Permissions granted><MembersCanShareApplied>False</MembersCanShareApplied>", "Something was shared: Plan.docx; With: x; Permissions granted: Edit")]
    [InlineData("Brand-New", "x", "A: 1; B: 2", "Brand-New: x; A: 1; B: 2")]
    public void A_change_says_what_it_means_upon_what_and_how(string operation, string? target, string? detail, string words) =>
        Assert.Equal(words, Words(operation, target, detail));

    [Theory]
    [InlineData("Add application.", """AppAddress: { "AddressType": 0, "Address": "http://localhost:1", "ReplyAddressIndex": null }; AvailableToOtherTenants: true""", "An application was registered: \"Sorter\"; Reply address: http://localhost:1")]
    [InlineData("Update application.", """RequiredResourceAccess: [ { "ResourceAppId": "00000003-0000-0000-c000-000000000000", "RequiredAppPermissions": [ { "EntitlementId": "a" }, { "EntitlementId": "b" } ] } ]""", "An application's registration was changed: \"Sorter\"; Wants 2 permissions of Microsoft Graph")]
    [InlineData("Update application – Certificates and secrets management ", """KeyDescription: [ "[KeyIdentifier=1,KeyType=Password,KeyUsage=Verify,DisplayName=klk]" ]""", "An application's secrets were changed: \"Sorter\"; secret \"klk\" (Password)")]
    [InlineData("Update application – Certificates and secrets management ", """KeyDescription: no longer [ "[KeyIdentifier=1,KeyType=Password,KeyUsage=Verify,DisplayName=klk]" ]""", "An application's secrets were changed: \"Sorter\"; No longer secret \"klk\" (Password)")]
    [InlineData("Consent to application.", "ConsentContext.IsAdminConsent: True; ConsentContext.IsAppOnly: False; ConsentContext.OnBehalfOfAll: True; Permissions: Mail.Read (AllPrincipals)", "An application was consented to: \"Sorter\"; by an administrator; for all users; Permissions: Mail.Read (AllPrincipals)")]
    [InlineData("Update user.", """StrongAuthenticationRequirement: { "RelyingParty": "*", "State": 0 } (was { "State": 1 })""", "A user was changed: Sorter; Multi-factor authentication disabled")]
    [InlineData("Add application.", "AppAddress: odd", "An application was registered: \"Sorter\"; Reply address: odd")]
    [InlineData("Update application.", "RequiredResourceAccess: odd", "An application's registration was changed: \"Sorter\"; Wants odd")]
    [InlineData("Update application.", "KeyDescription: odd", "An application's registration was changed: \"Sorter\"; KeyDescription: odd")]
    public void Nested_values_of_the_directory_are_told_in_words(string operation, string detail, string words) =>
        Assert.Equal(words, Words(operation, "Sorter", detail));

    [Fact]
    public void What_failed_says_so_first() => Assert.Equal(
        "Failed: An application was registered: \"Sorter\"; ValidationException",
        Words("Add application.", "Sorter", "MethodExecutionResult.: Microsoft.Online.Workflows.ValidationException", "Failure"));

    [Fact]
    public void Of_forwarding_the_record_says_it_all() => Assert.Equal(
        "Forwarding set to a@x; a copy stays in the mailbox",
        EntryWords.For(Said("Set-Mailbox", ActivityCategory.Forwarding, "nora", "Forwarding set to a@x; a copy stays in the mailbox")));

    [Fact]
    public void An_access_from_a_host_behind_the_service_is_an_applications()
    {
        ActivityDetails access = new() { AccessType = "Bind", Folder = @"\Inbox", ClientIP = "2001:db8:f0::1", HasBackEndAddress = true };

        Assert.Equal("1 message accessed in Inbox by an application", Single("MailItemsAccessed", access));
        Assert.Equal("1 message accessed in Inbox by application 1234", Single("MailItemsAccessed", access with { ApplicationId = "1234" }));
        Assert.Equal("1 message accessed in Inbox by Sorter", Single("MailItemsAccessed", access with { ApplicationName = "Sorter" }));
    }

    [Fact]
    public void A_throttled_access_says_what_is_missing_from_then_on() => Assert.Equal(
        "Throttled, presume more: 1 message accessed in Inbox; accesses are not logged for 24 hours from here",
        Single("MailItemsAccessed", new() { AccessType = "Bind", Folder = "Inbox", IsThrottled = true }));

    [Fact]
    public void A_logon_to_the_mailbox_is_told_from_a_sign_in() =>
        Assert.Equal("Logged on to the mailbox, Chrome", Single("MailboxLogin", new() { Result = "Success", Client = "Chrome" }));

    private static string? Words(string operation, string? target, string? detail, string result = "Success") =>
        Single(operation, new() { Target = target, Detail = detail, Result = result }, new TimelineOptions { All = true });

    private static string? Single(string operation, ActivityDetails details, TimelineOptions? options = null) =>
        Assert.Single(new Story().Audited(0, operation, details, "r").Timeline(options ?? new TimelineOptions())).Detail;

    private static EntryStatement Said(string operation, string category, string? target, string? detail) => new(
        new ActivityKind
        {
            Number = 0,
            Mailbox = null,
            MailboxKey = 0,
            ActivityIdType = operation,
            Category = category,
            AppIdType = null,
            AppKey = 0,
            Source = ActivitySource.UnifiedAuditLog,
            File = null,
            IsVisible = true,
            Folds = false,
        },
        0, null, detail, "Success", null, null, null, null, null, target, false, false, null);
}
