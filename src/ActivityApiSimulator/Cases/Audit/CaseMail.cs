using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>The messages of the case: those of the recorded case of 2018, eight years and four days later so that the days of the week agree, and earlier ones.</summary>
internal sealed class CaseMail
{
    /// <summary>Where the intruder's rule puts what its victim must not see.</summary>
    internal const string HiddenFolder = "RSS Feeds";

    internal const string Inbox = "Inbox";

    internal const string SentItems = "Sent Items";

    /// <summary>418 weeks.</summary>
    private static readonly TimeSpan s_later = TimeSpan.FromDays(2926);

    private static readonly (string Time, string Sender, string Subject)[] s_earlier =
    [
        ("2026-04-20T07:12:31", "accounts@litware.example", "Invoice 7655"),
        ("2026-04-20T09:40:02", "tom.adler@contoso.example", "Week 17: who is in?"),
        ("2026-04-21T06:51:44", "invoices@proseware.example", "Invoice P-2255"),
        ("2026-04-21T12:05:17", "editor@ledger-news.example", "This week: spring cleaning for creditors"),
        ("2026-04-22T08:15:09", "marta.ruiz@contoso.example", "Litware: bank details checked"),
        ("2026-04-23T07:44:50", "payments@woodgrove.example", "Payment advice 17 April"),
        ("2026-04-23T13:20:36", "sales@tailspin.example", "Quote 3288: two filing cabinets"),
        ("2026-04-24T09:02:13", "helpdesk@contoso.example", "New printers from Monday"),
        ("2026-04-27T06:58:27", "accounts@litware.example", "Invoice 7690"),
        ("2026-04-27T11:31:58", "jörg.maier@adatum.example", "Rechnung 1160"),
        ("2026-04-28T08:49:20", "tom.adler@contoso.example", "Figures for April?"),
        ("2026-04-29T12:16:41", "editor@ledger-news.example", "This week: the paperless office, again"),
        ("2026-04-30T07:05:33", "payments@woodgrove.example", "Payment advice 24 April"),
        ("2026-04-30T14:10:12", "marta.ruiz@contoso.example", "Holiday on Friday"),
    ];

    private readonly AuditScript _script;
    private readonly List<AuditMail> _sent = [];

    /// <param name="script">Gives ids.</param>
    /// <param name="recorded">The recorded case; its deliveries are taken.</param>
    internal CaseMail(AuditScript script, IEnumerable<SimulatedActivity> recorded)
    {
        _script = script;
        Received =
        [
            .. s_earlier.Select(mail => Receive(
                Time(mail.Time), mail.Sender, [AuditPerson.Nora.Upn], mail.Subject, $"<{script.NewGuid()}@{mail.Sender[(mail.Sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}>", Inbox)),
            .. recorded.Where(activity => activity.ActivityIdType == "MessageDelivered").Select(FromRecorded),
        ];
    }

    /// <summary>What arrived for the owner, oldest first.</summary>
    internal IReadOnlyList<AuditMail> Received { get; }

    /// <summary>All messages, oldest first.</summary>
    internal IEnumerable<AuditMail> All => Received.Concat(_sent).OrderBy(mail => mail.Time);

    /// <summary>The latest that arrived with this subject.</summary>
    /// <exception cref="FormatException">The recorded case holds none.</exception>
    internal AuditMail Find(string subject) =>
        Received.LastOrDefault(mail => mail.Subject == subject) ?? throw new FormatException($"The recorded case delivers no message '{subject}'.");

    /// <summary>A message that somebody of the tenant sends; it lies in Sent Items.</summary>
    internal AuditMail Send(DateTimeOffset time, string sender, string subject, string? attachments, params string[] recipients)
    {
        AuditMail mail = new(
            time, sender, recipients, subject, $"<{_script.NewGuid()}@{AuditPerson.Domain}>", SentItems, _script.NewItemId(), 8000 + _script.Below(60000))
        {
            Attachments = attachments,
        };
        _sent.Add(mail);
        return mail;
    }

    internal static DateTimeOffset Time(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private AuditMail FromRecorded(SimulatedActivity delivery)
    {
        string Value(string name) => delivery.CustomProperties.First(property => property.Key == name).Value;
        string subject = Value("Subject").Replace("2018", "2026", StringComparison.Ordinal);
        AuditMail mail = Receive(
            delivery.TimeStamp + s_later,
            Value("SenderSmtpAddress"),
            Value("Recipients").Split(';'),
            subject,
            Value("InternetMessageId"),
            Value("DeliveredToInbox") == "True" ? Inbox : HiddenFolder);
        return mail with
        {
            Attachments = subject.StartsWith("Invoice 488", StringComparison.Ordinal) ? "invoice.pdf (184320b)"
                : subject.Contains("W-9", StringComparison.Ordinal) ? "W-9 Contoso.pdf (93184b)"
                : null,
        };
    }

    private AuditMail Receive(DateTimeOffset time, string sender, string[] recipients, string subject, string messageId, string folder) =>
        new(time, sender, recipients, subject, messageId, folder, _script.NewItemId(), 12000 + _script.Below(220000));
}
