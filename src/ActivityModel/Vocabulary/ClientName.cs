namespace OutlookActivities;

/// <summary>Says in words what a client calls itself: browser and system, mail program, scripting library, or Exchange's own client string.</summary>
internal static class ClientName
{
    // Order matters: Edge and Opera also say Chrome, Chrome also says Safari.
    private static readonly (string Token, string Name)[] s_programs =
    [
        ("BAV2ROPC", "BAV2ROPC (legacy sign-in)"),
        ("python-requests", "python-requests (script)"),
        ("python-urllib", "Python (script)"),
        ("aiohttp", "aiohttp (script)"),
        ("axios", "axios (script)"),
        ("node-fetch", "node-fetch (script)"),
        ("Go-http-client", "Go (script)"),
        ("okhttp", "okhttp (script)"),
        ("curl/", "curl (script)"),
        ("PowerShell", "PowerShell"),
        ("PostmanRuntime", "Postman"),
        ("Outlook-iOS-Android", "Outlook for iOS or Android"),
        ("Outlook-iOS", "Outlook for iOS"),
        ("Outlook-Android", "Outlook for Android"),
        ("MacOutlook", "Outlook for Mac"),
        ("Microsoft Outlook", "Outlook"),
        ("Microsoft Office", "Microsoft Office"),
        ("Thunderbird", "Thunderbird"),
        ("Edg/", "Edge"),
        ("Edge/", "Edge"),
        ("EdgA/", "Edge"),
        ("EdgiOS/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("MSIE ", "Internet Explorer"),
        ("Trident/", "Internet Explorer"),
        ("Apple-iPhone", "iPhone Mail"),
        ("Apple-iPad", "iPad Mail"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Token, string Name)[] s_systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"),
        ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    private static readonly (string Token, string Name)[] s_exchangeClients =
    [
        ("Client=OWA", "Outlook on the web"),
        ("Client=ActiveSync", "Exchange ActiveSync"),
        ("Client=MSExchangeRPC", "Outlook (MAPI)"),
        ("Client=MAPI", "Outlook (MAPI)"),
        ("Protocol=POP3", "POP3"),
        ("Protocol=IMAP4", "IMAP4"),
        ("Client=REST", "REST"),
        ("Client=WebServices", "Exchange Web Services"),
        ("Client=Hub Transport", "Transport"),
    ];

    /// <summary>Words for a user agent or an Exchange client string; null for nothing, the text itself where nothing is recognised.</summary>
    internal static string? From(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string? program = Find(s_programs, text!);
        if (program is null)
        {
            return Find(s_exchangeClients, text!) ?? text;
        }

        string? system = Find(s_systems, text!);
        return system is null || NamesSystem(program, system) ? program : $"{program} on {system}";
    }

    private static bool NamesSystem(string program, string system) =>
        program.IndexOf(system, StringComparison.Ordinal) >= 0
        || program.EndsWith(" for Mac", StringComparison.Ordinal)
        || program.EndsWith(")", StringComparison.Ordinal);

    private static string? Find((string Token, string Name)[] names, string text)
    {
        foreach ((string token, string name) in names)
        {
            if (text.IndexOf(token, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return name;
            }
        }

        return null;
    }
}
