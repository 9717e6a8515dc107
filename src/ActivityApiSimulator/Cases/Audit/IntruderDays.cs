using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>What the intruder does, 20 to 22 May 2026, and how it is found on 25 May. samples/README.md lists every act with its time.</summary>
internal sealed class IntruderDays
{
    internal const string Chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/135.0.0.0 Safari/537.36";
    internal const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    internal const string Safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15";

    /// <summary>The application that the intruder consents to in the owner's name.</summary>
    internal const string Application = "b4e1f0c2-5d37-4f8e-9a61-2c7d0e5f8a93";

    internal const string ApplicationName = "Rnicrosoft Mail Backup";

    private const string First = "192.0.2.44";
    private const string Second = "203.0.113.7";
    private const string Third = "2001:db8:20::9";
    private const string ServicePrincipal = "91d5c0fb-3a64-4d2e-b7a8-5e0c1f7b6d24";
    private const string Outside = "accounts.review@northwind-pay.example";

    private readonly AuditScript _script;
    private readonly CaseMail _mail;
    private readonly SignInRecords _signIns;
    private readonly MailboxRecords _mailbox;
    private readonly TenantRecords _tenant;
    private readonly string _nora = AuditPerson.Nora.Upn;
    private readonly AuditMail _invoice;
    private readonly AuditMail _form;

    internal IntruderDays(AuditScript script, CaseMail mail)
    {
        _script = script;
        _mail = mail;
        _signIns = new SignInRecords(script);
        _mailbox = new MailboxRecords(script);
        _tenant = new TenantRecords(script);
        _invoice = mail.Find("Invoice 48813 - payment due 31 May");
        _form = mail.Find("Contoso's form W-9, signed");
    }

    /// <summary>From the flagged record on no access to a message is logged, for 24 hours (facts B5).</summary>
    internal static DateTimeOffset Throttled { get; } = At("22T21:40:18");

    internal void Write()
    {
        Guess();
        SearchAndRead();
        Stay();
        ReadAndSend();
        Consent();
        LookForTransfers();
        TakeEverything();
        BeFound();
    }

    private static DateTimeOffset At(string time) => CaseMail.Time("2026-05-" + time);

    /// <summary>One wrong password each for four users, four for Nora, then the right one; for Tom the right one too, but not the second factor.</summary>
    private void Guess()
    {
        string[] times = ["20T03:08:11", "20T03:08:39", "20T03:09:06", "20T03:09:34", "20T03:12:05", "20T03:12:51", "20T03:13:48", "20T03:14:40"];
        AuditPerson[] users = [AuditPerson.Marta, AuditPerson.Tom, AuditPerson.Per, AuditPerson.Kim, AuditPerson.Nora, AuditPerson.Nora, AuditPerson.Nora, AuditPerson.Nora];
        foreach ((string time, AuditPerson user) in times.Zip(users))
        {
            _signIns.Fail(At(time), AuditActor.Web(user.Upn, First, Chrome, null), "50126", "InvalidUserNameOrPassword");
        }

        var nora = AuditActor.Web(_nora, First, Chrome, _script.NewGuid());
        _signIns.Fail(At("20T03:15:19"), nora, "50140", "UserInfoKmsiInterrupt");
        _signIns.Succeed(At("20T03:15:22"), nora);
        _mailbox.Login(At("20T03:15:31"), nora);
        _mailbox.Bind(At("20T03:16:02"), nora, [_mail.Find("Wire transfer limits from June"), _mail.Find("Invoice P-2317")]);
        _signIns.Fail(At("20T03:21:40"), AuditActor.Web(AuditPerson.Tom.Upn, First, Chrome, null), "50074", "UserStrongAuthClientAuthNRequired");
    }

