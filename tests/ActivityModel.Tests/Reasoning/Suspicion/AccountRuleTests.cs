using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class AccountRuleTests
{
    private const string Admin = "admin@contoso.example";

    [Fact]
    public void The_roles_that_one_actor_gives_one_user_are_one_finding()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .Act(0, "Add member to role.", "Role.DisplayName: Global Reader", Tom, Admin)
            .Act(0, "Add member to role.", "Role.DisplayName: Exchange Administrator", Tom, Admin)
            .Act(1, "Add member to role.", "Role.DisplayName: Global Administrator", Tom, Admin, result: "Failure")
            .Find("RoleGranted"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal(Tom, finding.Target);
        Assert.Equal("admin@contoso.example gave tom.adler@contoso.example the role Global Reader, Exchange Administrator.", finding.Reason);
        Assert.True(finding.InForce);
    }

    [Fact]
    public void Roles_to_two_users_are_two_findings_and_a_small_role_weighs_little()
    {
        SuspiciousActivity[] findings = new Case()
            .Act(0, "Add member to role.", "Role.DisplayName: Message Center Reader", Tom, Admin)
            .Act(1, "Add-RoleGroupMember", "Member: Nora Lind", "Organization Management", Admin)
            .Find("RoleGranted");

        Assert.Equal([Severity.Low, Severity.High], findings.Select(finding => finding.Severity));
        Assert.Equal([Tom, "Nora Lind"], findings.Select(finding => finding.Target));
    }

    [Fact]
    public void Only_when_all_roles_are_taken_back_is_the_grant_not_in_force()
    {
        Case story = new Case()
            .Act(0, "Add member to role.", "Role.DisplayName: Exchange Administrator", Tom, Admin)
            .Act(0, "Add member to role.", "Role.DisplayName: User Administrator", Tom, Admin)
            .Act(60, "Remove member from role.", "Role.DisplayName: Exchange Administrator", Tom, Admin);

        Assert.True(Assert.Single(story.Find("RoleGranted")).InForce);
        Assert.False(Assert.Single(story.Act(61, "Remove member from role.", "Role.DisplayName: User Administrator", Tom, Admin).Find("RoleGranted")).InForce);
    }

    [Fact]
    public void A_user_that_is_made_weighs_more_when_it_is_given_power_within_a_day()
    {
        Case story = new Case().Act(0, "Add user.", target: "new@contoso.example", by: Admin);

        Assert.Equal(Severity.Low, Assert.Single(story.Find("UserCreated")).Severity);
        Assert.Equal(Severity.High, Assert.Single(story.Act(30, "Add-MailboxPermission", "User: new; AccessRights: FullAccess", by: Admin).Find("UserCreated")).Severity);
    }

    [Fact]
    public void A_user_that_failed_or_was_deleted_is_told_so()
    {
        Assert.Empty(new Case().Act(0, "Add user.", target: "new@contoso.example", by: Admin, result: "Failure").Find("UserCreated"));
        Assert.False(Assert.Single(new Case().Act(0, "Add user.", target: "new@contoso.example", by: Admin)
            .Act(5, "Delete user.", target: "new@contoso.example", by: Admin).Find("UserCreated")).InForce);
        Assert.Equal(Severity.Low, Assert.Single(new Case().Act(0, "Add user.", target: "new@contoso.example", by: Admin)
            .Act(5000, "Add member to role.", "Role.DisplayName: User Administrator", "new@contoso.example", Admin).Find("UserCreated")).Severity);
    }

    [Fact]
    public void A_device_weighs_by_the_sign_in_before_it_and_its_records_are_one_finding()
    {
        Case story = new Case().Usual().Act(0, "Add device.", target: "PC").Act(0, "Register device.", target: "PC").Act(0.1, "Add registered owner to device.", target: "PC");

        SuspiciousActivity finding = Assert.Single(story.Find("DeviceRegistered"));
        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Equal(3, finding.ActivityCount);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(-30, address: Elsewhere).Act(0, "Register device.", target: "PC").Find("DeviceRegistered")).Severity);
        Assert.False(Assert.Single(story.Act(900, "Delete device.", target: "PC", by: Admin).Find("DeviceRegistered")).InForce);
        Assert.Empty(new Case().Act(0, "Update device.", target: "PC").Find("DeviceRegistered"));
    }

    [Theory]
    [InlineData("User registered security info.", null, Severity.Low)]
    [InlineData("Disable Strong Authentication.", null, Severity.Medium)]
    [InlineData("Update user.", "StrongAuthenticationRequirement: { \"State\": 0 } (was { \"State\": 1 })", Severity.Medium)]
    public void A_change_of_how_one_proves_who_one_is_is_found(string operation, string? detail, Severity severity)
    {
        Assert.Equal(severity, Assert.Single(new Case().Act(0, operation, detail, Nora).Find("SecurityInfoChanged")).Severity);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(-60, address: Elsewhere).Act(0, operation, detail, Nora).Find("SecurityInfoChanged")).Severity);
    }

    [Fact]
    public void What_was_added_and_removed_again_is_not_in_force()
    {
        Case story = new Case().Act(0, "User registered security info.", target: Nora);

        Assert.True(Assert.Single(story.Find("SecurityInfoChanged")).InForce);
        Assert.False(story.Act(60, "User deleted security info.", target: Nora).Find("SecurityInfoChanged")[0].InForce);
    }

    [Theory]
    [InlineData("Update user.", "StrongAuthenticationRequirement: { \"State\": 1 } (was { \"State\": 0 })")]
    [InlineData("Update user.", "DisplayName: Nora")]
    [InlineData("Enable Strong Authentication.", null)]
    public void Other_changes_of_a_user_are_none(string operation, string? detail) =>
        Assert.Empty(new Case().Act(0, operation, detail, Nora).Find("SecurityInfoChanged"));

    [Fact]
    public void A_password_set_by_another_is_found_and_weighs_near_an_unfamiliar_sign_in()
    {
        Assert.Equal(Severity.Low, Assert.Single(new Case().Usual().Act(0, "Reset user password.", target: Nora, by: Admin).Find("PasswordReset")).Severity);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(-60, address: Elsewhere).Act(0, "Reset user password.", target: Nora, by: Admin).Find("PasswordReset")).Severity);
        Assert.Equal(Severity.Medium, Assert.Single(new Case().Usual().SignIn(-60, address: Elsewhere).Act(0, "Change user password.", target: Nora).Find("PasswordReset")).Severity);
    }

    [Theory]
    [InlineData(-60, Severity.Medium)]
    [InlineData(60, Severity.Medium)]
    [InlineData(3000, Severity.Low)]
    public void A_password_set_near_a_new_way_to_prove_who_one_is_weighs_more(double minutes, Severity severity) =>
        Assert.Equal(severity, Assert.Single(new Case().Act(minutes, "User registered security info.", target: Nora)
            .Act(0, "Reset user password.", target: Nora, by: Admin).Find("PasswordReset")).Severity);

    [Fact]
    public void A_user_who_changes_the_password_is_none() =>
        Assert.Empty(new Case().Usual().Act(0, "Change user password.", target: Nora).Find("PasswordReset"));
}
