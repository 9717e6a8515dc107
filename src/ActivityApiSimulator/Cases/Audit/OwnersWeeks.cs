namespace OutlookActivities.Simulator;

/// <summary>What the owner of the mailbox and her colleagues do on any working day: what an intruder's doings are held against.</summary>
internal sealed class OwnersWeeks(AuditScript script, CaseMail mail)
{
    internal const string Office = "198.51.100.20";

    internal const string Edge =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36 Edg/136.0.0.0";

    private const string Phone = "198.51.100.77";

    private static readonly string[] s_searches = ["Litware", "quote 3288", "Jörg", "budget Monday", "invoice 7744", "chairs", "Marta lunch", "P-2304"];

    private readonly SignInRecords _signIns = new(script);
    private readonly MailboxRecords _mailbox = new(script);
    private readonly TenantRecords _tenant = new(script);
    private readonly HashSet<AuditMail> _read = [];
    private int _day;

    /// <summary>Outlook on Nora's computer: its records name no session.</summary>
    internal static AuditActor Desktop(string clientIP) => new(
        AuditPerson.Nora.Upn,
        clientIP,
        "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17928; Pro)",
        "Client=MSExchangeRPC",
        "d3590ed6-52b3-4102-aeff-aad2292ab01c",
        null);

    /// <summary>Writes the days from one to another, both included, without weekends.</summary>
    internal void Write(DateTimeOffset first, DateTimeOffset last)
    {
        string phoneSession = script.NewGuid();
        for (DateTimeOffset day = first; day <= last; day = day.AddDays(1), _day++)
        {
            if (day.DayOfWeek == DayOfWeek.Monday)
            {
                phoneSession = script.NewGuid();
            }

            AuditActor phone = new(
                AuditPerson.Nora.Upn, Phone, "Outlook-iOS/724.4.1 (iPhone; iOS 18.4)", "Client=OutlookService;Outlook-iOS/2.0;", "27922004-5251-4030-b22d-91ecd9a37ea4", phoneSession);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                WorkInTheBrowser(day);
                WorkInOutlook(day);
                Colleagues(day);
            }

            if (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Wednesday or DayOfWeek.Saturday)
            {
                LookAtThePhone(day.AddHours(day.DayOfWeek == DayOfWeek.Saturday ? 10 : 18).AddMinutes(script.Below(40)), phone);
            }
        }
    }

    private void WorkInTheBrowser(DateTimeOffset day)
    {
        var nora = AuditActor.Web(AuditPerson.Nora.Upn, Office, Edge, script.NewGuid());
        DateTimeOffset start = day.AddMinutes(395 + script.Below(25)).AddSeconds(script.Below(60));
        if (_day % 5 == 2)
        {
            _signIns.Fail(start.AddSeconds(-25), nora, "50126", "InvalidUserNameOrPassword");
        }

        if (_day % 4 == 0)
        {
            _signIns.Fail(start.AddSeconds(-4), nora, "50140", "UserInfoKmsiInterrupt");
        }

        _signIns.Succeed(start, nora);
        _signIns.Renew(start.AddHours(4).AddSeconds(script.Below(900)), nora);
        DateTimeOffset end = day.AddHours(16);
        AuditMail[] news = [.. mail.Received.Where(message => message.Time < end && message.Folder == CaseMail.Inbox && _read.Add(message))];
        AuditMail? before = null;
        foreach (AuditMail message in news)
        {
            DateTimeOffset time = (message.Time > start ? message.Time : start).AddMinutes(4 + script.Below(30)).AddSeconds(script.Below(60));
            _mailbox.Bind(time, nora, before is not null && script.Below(3) == 0 ? [message, before] : [message]);
            if (message.Sender == "editor@ledger-news.example")
            {
                _mailbox.Affect(time.AddSeconds(50), nora, "MoveToDeletedItems", [message], CaseMail.Inbox, "Deleted Items");
            }

            before = message;
        }

        if (before is not null && before.IsFromOutside && !before.Sender.StartsWith("editor", StringComparison.Ordinal))
        {
            Answer(before.Time > start ? before.Time.AddMinutes(45) : start.AddMinutes(70), nora, before);
        }

        if (_day % 3 == 1)
        {
            _mailbox.Search(start.AddMinutes(190 + script.Below(40)), nora, s_searches[_day / 3 % s_searches.Length]);
        }

        if (day.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday)
        {
            _tenant.File(start.AddMinutes(130 + script.Below(30)), nora, "FileAccessed", "Payables 2026.xlsx");
        }

        if (_day == 8)
        {
            _tenant.Cmdlet(
                start.AddMinutes(95), nora, "New-InboxRule", AuditPerson.Nora.Place + @"\Ledger news", 51022, ("Name", "Ledger news"), ("From", "editor@ledger-news.example"), ("MoveToFolder", "Newsletters"));
        }
    }

    private void Answer(DateTimeOffset time, AuditActor nora, AuditMail message)
    {
        AuditMail answer = mail.Send(time, AuditPerson.Nora.Upn, "RE: " + message.Subject, null, message.Sender);
        _mailbox.Item(time.AddSeconds(-95), nora, "Create", answer, "Drafts");
        _mailbox.Item(time, nora, "Send", answer, "Drafts");
    }

    /// <summary>Its token is renewed several times in an hour, and each folder is synchronised once a day.</summary>
    private void WorkInOutlook(DateTimeOffset day)
    {
        AuditActor outlook = Desktop(Office);
        DateTimeOffset start = day.AddMinutes(425 + script.Below(20)).AddSeconds(script.Below(60));
        _signIns.Renew(start, outlook);
        _signIns.Renew(start.AddMinutes(11), outlook);
        _signIns.Renew(start.AddMinutes(19).AddSeconds(7), outlook);
        _mailbox.Sync(start.AddSeconds(40), outlook, CaseMail.Inbox);
        if (day.DayOfWeek == DayOfWeek.Monday)
        {
            _mailbox.Sync(start.AddSeconds(44), outlook, CaseMail.SentItems);
        }
    }

    private void LookAtThePhone(DateTimeOffset time, AuditActor phone)
    {
        _signIns.Renew(time, phone);
        AuditMail[] latest = [.. mail.Received.Where(message => message.Time < time && message.Folder == CaseMail.Inbox).TakeLast(2)];
        _mailbox.Bind(time.AddSeconds(75), phone, latest);
    }

    private void Colleagues(DateTimeOffset day)
    {
        foreach ((AuditPerson person, string address) in new[] { (AuditPerson.Tom, "198.51.100.21"), (AuditPerson.Marta, "198.51.100.22") })
        {
            var actor = AuditActor.Web(person.Upn, address, Edge, script.NewGuid());
            _signIns.Succeed(day.AddMinutes(345 + script.Below(55)).AddSeconds(script.Below(60)), actor);
            foreach (AuditMail message in mail.Received.Where(message => message.Sender == person.Upn && message.Time.Date == day.Date))
            {
                _mailbox.Item(message.Time.AddSeconds(-3), actor, "Send", message, "Drafts");
            }
        }

        if (_day % 2 == 0)
        {
            _signIns.Succeed(day.AddMinutes(410 + script.Below(60)).AddSeconds(script.Below(60)), AuditActor.Web(AuditPerson.Per.Upn, "198.51.100.30", Edge, script.NewGuid()));
        }
    }
}