    /// <summary>A second session, while Nora works; two minutes later it is used from another address with another browser too.</summary>
    private void SearchAndRead()
    {
        var nora = AuditActor.Web(_nora, First, Chrome, _script.NewGuid());
        _signIns.Succeed(At("20T10:38:10"), nora);
        _signIns.Succeed(At("20T10:41:05"), AuditActor.Web(_nora, OwnersWeeks.Office, OwnersWeeks.Edge, _script.NewGuid()));
        _mailbox.Search(At("20T10:43:07"), nora, "payment invoice");
        _mailbox.Bind(At("20T10:43:24"), nora, [_invoice]);
        _mailbox.Attachment(At("20T10:43:51"), nora, _invoice);
        _mailbox.Search(At("20T10:44:22"), nora, "W-9");
        _mailbox.Bind(At("20T10:44:41"), nora, [_form]);
        _mailbox.Attachment(At("20T10:45:03"), nora, _form);
        _signIns.Renew(At("20T10:48:30"), nora);
        _signIns.Fail(At("20T10:50:17"), AuditActor.Web(_nora, Second, Firefox, null), "50126", "InvalidUserNameOrPassword");
        _mailbox.Bind(At("20T10:58:20"), AuditActor.Web(_nora, Second, Firefox, nora.Session), [_mail.Find("Wire transfer confirmation 15 May")]);

        _tenant.Cmdlet(
            At("20T10:56:02"),
            nora,
            "New-InboxRule",
            AuditPerson.Nora.Place + @"\.",
            62589,
            ("AlwaysDeleteOutlookRulesBlob", "False"),
            ("Force", "False"),
            ("From", "billing@fabrikam.example;ann.berg@fabrikam.example"),
            ("Name", "."),
            ("MoveToFolder", CaseMail.HiddenFolder),
            ("MarkAsRead", "True"),
            ("StopProcessingRules", "True"));
        _tenant.Cmdlet(
            At("20T11:01:27"),
            nora,
            "Set-InboxRule",
            @"nora.lind\.",
            62590,
            ("Identity", @"nora.lind\."),
            ("SubjectOrBodyContainsWords", "48813;48840;fraud"),
            ("StopProcessingRules", "True"));
    }

    /// <summary>What lets the intruder stay: a rule of a mail client that forwards, forwarding, and a second way to prove who one is.</summary>
    private void Stay()
    {
        var nora = AuditActor.Web(_nora, First, Chrome, _script.NewGuid());
        _mailbox.ClientRule(
            At("20T11:03:44"),
            nora with { ClientInfo = "Client=WebServices;ExchangeServicesClient/15.00.0913.015;", UserAgent = "ExchangeServicesClient/15.00.0913.015" },
            " ",
            "(SubjectContains(invoice))",
            $$"""[{"ActionType":"Forward","Recipients":["{{Outside}}"],"ForwardFlags":"None"}]""");
        _tenant.Cmdlet(
            At("20T11:05:10"),
            nora,
            "Set-Mailbox",
            "nora.lind",
            62591,
            ("Identity", "nora.lind"),
            ("DeliverToMailboxAndForward", "True"),
            ("ForwardingSmtpAddress", "smtp:nora.lind@contoso-mail.example"));
        _tenant.Directory(
            At("20T11:10:33"),
            _nora,
            "User registered security info.",
            [("User_" + AuditPerson.Nora.ObjectId, 2), (_nora, 5)],
            [("StrongAuthenticationMethod", "[\r\n  \"Authenticator app\"\r\n]", "[]")],
            Chrome);
    }

    private void ReadAndSend()
    {
        var nora = AuditActor.Web(_nora, Second, Firefox, _script.NewGuid());
        _signIns.Fail(At("21T09:11:48"), nora with { Session = null }, "50126", "InvalidUserNameOrPassword");
        _signIns.Succeed(At("21T09:12:03"), nora);
        _mailbox.Bind(
            At("21T09:13:20"),
            nora,
            [_mail.Find("RE: Invoice 48813 - payment due 31 May"), _mail.Find("Invoice 48840, with the terms you asked for"), _mail.Find("RE: Invoice 48813 - is everything in order?")]);
        _mailbox.Bind(At("21T09:16:37"), nora, [_form, _invoice]);
        _mailbox.Attachment(At("21T09:17:02"), nora, _form);

        AuditMail[] sent =
        [
            Send("21T09:20:14", "FW: Contoso's form W-9, signed", "W-9 Contoso.pdf (93184b)", Outside),
            Send("21T09:24:55", "FW: Invoice 48813 - payment due 31 May", "invoice.pdf (184320b)", Outside),
            Send("21T09:32:08", "RE: Invoice 48813 - payment due 31 May", null, "ann.berg@fabrikam.example", "billing@fabrikam.example"),
        ];
        _mailbox.Affect(At("21T09:34:12"), nora, "SoftDelete", sent, CaseMail.SentItems);
        _mailbox.Affect(At("21T09:34:50"), nora, "HardDelete", sent, "Recoverable Items\\Deletions");

        string[] many = [.. Enumerable.Range(1, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"contact{number:00}@{(number % 2 == 0 ? "proseware" : "litware")}.example"))];
        Send("21T10:15:29", "Contoso shared \"Payment terms 2026\" with you", null, many);
        _tenant.File(At("21T10:20:11"), nora, "FileAccessed", "Supplier bank details.xlsx");
        _tenant.File(At("21T10:20:46"), nora, "FileDownloaded", "Supplier bank details.xlsx");
        _tenant.File(At("21T10:21:30"), nora, "FileDownloaded", "Payables 2026.xlsx");

