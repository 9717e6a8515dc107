namespace OutlookActivities.Reasoning.Rules;

/// <summary>One session from two addresses or two clients: its token was taken.</summary>
internal sealed class SharedSession : SuspicionRule
{
    /// <summary>Two places of one session within so short a time are two people.</summary>
    private static readonly long s_sideBySide = TimeSpan.FromMinutes(30).Ticks;

    private readonly Dictionary<(int Mailbox, int Session), Users> _sessions = [];
    private int _limit;

    internal override string Id => "SharedSession";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1550.004";

    internal override string Description =>
        "One session in use from two networks and with two clients within half an hour (High), or from two networks to and fro, or with two clients of which one is "
        + "not a name that Exchange gives itself (Medium): the token of a session was stolen. A session can last for weeks and wander from place to place: one "
        + "change of address alone is no finding.";

    internal override IReadOnlyList<string> Categories { get; } =
    [
        ActivityCategory.Logon, ActivityCategory.Access, ActivityCategory.Read, ActivityCategory.Send, ActivityCategory.Rule, ActivityCategory.Search,
        ActivityCategory.Delete,
    ];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        int own = activity.Facts.ClientIP;
        if (activity.Session == 0 || own == 0 || activity.Facts.IsBackEnd || (activity.Kind.IsLogon && activity.Outcome != SignInOutcome.SignedIn))
        {
            return;
        }

        string network = context.Familiarity.Place(own).Network;
        int client = IsProgram(activity.Client) ? activity.Facts.Client : 0;
        (int, int) key = (activity.UserKey, activity.Session);
        if (!_sessions.TryGetValue(key, out Users? users))
        {
            long now = activity.Ticks;
            Forgetting.Sweep(_sessions, ref _limit, other => other.Finding is null && now - other.Ticks > s_sideBySide);
            _sessions.Add(key, new Users { Address = own, Network = network, Client = client, Ticks = activity.Ticks });
            return;
        }

        if (users.Finding is not null)
        {
            users.Finding.Add(activity);
        }

        bool isNear = activity.Ticks - users.Ticks <= s_sideBySide;
        bool otherNetwork = network != users.Network;
        bool otherClient = client != 0 && users.Client != 0 && client != users.Client;
        if (isNear && (otherNetwork || otherClient))
        {
            users.Turns++;
            Weigh(users, activity, context, otherNetwork, otherClient);
        }

        users.Address = own;
        users.Network = network;
        users.Client = client == 0 ? users.Client : client;
        users.Ticks = activity.Ticks;
    }

    private void Weigh(Users users, Occurrence activity, RuleContext context, bool otherNetwork, bool otherClient)
    {
        bool isFinding = otherClient || users.Turns > 1;
        if (!isFinding)
        {
            return;
        }

        Severity severity = otherNetwork && otherClient ? Severity.High : Severity.Medium;
        if (users.Finding is not null)
        {
            users.Finding.Raise(severity);
            return;
        }

        string places = otherNetwork
            ? $"from {context.TextOf(users.Address)}{With(context.TextOf(users.Client))} and from {activity.ClientIP}{With(activity.Client)}"
            : $"with {context.TextOf(users.Client)} and with {activity.Client}, from {activity.ClientIP}";
        users.Finding = Report(new OpenFinding(this, severity, activity)
        {
            Target = context.TextOf(activity.Session),
            Reason = $"One session of {activity.Who} was in use {places} within minutes: its token may have been stolen.",
        });
        users.Finding.AddAddress(users.Address);
    }

    private static string With(string? client) => client is null ? "" : $" with {client}";

    /// <summary>A browser or program by name: what Exchange calls itself in one session changes with the part of it that writes the record.</summary>
    private static bool IsProgram(string? client) => client is not null && client.IndexOf(" on ", StringComparison.Ordinal) > 0
        && !client.StartsWith("Outlook on the web", StringComparison.Ordinal);

    private sealed class Users
    {
        internal int Address { get; set; }

        internal string Network { get; set; } = "";

        internal int Client { get; set; }

        internal long Ticks { get; set; }

        internal int Turns { get; set; }

        internal OpenFinding? Finding { get; set; }
    }
}
