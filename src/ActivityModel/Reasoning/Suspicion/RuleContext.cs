namespace OutlookActivities.Reasoning;

/// <summary>What the rules share: the users' habits, the words that matter, which addresses are the tenant's own.</summary>
internal sealed class RuleContext(SuspicionIntake intake, SuspicionOptions options, Familiarity familiarity)
{
    private readonly HashSet<string> _domains = intake.Domains();
    private ILookup<string, string>? _names;
    private int _lastText;
    private string? _lastWord;

    internal Familiarity Familiarity { get; } = familiarity;

    internal SensitiveWords Words => options.Words;

    /// <summary>The first of these words in the text of an activity; several rules ask in turn.</summary>
    internal string? WordIn(Occurrence activity)
    {
        if (activity.TextKey != _lastText)
        {
            _lastText = activity.TextKey;
            _lastWord = Words.FindIn(activity.Text);
        }

        return _lastWord;
    }

    internal int BaselineDays => options.BaselineDays;

    /// <summary>What was new about the logon that is being observed.</summary>
    internal LogonNovelty Novelty { get; set; }

    /// <summary>The names of the mailboxes and of their domains, by how they are read: what a name could be made to look like.</summary>
    internal ILookup<string, string> Names => _names ??= LookAlike.ByReading(intake.Names());

    internal string? TextOf(int number) => intake.Texts[number];

    internal int KeyOf(string? user) => intake.KeyOf(user);

    internal ActivityLocation? LocationOf(int address) => intake.Locations.TryGetValue(address, out ActivityLocation? location) ? location : null;

    /// <summary>Whether an address is outside of the tenant, whose domains are those of the mailboxes in the input. A name without a domain is inside.</summary>
    internal bool IsExternal(string? address)
    {
        int at = address is null ? -1 : address.LastIndexOf('@');
        return at > 0 && _domains.Count > 0 && !_domains.Contains(address!.Substring(at + 1).Trim().TrimEnd('>', ']', ')', '"', '\''));
    }
}
