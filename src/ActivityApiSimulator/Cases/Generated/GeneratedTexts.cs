namespace OutlookActivities.Simulator;

/// <summary>What the generated mailbox is made of. Every name and address is reserved for examples.</summary>
internal static class GeneratedTexts
{
    internal static readonly string[] Subjects =
    [
        "Invoice 48813 for April", "RE: Purchase order 2209", "FW: Delivery dates for week 18", "Team lunch on Friday", "Your weekly digest",
        "Agenda for the budget meeting", "Quarterly figures, final version", "Payment reminder: invoice 51007; second notice",
        "Don't forget the supplier's form W-9", "He said \"no\" to the offer", "The customer's \"urgent\" wish; isn't it late?",
        "=SUM(A1:A9) in the sheet doesn't add up", "+49 30 555 0100 tried to call you", "-- new terms --", "@Nora: please sign",
        "Rückfrage zur Überweisung; größere Beträge", "請求書のご確認をお願いします", "お支払い、ありがとうございます", "Grüße aus Köln",
        "Party time \U0001F389 next week", "\U0001F4CE Scan of the contract, page 1", "C:\\Shares\\Accounts\\2018 is full",
        "Tab\there, and a no-break\u00A0space", "Zero\u200Bwidth", "Re: Re: Fwd: numbers, numbers, numbers", "日本語, \"quoted\", and it's mixed",
    ];

    internal static readonly string[] People =
    [
        "ann.berg@fabrikam.example", "li.wei@northwind.example", "o'neill@litware.example", "jörg.maier@adatum.example", "sales@tailspin.example",
        "billing@proseware.example", "no-reply@news.example", "kenji.sato@wingtip.example", "marta.ruiz@contoso.example", "tom.adler@contoso.example",
        "helpdesk@contoso.example", "accounts@woodgrove.example",
    ];

    internal static readonly string[] Searches =
        ["payment invoice", "bank details", "w-9", "contract 2018", "password", "Überweisung", "请求书", "wire transfer", "tom's report", "salary"];

    internal static readonly string[] Browsers =
    [
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/66.0.3359.139 Safari/537.36",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:60.0) Gecko/20100101 Firefox/60.0",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0.3282.140 Safari/537.36 Edge/17.17134",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_4) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/11.1 Safari/605.1.15",
        "Mozilla/5.0 (Windows NT 6.1; WOW64; Trident/7.0; rv:11.0) like Gecko",
    ];

    internal static readonly string[] Addresses =
    [
        "198.51.100.20", "198.51.100.20", "198.51.100.20", "198.51.100.77", "203.0.113.140", "203.0.113.8", "192.0.2.61", "2001:db8:51::1c", "2001:db8:7:a::52",
    ];

    /// <summary>Applications and what they call themselves; those without a name of their own come with a client string.</summary>
    internal static readonly (string AppIdType, string UserAgent, string? ClientString)[] Programs =
    [
        ("Outlook", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.9226; Pro)", null),
        ("Outlook", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.9226; Pro)", null),
        ("Outlook", "Microsoft Office/15.0 (Windows NT 6.1; Microsoft Outlook 15.0.5023; Pro)", null),
        ("Mobile", "Apple-iPhone9C3/1505.302", null),
        ("Mobile", "Outlook-iOS-Android/1.0", null),
        ("IMAP4", "", null),
        ("POP3", "", null),
        ("MacOutlook", "MacOutlook/16.13.0.180505 (Intelx64 Mac OS X Version 10.13.4)", null),
        ("MacMail", "Mac OS X/10.13.4 (17E202); ExchangeWebServices/9.0 (288); Mail/11.3 (3445.6.18)", null),
        ("Lync", "Microsoft Office/16.0 (Windows NT 10.0; Skype for Business 16.0.9226)", null),
        ("Other", "ExchangeServicesClient/15.01.0225.042", "Client=WebServices;ExchangeServicesClient/15.01.0225.042;"),
        ("Other", "python-requests/2.18.4", "Client=REST;python-requests/2.18.4;"),
    ];

    internal static readonly string[] LogonFailures =
        ["The user name or password is incorrect.", "LogonDenied: AADSTS50126, wrong password", "The account is locked; try again later."];

    internal static readonly string[] MarkingTypes = ["Flag", "FlagComplete", "FlagCleared", "Categorize", "MarkMessageAsClutter", "MarkAsUnread", "Print"];

    internal static readonly string[] CalendarTypes =
        ["CreateCalendarEvent", "UpdateCalendarEvent", "AcceptCalendarEvent", "TentativelyAcceptCalendarEvent", "SendMeetingRequest", "CancelMeeting"];

    /// <summary>Types that no list has.</summary>
    internal static readonly string[] UnknownTypes = ["FocusedPivotToggled", "AddInOpened", "type-117"];

    internal static readonly string[] Folders = ["Inbox", "Archive", "AQMkADc3MzE4ZWM0LWZvbGRlci0wMQAuAAADabc=", "DeletedItems", "JunkEmail"];
}
