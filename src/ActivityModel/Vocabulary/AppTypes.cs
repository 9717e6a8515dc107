namespace OutlookActivities;

/// <summary>The 12 application types of the Activities API that are publicly known (facts A5). Others pass through untouched.</summary>
internal static class AppTypes
{
    internal static readonly IReadOnlyList<KnownName> All =
    [
        new("Web", null, "Outlook on the web (OWA)"),
        new("Mobile", null, "A telephone's mail program over Exchange ActiveSync"),
        new("Tablet", null, "A tablet"),
        new("Desktop", null, "A desktop program other than Outlook"),
        new("Exchange", null, "The server itself: delivery by transport"),
        new("Outlook", null, "Outlook for Windows"),
        new("MacOutlook", null, "Outlook for Mac"),
        new("POP3", null, "A mail program over POP3"),
        new("IMAP4", null, "A mail program over IMAP4"),
        new("Other", null, "Everything else; the record's ClientString says what"),
        new("Lync", null, "Lync or Skype for Business"),
        new("MacMail", null, "Apple Mail"),
    ];

    private static readonly Dictionary<string, string> s_byName = All.ToDictionary(type => type.Name, type => type.Name, StringComparer.OrdinalIgnoreCase);

    static AppTypes() => s_byName["IMAP"] = "IMAP4";

    /// <summary>What the API calls an application type that a user named; the unknown stays as it is.</summary>
    internal static string Canonical(string name) => s_byName.TryGetValue(name, out string? known) ? known : name;
}
