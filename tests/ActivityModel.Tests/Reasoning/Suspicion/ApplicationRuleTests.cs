using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class ApplicationRuleTests
{
    private const string AppId = "ea0056b2-0000-4765-ba13-e2768da6fba7";

    [Theory]
    [InlineData("Permissions: Mail.Read, Mail.Send (Principal)", Severity.High)]
    [InlineData("Permissions: IMAP.AccessAsUser.All (Principal)", Severity.High)]
    [InlineData("Permissions: Files.Read.All (Principal)", Severity.Medium)]
    [InlineData("Permissions: Files.Read.All (AllPrincipals)", Severity.High)]
    [InlineData("Permissions: openid profile User.Read offline_access (Principal)", Severity.Low)]
    [InlineData("ConsentContext.OnBehalfOfAll: True; Permissions: openid profile (AllPrincipals)", Severity.Medium)]
    public void A_consent_is_weighed_by_what_it_grants_and_to_whom(string detail, Severity severity)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Act(0, "Consent to application.", detail, "Mail Backup", objectId: AppId).Find("ApplicationConsent"));

        Assert.Equal(severity, finding.Severity);
        Assert.Equal("Mail Backup", finding.Target);
        Assert.Equal([AppId], finding.ApplicationId);
        Assert.True(finding.InForce);
    }

    [Fact]
    public void The_records_of_one_consent_are_one_finding_that_a_removal_ends()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Add delegated permission grant.", "DelegatedPermissionGrant.Scope: Mail.Read; DelegatedPermissionGrant.ConsentType: Principal", "Microsoft Graph")
            .Act(0.1, "Consent to application.", "Permissions: Mail.Read (Principal)", "Mail Backup", objectId: AppId)
            .Act(60, "Remove service principal.", target: "Mail Backup", by: "admin@contoso.example")
            .Act(60, "Remove delegated permission grant.", target: "Microsoft Graph", by: "admin@contoso.example")
            .Find("ApplicationConsent"));

        Assert.Equal(2, finding.ActivityCount);
        Assert.False(finding.InForce);
        Assert.Contains("Removed on 2026-05-20T13:00:00.000Z by admin@contoso.example", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_consent_that_failed_and_one_of_a_service_are_none() =>
        Assert.Empty(new Case()
            .Act(0, "Consent to application.", "Permissions: Mail.Read", "a", result: "Failure")
            .Act(1, "Add app role assignment to service principal.", "AppRole.Value: Mail.Read", "Microsoft Graph", isService: true)
            .Find("ApplicationConsent"));

    [Fact]
    public void An_application_role_for_mail_is_found_by_the_application_that_got_it()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Add app role assignment to service principal.", $"AppRole.Value: Mail.ReadWrite; ServicePrincipal.DisplayName: Sorter; ServicePrincipal.AppId: {AppId}", "Microsoft Graph")
            .Find("ApplicationConsent"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal("Sorter", finding.Target);
        Assert.Equal([AppId], finding.ApplicationId);
    }

    [Fact]
    public void A_secret_that_a_user_adds_is_found_and_its_removal_ends_it()
    {
        const string Operation = "Update application – Certificates and secrets management ";
        Case story = new Case().Act(0, Operation, "KeyDescription: [ \"[KeyIdentifier=1,KeyType=Password]\" ]", "Sorter", isBackEnd: true);

        Assert.True(Assert.Single(story.Find("ApplicationSecret")).InForce);
        SuspiciousActivity finding = Assert.Single(story.Act(500, Operation, "KeyDescription: no longer [ \"[KeyIdentifier=1,KeyType=Password]\" ]", "Sorter").Find("ApplicationSecret"));
        Assert.False(finding.InForce);
        Assert.Null(finding.ClientIP);
        Assert.Equal(Severity.Medium, finding.Severity);
    }

    [Fact]
    public void A_secret_added_after_an_unfamiliar_sign_in_weighs_more() =>
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere)
            .Act(30, "Add service principal credentials.", target: "Sorter").Find("ApplicationSecret")).Severity);

    [Fact]
    public void An_application_that_is_changed_otherwise_got_no_secret() =>
        Assert.Empty(new Case().Act(0, "Update application.", "AppAddress: https://a.example", "Sorter").Find("ApplicationSecret"));

    [Fact]
    public void The_chain_from_consent_to_mail_is_one_finding()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Consent to application.", "Permissions: Mail.Read", "Mail Backup", objectId: AppId, isBackEnd: true)
            .Act(5, "MailItemsAccessed", application: AppId, message: "<1@a.example>", isBackEnd: true)
            .Act(6, "MailItemsAccessed", application: AppId, message: "<1@a.example>", mailbox: Tom, isBackEnd: true)
            .Act(7, "Send", application: AppId, isBackEnd: true)
            .Act(8, "MailItemsAccessed", application: "11111111-0000-4000-8000-000000000000", message: "<2@a.example>")
            .Find("ApplicationMail"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal(4, finding.ActivityCount);
        Assert.Contains("accessed 2 message(s), sent 1 message(s) in 2 mailbox(es)", finding.Reason, StringComparison.Ordinal);
        Assert.Equal([AppId], finding.ApplicationId);
        Assert.Null(finding.ClientIP);
    }

    [Fact]
    public void A_consent_without_mail_and_mail_before_a_consent_are_no_chain()
    {
        Assert.Empty(new Case().Act(0, "Consent to application.", "Permissions: Mail.Read", "Mail Backup", objectId: AppId).Find("ApplicationMail"));
        Assert.Empty(new Case().Act(0, "MailItemsAccessed", application: AppId, message: "<1@a.example>")
            .Act(1, "Consent to application.", "Permissions: Mail.Read", "Mail Backup", objectId: AppId).Find("ApplicationMail"));
    }

    [Theory]
    [InlineData("Add service principal.", "rnicrosoft_office", "microsoft")]
    [InlineData("Consent to application.", "Micros0ft Mail", "microsoft")]
    [InlineData("Add user.", "ITCornpany@contoso.example", "company")]
    [InlineData("Add user.", "nora.l1nd@contoso.example", "nora.lind")]
    [InlineData("Add application.", "\u041Eutlook Backup", "outlook")]
    public void A_name_that_reads_like_another_is_found(string operation, string name, string meant)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Act(-5, "Send", mailbox: "nora.lind@contoso.example").Act(0, operation, target: name).Find("LookAlikeName"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Contains($"reads like '{meant}'", finding.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Add user.", "bjorn.stern@contoso.example")]
    [InlineData("Add user.", "nora.lind2@contoso.example")]
    [InlineData("Consent to application.", "Modern Calendar 365")]
    [InlineData("Consent to application.", "Microsoft Teams")]
    [InlineData("Update device.", "rnicrosoft")]
    public void An_honest_name_is_none(string operation, string name) =>
        Assert.Empty(new Case().Act(-5, "Send").Act(0, operation, target: name).Find("LookAlikeName"));

    [Fact]
    public void An_application_of_the_tenants_own_with_Microsofts_name_weighs_less_and_a_try_says_so()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Act(0, "Add application.", target: "Microsoft Word", result: "Failure").Find("LookAlikeName"));

        Assert.Equal(Severity.Medium, finding.Severity);
        Assert.Contains("tried to make", finding.Reason, StringComparison.Ordinal);
    }
}
