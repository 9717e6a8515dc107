namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>Cmdlets of Exchange: inbox and mail flow rules, forwarding, permissions, connectors, what is audited.</summary>
internal static class SettingOperationCases
{
    private const string Nora = Audited.User;
    private const string Place = "EURPR00A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/contoso.example/";

    internal static IReadOnlyList<OperationCase> All { get; } =
    [
        new("New-InboxRule", Cmdlet("nora.lind\\\\ ", ("Name", " "), ("From", "billing@fabrikam.example"), ("ForwardTo", "a@fabrikam.example;b@fabrikam.example"), ("MarkAsRead", "True")),
            "Rule", Nora, " ", "From: billing@fabrikam.example; ForwardTo: a@fabrikam.example;b@fabrikam.example; MarkAsRead: True", "Success"),
        new("Set-InboxRule", Cmdlet(Place + "nora.lind\\\\4711", ("Identity", Place + "nora.lind\\\\4711"), ("MoveToFolder", "Archive")), "Rule", Nora, "4711", "MoveToFolder: Archive", "Success"),
        new("Remove-InboxRule", Cmdlet("nora.lind\\\\.", ("Identity", "nora.lind\\\\."), ("Force", "True")), "Rule", Nora, ".", "Force: True", "Success"),
        new("Enable-InboxRule", Cmdlet("nora.lind\\\\Mine", ("Identity", "nora.lind\\\\Mine")), "Rule", Nora, "Mine", null, "Success"),
        new("Disable-InboxRule", Cmdlet("nora.lind\\\\Mine", ("Identity", "nora.lind\\\\Mine")), "Rule", Nora, "Mine", null, "Success"),
        new("New-SweepRule", Cmdlet("nora.lind\\\\Sweep", ("Name", "Sweep"), ("Sender", "sue@fabrikam.example")), "Rule", Nora, "Sweep", "Sender: sue@fabrikam.example", "Success"),
        new("Set-SweepRule", Cmdlet("nora.lind\\\\Sweep", ("Identity", "nora.lind\\\\Sweep"), ("Enabled", "True")), "Rule", Nora, "Sweep", "Enabled: True", "Success"),

        new("Set-Mailbox", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("ForwardingSmtpAddress", "smtp:x@fabrikam.example"), ("DeliverToMailboxAndForward", "False")),
            "Forwarding", Nora, "nora.lind", "Forwarding set to x@fabrikam.example; no copy stays in the mailbox", "Success"),
        new("Set-Mailbox", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("ForwardingAddress", "")), "Forwarding", Nora, "nora.lind", "Forwarding cleared", "Success"),
        new("Set-Mailbox", Cmdlet("nora.lind", ("DeliverToMailboxAndForward", "True")), "Forwarding", Nora, "nora.lind", "Only the mode of forwarding was changed; a copy stays in the mailbox", "Success"),
        new("Set-Mailbox", Cmdlet("nora.lind", ("GrantSendOnBehalfTo", Place + "per.holm")), "Permission", Nora, "nora.lind", "GrantSendOnBehalfTo: per.holm", "Success"),
        new("Set-Mailbox", Cmdlet("nora.lind", ("AuditEnabled", "False")), "Account", Nora, "nora.lind", "AuditEnabled: False", "Success"),
        new("Set-Mailbox", Cmdlet("nora.lind", ("MaxSendSize", "30 MB")), "Other", Nora, "nora.lind", "MaxSendSize: 30 MB", "Success"),
        new("Set-MailboxAutoReplyConfiguration", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("AutoReplyState", "Enabled")), "Rule", Nora, "nora.lind", "AutoReplyState: Enabled", "Success"),
        new("Set-MailboxJunkEmailConfiguration", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("TrustedSendersAndDomains", "fabrikam.example")), "Rule", Nora, "nora.lind", "TrustedSendersAndDomains: fabrikam.example", "Success"),
        new("Set-CASMailbox", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("ImapEnabled", "True")), "Account", Nora, "nora.lind", "ImapEnabled: True", "Success"),
        new("Set-User", Cmdlet("nora.lind", ("Identity", "nora.lind"), ("Title", "CFO")), "Account", Nora, "nora.lind", "Title: CFO", "Success"),
        new("New-Mailbox", Cmdlet("nora.lind", ("Name", "nora.lind")), "Account", Nora, "nora.lind", "Name: nora.lind", "Success"),
        new("Remove-Mailbox", Cmdlet("nora.lind", ("Identity", "nora.lind")), "Account", Nora, "nora.lind", null, "Success"),
        new("New-App", Cmdlet("\\\\fe93", ("Mailbox", "nora.lind"), ("Url", "https://fabrikam.example/app")), "Application", Nora, "\\fe93", "Mailbox: nora.lind; Url: https://fabrikam.example/app", "Success"),
        new("Set-MailboxPlan", Cmdlet("Plan", ("Identity", "Plan"), ("IsDefault", "True")), "Other", null, "Plan", "IsDefault: True", "Success"),

        .. new[] { ("Add-MailboxPermission", "User", "FullAccess"), ("Remove-MailboxPermission", "User", "FullAccess"), ("Add-RecipientPermission", "Trustee", "SendAs"), ("Remove-RecipientPermission", "Trustee", "SendAs") }.Select(permission =>
            new OperationCase(permission.Item1, Cmdlet(Place + "nora.lind", ("Identity", Place + "nora.lind"), (permission.Item2, Place + "per.holm"), ("AccessRights", permission.Item3)),
                "Permission", Nora, "nora.lind", $"{permission.Item2}: per.holm; AccessRights: {permission.Item3}", "Success")),
        .. new[] { "Add-MailboxFolderPermission", "Set-MailboxFolderPermission", "Remove-MailboxFolderPermission" }.Select(operation =>
            new OperationCase(operation, Cmdlet("nora.lind:\\\\Inbox", ("Identity", "nora.lind:\\\\Inbox"), ("User", "per.holm"), ("AccessRights", "Owner")),
                "Permission", Nora, "nora.lind:\\Inbox", "User: per.holm; AccessRights: Owner", "Success")),

        .. new[] { "New-TransportRule", "Set-TransportRule", "Remove-TransportRule", "Enable-TransportRule", "Disable-TransportRule" }.Select(operation =>
            new OperationCase(operation, Cmdlet("Copy all", ("Name", "Copy all"), ("BlindCopyTo", "x@fabrikam.example")), "Rule", null, "Copy all", "BlindCopyTo: x@fabrikam.example", "Success")),
        new("New-TransportRule", Cmdlet("contoso.example\\\\R", ("Name", "R"), ("RedirectMessageTo", "x@fabrikam.example")), "Rule", null, "R", "RedirectMessageTo: x@fabrikam.example", "Success"),
        .. new[] { "New-InboundConnector", "Set-InboundConnector", "Remove-InboundConnector" }.Select(operation =>
            new OperationCase(operation, Cmdlet("Partner", ("Identity", "Partner"), ("SenderDomains", "*"), ("RequireTls", "False")), "Rule", null, "Partner", "SenderDomains: *; RequireTls: False", "Success")),
        .. new[] { "New-OutboundConnector", "Set-OutboundConnector" }.Select(operation =>
            new OperationCase(operation, Cmdlet("Out", ("Identity", "Out"), ("SmartHosts", "mail.fabrikam.example")), "Rule", null, "Out", "SmartHosts: mail.fabrikam.example", "Success")),
        .. new[] { "New-JournalRule", "Set-JournalRule" }.Select(operation =>
            new OperationCase(operation, Cmdlet("J", ("Name", "J"), ("JournalEmailAddress", "x@fabrikam.example")), "Rule", null, "J", "JournalEmailAddress: x@fabrikam.example", "Success")),

        new("Set-MailboxAuditBypassAssociation", Cmdlet(Place + "nora.lind", ("Identity", "nora.lind"), ("AuditBypassEnabled", "True")), "Account", Nora, "nora.lind", "AuditBypassEnabled: True", "Success"),
        new("Set-AdminAuditLogConfig", Cmdlet("contoso.example\\\\Admin Audit Log Settings", ("UnifiedAuditLogIngestionEnabled", "False")), "Account", null, "contoso.example\\Admin Audit Log Settings", "UnifiedAuditLogIngestionEnabled: False", "Success"),
        new("Set-AdminAuditLogConfig", Cmdlet("contoso.example\\\\Admin Audit Log Settings", ("TestCmdletLoggingEnabled", "True")), "Other", null, "contoso.example\\Admin Audit Log Settings", "TestCmdletLoggingEnabled: True", "Success"),
        new("Set-OrganizationConfig", Cmdlet("contoso.example", ("AuditDisabled", "True")), "Account", null, "contoso.example", "AuditDisabled: True", "Success"),
        new("Set-OrganizationConfig", Cmdlet("contoso.example", ("EwsEnabled", "True")), "Other", null, "contoso.example", "EwsEnabled: True", "Success"),
        .. new[] { "Add-RoleGroupMember", "Remove-RoleGroupMember" }.Select(operation =>
            new OperationCase(operation, Cmdlet("Organization Management", ("Identity", "Organization Management"), ("Member", Place + "per.holm")), "Account", null, "Organization Management", "Member: per.holm", "Success")),
        new("New-ManagementRoleAssignment", Cmdlet("A1", ("Role", "ApplicationImpersonation"), ("User", "per.holm")).Replace("\"True\"", "\"False\"", StringComparison.Ordinal), "Account", null, "A1", "Role: ApplicationImpersonation; User: per.holm", "Failure"),
    ];

    private static string Cmdlet(string objectId, params (string Name, string Value)[] parameters) =>
        $$"""
        "RecordType":1,"ResultStatus":"True","ObjectId":"{{objectId}}","ClientIP":"203.0.113.5:62589","OriginatingServer":"VI1PR0000 (15.20.1.1)\r\n","Parameters":[{{string.Join(",", parameters.Select(parameter => $$"""{"Name":"{{parameter.Name}}","Value":"{{parameter.Value}}"}"""))}}]
        """;
}
