namespace OutlookActivities.Reasoning;

/// <summary>What is usual for each user at one moment of the log. Whoever walks the log in order of time tells it of every logon.</summary>
internal sealed class Familiarity(SuspicionIntake intake, SuspicionOptions options)
{
    private readonly long _window = TimeSpan.FromDays(options.BaselineDays).Ticks;
    private readonly Dictionary<int, UserHabits> _users = [];
    private readonly Dictionary<int, LogonPlace> _places = [];
    private readonly HashSet<int> _hostile = [];
    private readonly Dictionary<int, int> _clients = [];

    internal IEnumerable<KeyValuePair<int, UserHabits>> Users => _users;

    /// <summary>What is new about a logon that succeeded, and notes it.</summary>
    internal LogonNovelty Judge(Occurrence logon)
    {
        UserHabits habits = Of(logon.UserKey);
        if (logon.Address == 0 || logon.Facts.IsBackEnd)
        {
            return default;
        }

        LogonPlace place = Place(logon.Address);
        int client = ClientOf(logon);
        bool hasBaseline = habits.HasBaseline(logon.Ticks, _window);
        bool knowsNetwork = place.IsKnown || habits.KnowsNetwork(place.Network, logon.Ticks, _window);
        var novelty = new LogonNovelty(
            IsJudged: hasBaseline,
            Address: hasBaseline && !place.IsKnown && !habits.KnowsAddress(place.Address, logon.Ticks, _window),
            Network: hasBaseline && !knowsNetwork,
            Country: hasBaseline && !place.IsKnown && place.Country is string country && !habits.KnowsCountry(country, logon.Ticks, _window),
            Client: hasBaseline && client != 0 && !habits.KnowsClient(client, logon.Ticks, _window));
        habits.JudgedCount += hasBaseline ? 1 : 0;
        habits.Note(logon.Ticks, place, client, trust: place.IsKnown || (!hasBaseline && !_hostile.Contains(logon.Address)));
        if (novelty.Network)
        {
            habits.LastUnfamiliar = logon.Ticks;
        }

        return novelty;
    }

    /// <summary>How the place of any activity stands to its user's habits.</summary>
    internal Standing StandingOf(Occurrence activity)
    {
        if (activity.Address == 0)
        {
            return Standing.Unknown;
        }

        LogonPlace place = Place(activity.Address);
        return place.IsKnown ? Standing.Familiar
            : _hostile.Contains(activity.Address) ? Standing.Unfamiliar
            : !_users.TryGetValue(activity.UserKey, out UserHabits? habits) || !habits.HasBaseline(activity.Ticks, _window) ? Standing.Unknown
            : habits.KnowsNetwork(place.Network, activity.Ticks, _window) ? Standing.Familiar
            : Standing.Unfamiliar;
    }

    /// <summary>An address from which passwords of several users were guessed is nobody's usual place, baseline or not.</summary>
    internal void Distrust(int address) => _hostile.Add(address);

    /// <summary>Whether somebody had signed in as the user from an unfamiliar place within a time before.</summary>
    internal bool WasUnfamiliar(int user, long ticks, TimeSpan within) =>
        _users.TryGetValue(user, out UserHabits? habits) && habits.LastUnfamiliar != long.MinValue && ticks - habits.LastUnfamiliar <= within.Ticks;

    /// <summary>
    /// The client without its version, where it has no name of ours: an update is no other client. Exchange's own record of a logon names a part of
    /// Exchange; the sign-in before it named the client.
    /// </summary>
    private int ClientOf(Occurrence logon)
    {
        int client = logon.Facts.Client;
        if (client == 0 || logon.Is("MailboxLogin"))
        {
            return 0;
        }

        if (!_clients.TryGetValue(client, out int family))
        {
            string text = intake.Texts[client]!;
            int end = text.IndexOfAny(['/', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
            _clients.Add(client, family = end > 2 ? intake.Texts.Find(text.Substring(0, end)) : client);
        }

        return family;
    }

    private UserHabits Of(int user)
    {
        if (!_users.TryGetValue(user, out UserHabits? habits))
        {
            _users.Add(user, habits = new UserHabits());
        }

        return habits;
    }

    internal LogonPlace Place(int address)
    {
        if (!_places.TryGetValue(address, out LogonPlace place))
        {
            intake.Locations.TryGetValue(address, out ActivityLocation? location);
            string text = intake.Texts[address]!;
            byte[]? bytes = AddressRange.Bytes(text);
            string network = location?.AsNumber is long number ? "AS" + number : bytes is not null ? NetworkOf(bytes) : text;
            bool isKnown = bytes is not null && options.KnownAddresses.Any(range => range.Contains(bytes));
            _places.Add(address, place = new LogonPlace(AddressOf(text, bytes), network, location?.Country, isKnown));
        }

        return place;
    }

    private static string AddressOf(string text, byte[]? bytes) =>
        bytes is { Length: 16 } ? string.Join(":", Enumerable.Range(0, 4).Select(part => $"{bytes[part * 2]:x2}{bytes[(part * 2) + 1]:x2}")) + "::/64" : text;

    /// <summary>The first half of an IPv4 address and the first quarter of an IPv6 one: about what one provider has.</summary>
    private static string NetworkOf(byte[] address) =>
        address.Length == 4 ? $"{address[0]}.{address[1]}.0.0/16" : $"{address[0]:x2}{address[1]:x2}:{address[2]:x2}{address[3]:x2}::/32";
}