        AuditMail Send(string time, string subject, string? attachments, params string[] recipients)
        {
            AuditMail message = _mail.Send(At(time), _nora, subject, attachments, recipients);
            _mailbox.Item(message.Time.AddSeconds(-40), nora, "Create", message, "Drafts");
            _mailbox.Item(message.Time, nora, "Send", message, "Drafts");
            return message;
        }
    }

    /// <summary>An application with a name that looks like another's; then it reads, from Microsoft's own hosts: only its id tells.</summary>
    private void Consent()
    {
        (string, int)[] target = [("ServicePrincipal_" + ServicePrincipal, 2), (ServicePrincipal, 2), ("ServicePrincipal", 2), (ApplicationName, 1), (Application, 2), (Application, 4)];
        _tenant.Directory(At("21T09:41:02"), _nora, "Add service principal.", target, [("DisplayName", $"[\r\n  \"{ApplicationName}\"\r\n]", "[]"), ("AccountEnabled", "[\r\n  true\r\n]", "[]")]);
        _tenant.Directory(At("21T09:41:04"), _nora, "Add delegated permission grant.", target, [("DelegatedPermissionGrant.Scope", "offline_access Mail.Read Mail.Send User.Read", ""), ("DelegatedPermissionGrant.ConsentType", "Principal", "")]);
        _tenant.Directory(At("21T09:41:04"), _nora, "Add app role assignment grant to user.", target, [("AppRole.Value", "", "")]);
        _tenant.Directory(
            At("21T09:41:05"),
            _nora,
            "Consent to application.",
            target,
            [
                ("ConsentContext.IsAdminConsent", "False", ""),
                ("ConsentContext.IsAppOnly", "False", ""),
                ("ConsentContext.OnBehalfOfAll", "False", ""),
                ("ConsentContext.Tags", "WindowsAzureActiveDirectoryIntegratedApp", ""),
                ("ConsentAction.Permissions", $"[] => [[Id: b1, ClientId: {ServicePrincipal}, PrincipalId: {AuditPerson.Nora.ObjectId}, ResourceId: 4f2d, ConsentType: Principal, Scope:  offline_access Mail.Read Mail.Send User.Read]]; ", ""),
                ("TargetId.ServicePrincipalNames", Application, ""),
            ]);
        _signIns.Succeed(At("21T09:41:07"), new AuditActor(_nora, Second, Firefox, "", Application, null));
        AuditMail[] inbox = InboxUntil("21T09:44:00");
        ReadByApplication("21T09:44:31", inbox[^22..]);
        ReadByApplication("21T09:46:40", inbox[^44..^22]);
        ReadByApplication("22T02:05:12", InboxUntil("22T02:00:00")[^15..]);
    }

    private void LookForTransfers()
    {
        var nora = AuditActor.Web(_nora, Third, Safari, _script.NewGuid());
        _signIns.Succeed(At("22T20:58:07"), nora);
        AuditMail newest = _mail.Find("Invoice 48840: we'd like to confirm the account");
        AuditMail account = _mail.Find("RE: Invoice 48813 - new account noted, thank you");
        _mailbox.Bind(At("22T20:59:15"), nora, [newest]);
        _mailbox.Bind(At("22T21:01:33"), nora, [account]);
        _mailbox.Search(At("22T21:04:12"), nora, "wire");
        AuditMail rejected = _mail.Find("Wire transfer rejected: wrong beneficiary");
        _mailbox.Bind(At("22T21:05:02"), nora, [rejected]);
        _mailbox.Bind(At("22T21:05:58"), nora, [_mail.Find("Wire transfer confirmation 15 May")]);
        _mailbox.Bind(At("22T21:06:40"), nora, [_mail.Find("Wire transfer limits from June")]);
        _mailbox.Affect(At("22T21:09:10"), nora, "MoveToDeletedItems", [newest, account, _mail.Find("RE: Invoice 48813 - is everything in order?")], CaseMail.HiddenFolder, "Deleted Items");
        _mailbox.Affect(At("22T21:09:48"), nora, "MoveToDeletedItems", [rejected], CaseMail.Inbox, "Deleted Items");
        _mailbox.Affect(At("22T21:10:21"), nora, "HardDelete", [newest, account, _mail.Find("RE: Invoice 48813 - is everything in order?"), rejected], "Deleted Items");
    }

    /// <summary>A script, an old protocol, a device, an Outlook that takes whole folders, the application until access is logged no more, and rights for everyone.</summary>
    private void TakeEverything()
    {
        const string Script = "python-requests/2.32.3";
        _signIns.Succeed(At("22T21:20:05"), new AuditActor(_nora, Third, Script, "", "1950a258-227b-4e31-a9cf-717495945fc2", _script.NewGuid()), "OAuth2:Token");
        var imap = new AuditActor(_nora, Third, "BAV2ROPC", "Client=POP3/IMAP4;Protocol=IMAP4", "00000002-0000-0ff1-ce00-000000000000", null);
        _signIns.Succeed(At("22T21:22:10"), imap, "OAuth2:Token");
        _mailbox.Bind(At("22T21:22:31"), imap, InboxUntil("22T21:00:00")[^3..]);
        _tenant.Directory(At("22T21:27:40"), _nora, "Register device.", [("Device_5d1e", 2), ("DESKTOP-7QK2", 1)], [("DisplayName", "[\r\n  \"DESKTOP-7QK2\"\r\n]", "[]")], "Dsreg/10.0");
        AuditActor outlook = OwnersWeeks.Desktop(Third);
        _signIns.Succeed(At("22T21:29:02"), outlook);
        _mailbox.Sync(At("22T21:31:14"), outlook, CaseMail.Inbox);
        _mailbox.Sync(At("22T21:31:19"), outlook, CaseMail.SentItems);
        AuditMail[] inbox = InboxUntil("22T21:00:00");
        ReadByApplication("22T21:38:04", inbox[..20]);
        ReadByApplication("22T21:40:18", inbox[20..24], isThrottled: true);
        _mailbox.FolderPermission(At("22T21:48:36"), AuditActor.Web(_nora, Third, Safari, null), "AddFolderPermissions", CaseMail.Inbox, "Everyone", "ReadAny, FolderVisible");
    }

    /// <summary>Tom asks; the help desk ends what it knows of: not the client's rule, not the consent, not the device, not the second factor.</summary>
    private void BeFound()
    {
        var per = AuditActor.Web(AuditPerson.Per.Upn, "198.51.100.30", OwnersWeeks.Edge, _script.NewGuid());
        _signIns.Succeed(At("25T07:58:20"), per);
        (string, int)[] user = [("User_" + AuditPerson.Nora.ObjectId, 2), (_nora, 5)];
        _tenant.Directory(At("25T08:05:10"), per.User, "Update StsRefreshTokenValidFrom Timestamp.", user, [("StsRefreshTokensValidFrom", "[\r\n  \"2026-05-25T08:05:10Z\"\r\n]", "[]")], OwnersWeeks.Edge);
        _tenant.Directory(At("25T08:06:41"), per.User, "Reset user password.", user, [], OwnersWeeks.Edge);
        _tenant.Cmdlet(At("25T08:20:02"), per, "Remove-InboxRule", @"nora.lind\.", 50110, ("Identity", @"nora.lind\."), ("Force", "True"));
        _tenant.Cmdlet(At("25T08:22:39"), per, "Set-Mailbox", "nora.lind", 50111, ("Identity", "nora.lind"), ("ForwardingSmtpAddress", ""));
        var nora = AuditActor.Web(_nora, OwnersWeeks.Office, OwnersWeeks.Edge, _script.NewGuid());
        AuditMail[] left = [_mail.Find("RE: Invoice 48813 - payment due 31 May"), _mail.Find("Invoice 48840, with the terms you asked for")];
        _signIns.Succeed(At("25T09:15:00"), nora);
        _mailbox.Bind(At("25T09:20:44"), nora, left);
        _mailbox.Affect(At("25T09:26:10"), nora, "Move", left, CaseMail.HiddenFolder, CaseMail.Inbox);
    }

    private AuditMail[] InboxUntil(string time) => [.. _mail.Received.Where(message => message.Time < At(time) && message.Folder == CaseMail.Inbox)];

    private void ReadByApplication(string time, AuditMail[] messages, bool isThrottled = false) => _mailbox.Bind(
        At(time),
        new AuditActor(_nora, "2001:db8:f0::" + (messages.Length + 256).ToString("x", CultureInfo.InvariantCulture), "", "Client=REST;;", Application, null),
        messages,
        isThrottled);
}
