namespace OutlookActivities.Reasoning;

/// <summary>From where and with what one user signs in.</summary>
internal sealed class UserHabits
{
    /// <summary>A baseline needs logons of so many days …</summary>
    private const int LeastDays = 3;

    /// <summary>… and so many of them.</summary>
    private const int LeastLogons = 5;

    private readonly Dictionary<string, HabitUse> _networks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HabitUse> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HabitUse> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<int, HabitUse> _clients = [];
    private readonly Queue<(long Day, int Logons)> _days = new();
    private long _day;
    private int _today;
    private int _before;

    /// <summary>Logons that could be held against a baseline, and all of them.</summary>
    internal int JudgedCount { get; set; }

    internal int LogonCount { get; private set; }

    /// <summary>When somebody last signed in from where the user never was.</summary>
    internal long LastUnfamiliar { get; set; } = long.MinValue;

    /// <summary>Whether enough is known at a time. The day itself does not count: an intruder's first logons would be their own baseline.</summary>
    internal bool HasBaseline(long ticks, long window)
    {
        Turn(ticks / TimeSpan.TicksPerDay);
        while (_days.Count > 0 && (ticks / TimeSpan.TicksPerDay) - _days.Peek().Day > window / TimeSpan.TicksPerDay)
        {
            _before -= _days.Dequeue().Logons;
        }

        return _days.Count >= LeastDays && _before >= LeastLogons;
    }

    internal bool KnowsNetwork(string network, long ticks, long window) => _networks.TryGetValue(network, out HabitUse? use) && use.IsHabit(ticks, window);

    internal bool KnowsCountry(string country, long ticks, long window) => _countries.TryGetValue(country, out HabitUse? use) && use.IsHabit(ticks, window);

    internal bool KnowsAddress(string address, long ticks, long window) => _addresses.TryGetValue(address, out HabitUse? use) && use.IsHabit(ticks, window);

    internal bool KnowsClient(int client, long ticks, long window) => _clients.TryGetValue(client, out HabitUse? use) && use.IsHabit(ticks, window);

    /// <summary>A logon that succeeded.</summary>
    /// <param name="ticks">When.</param>
    /// <param name="place">From where.</param>
    /// <param name="client">With what; 0 for unknown.</param>
    /// <param name="trust">Whether it belongs to the baseline.</param>
    internal void Note(long ticks, in LogonPlace place, int client, bool trust)
    {
        Turn(ticks / TimeSpan.TicksPerDay);
        _today++;
        LogonCount++;
        Use(_networks, place.Network, ticks, trust);
        Use(_addresses, place.Address, ticks, trust);
        if (place.Country is string country)
        {
            Use(_countries, country, ticks, trust);
        }

        if (client != 0)
        {
            Use(_clients, client, ticks, trust);
        }
    }

    private void Turn(long day)
    {
        if (day != _day && _today > 0)
        {
            _days.Enqueue((_day, _today));
            _before += _today;
            _today = 0;
        }

        _day = day;
    }

    private static void Use<T>(Dictionary<T, HabitUse> uses, T what, long ticks, bool trust)
        where T : notnull
    {
        if (!uses.TryGetValue(what, out HabitUse? use))
        {
            uses.Add(what, use = new HabitUse());
        }

        use.Use(ticks, trust);
    }
}
