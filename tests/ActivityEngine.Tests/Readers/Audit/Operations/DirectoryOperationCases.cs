namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>Changes of the directory: consents, applications and their secrets, users, roles, devices.</summary>
internal static class DirectoryOperationCases
{
    private const string Nora = Audited.User;

    internal static IReadOnlyList<OperationCase> All { get; } =
    [
        new("Consent to application.", Directory("Mail Sorter", 1, ("ConsentContext.IsAdminConsent", "False", ""), ("ConsentAction.Permissions", "[] => [[Id: x, ClientId: y, PrincipalId: z, ResourceId: r, ConsentType: Principal, Scope:  Mail.Read Mail.Send, CreatedDateTime: , LastModifiedDateTime ]]; ", "")),
            "Application", Nora, "Mail Sorter", "ConsentContext.IsAdminConsent: False; Permissions: Mail.Read Mail.Send (Principal)", "Success"),
        .. new[] { "Add OAuth2PermissionGrant.", "Add delegated permission grant.", "Add delegation entry.", "Remove delegated permission grant.", "Remove OAuth2PermissionGrant." }.Select(operation =>
            new OperationCase(operation, Directory("Microsoft Graph", 1, ("DelegatedPermissionGrant.Scope", "Mail.Read", "")), "Application", Nora, "Microsoft Graph", "DelegatedPermissionGrant.Scope: Mail.Read", "Success")),
        new("Add app role assignment grant to user.", Directory("Mail Sorter", 1, ("User.UPN", Nora, "")), "Application", Nora, "Mail Sorter", "User.UPN: " + Nora, "Success"),
        .. new[] { "Add app role assignment to service principal.", "Remove app role assignment from service principal." }.Select(operation =>
            new OperationCase(operation, Directory("Microsoft Graph", 1, ("AppRole.Id", "1", ""), ("AppRole.Value", "Mail.ReadWrite", ""), ("ServicePrincipal.DisplayName", "Mail Sorter", "")),
                "Application", null, "Microsoft Graph", "AppRole.Value: Mail.ReadWrite; ServicePrincipal.DisplayName: Mail Sorter", "Success")),
        .. new[]
        {
            "Add application.", "Update application.", "Delete application.", "Update application – Certificates and secrets management ", "Update application - Certificates and secrets management",
            "Add owner to application.", "Add service principal.", "Update service principal.", "Remove service principal.", "Add service principal credentials.", "Remove service principal credentials.", "Add owner to service principal.",
        }.Select(operation => new OperationCase(operation, Directory("Mail Sorter", 1, ("KeyDescription", "[KeyIdentifier=1,KeyType=Password]", "")),
            "Application", null, "Mail Sorter", "KeyDescription: KeyIdentifier=1,KeyType=Password", "Success")),

        .. new[]
        {
            "Add user.", "Update user.", "Delete user.", "Restore user.", "Disable account.", "Enable account.", "Change user password.", "Reset user password.", "Set force change user password.",
            "Update StsRefreshTokenValidFrom Timestamp.", "Enable Strong Authentication.", "Disable Strong Authentication.", "User registered security info.", "User deleted security info.",
            "User changed default security info.", "Admin registered security info.", "Admin deleted security info.",
        }.Select(operation => new OperationCase(operation, Directory("per.holm@contoso.example", 5, ("AccountEnabled", "[ true ]", "[ false ]"), ("Included Updated Properties", "AccountEnabled", "")),
            "Account", null, "per.holm@contoso.example", "AccountEnabled: true (was false)", "Success")),
        .. new[] { "Add member to role.", "Remove member from role.", "Add eligible member to role." }.Select(operation =>
            new OperationCase(operation, Directory("per.holm@contoso.example", 5, ("Role.ObjectID", "1", ""), ("Role.DisplayName", "Global Administrator", "")), "Account", null, "per.holm@contoso.example", "Role.DisplayName: Global Administrator", "Success")),
        .. new[] { "Add member to group.", "Remove member from group.", "Add owner to group." }.Select(operation =>
            new OperationCase(operation, Directory("per.holm@contoso.example", 5, ("Group.DisplayName", "", "Finance")), "Account", null, "per.holm@contoso.example", "Group.DisplayName: no longer Finance", "Success")),
        .. new[] { "Add device.", "Update device.", "Delete device.", "Register device.", "Add registered owner to device.", "Add registered users to device." }.Select(operation =>
            new OperationCase(operation, Directory("LAPTOP-1", 1, ("DeviceOSType", "Windows", "")), "Account", null, "LAPTOP-1", "DeviceOSType: Windows", "Success")),
        .. new[] { "Add conditional access policy.", "Update conditional access policy.", "Delete conditional access policy.", "Set federation settings on domain.", "Set domain authentication." }.Select(operation =>
            new OperationCase(operation, Directory("Require MFA", 1, ("State", "disabled", "enabled")), "Account", null, "Require MFA", "State: disabled (was enabled)", "Success")),
    ];

    private static string Directory(string target, int kind, params (string Name, string NewValue, string OldValue)[] changes) =>
        $$"""
        "RecordType":8,"AzureActiveDirectoryEventType":1,"ResultStatus":"Success","ObjectId":"00000000-0000-4000-8000-0000000000aa","ClientIP":"20.190.160.24","Target":[{"ID":"Object_1","Type":2},{"ID":"{{target}}","Type":{{kind}}}],
        "ModifiedProperties":[{{string.Join(",", changes.Select(change => $$"""{"Name":"{{change.Name}}","NewValue":"{{change.NewValue}}","OldValue":"{{change.OldValue}}"}"""))}}]
        """;
}
