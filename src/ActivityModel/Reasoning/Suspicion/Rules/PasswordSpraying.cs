namespace OutlookActivities.Reasoning.Rules;

/// <summary>Wrong passwords for several users from one source, and the right one that followed.</summary>
internal sealed class PasswordSpraying : SuspicionRule
{
    /// <summary>More users than share a desk.</summary>
    private const int LeastUsers = 4;

    private static readonly long s_window = TimeSpan.FromMinutes(30).Ticks;

    private readonly Dictionary<(bool IsClient, int Source), Spray> _sprays = [];
    private int _limit;
    private readonly List<Spray> _reported = [];

    /// <summary>Clients with which somebody signed in: of those that everybody has, failures in one half hour say nothing.</summary>
    private readonly HashSet<int> _usualClients = [];

    /// <summary>Who signed in from an address: behind one that an office shares somebody mistypes every morning.</summary>
    private readonly Dictionary<int, HashSet<int>> _usersOfAddress = [];

    internal override string Id => "PasswordSpraying";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1110.003";

    internal override string Description =>
        "Wrong passwords for four and more users within half an hour, from one address (Medium), or with one user agent from several addresses, where nobody "
        + "had signed in with that client before. High when a sign-in of one of these users from the same address, or with the same user agent, follows within half an "
        + "hour; from then on nothing from that address is usual for anybody. Only failures of the credential count, and not those at a user's usual place. An address "
        + "from which half as many users had signed in before is an office.";

    internal override bool TellsOthers => true;

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome == SignInOutcome.WrongCredentials && activity.Standing != Standing.Familiar)
        {
            Fail((false, activity.Address), activity);
            if (!_usualClients.Contains(activity.Facts.Client))
            {
                Fail((true, activity.TextKey), activity);
            }
        }
        else if (activity.Outcome == SignInOutcome.SignedIn)
        {
            Succeed((false, activity.Address), activity, context);
            NoteUser(activity);
            if (activity.Standing != Standing.Unfamiliar)
            {
                _usualClients.Add(activity.Facts.Client);
            }
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Spray spray in _reported)
        {
            string places = spray.Addresses.Count > 1 ? $"from {spray.Addresses.Count} addresses, " : "";
            string words = $"{spray.Failures} wrong passwords for {spray.LastFailure.Count} users {places}{spray.Source}.";
            spray.Finding.Target = $"{spray.LastFailure.Count} users";
            spray.Finding.Reason = spray.Victims.Count == 0 ? words : $"{words} Then the right one for {string.Join(", ", spray.Victims)}: somebody got in.";
        }
    }

    private void Fail((bool IsClient, int Source) key, Occurrence activity)
    {
        if (key.Source == 0)
        {
            return;
        }

        if (!_sprays.TryGetValue(key, out Spray? spray) || activity.Ticks - spray.Finding.End > s_window)
        {
            long now = activity.Ticks;
            Forgetting.Sweep(_sprays, ref _limit, other => now - other.Finding.End > s_window);
            _sprays[key] = spray = new Spray(new OpenFinding(this, Severity.Medium, activity));
        }
        else
        {
            spray.Finding.Add(activity);
        }

        spray.Failures++;
        spray.LastFailure[activity.UserKey] = activity.Ticks;
        spray.Addresses.Add(activity.Address);
        bool isSpray = !spray.IsReported && (!key.IsClient || spray.Addresses.Count > 1)
            && spray.LastFailure.Count >= LeastUsers
            && spray.LastFailure.Values.Count(last => activity.Ticks - last <= s_window) >= Math.Max(LeastUsers, key.IsClient ? 0 : 2 * UsersOf(key.Source));
        if (isSpray)
        {
            spray.IsReported = true;
            spray.Source = key.IsClient ? $"all with {activity.Text}" : $"from {activity.ClientIP}";
            _reported.Add(spray);
            Report(spray.Finding);
        }
    }

    private void NoteUser(Occurrence activity)
    {
        const int Enough = 1000;
        if (!_usersOfAddress.TryGetValue(activity.Address, out HashSet<int>? users))
        {
            _usersOfAddress.Add(activity.Address, users = []);
        }

        if (users.Count < Enough)
        {
            users.Add(activity.UserKey);
        }
    }

    private int UsersOf(int address) => _usersOfAddress.TryGetValue(address, out HashSet<int>? users) ? users.Count : 0;

    private void Succeed((bool IsClient, int Source) key, Occurrence activity, RuleContext context)
    {
        if (_sprays.TryGetValue(key, out Spray? spray) && spray.IsReported && spray.LastFailure.ContainsKey(activity.UserKey)
            && activity.Ticks - spray.Finding.End <= s_window)
        {
            spray.Finding.Add(activity);
            spray.Finding.Raise(Severity.High);
            context.Familiarity.Distrust(activity.Address);
            spray.Victims.Add(activity.Who);
        }
    }

    private sealed class Spray(OpenFinding finding)
    {
        internal OpenFinding Finding { get; } = finding;

        internal Dictionary<int, long> LastFailure { get; } = [];

        internal HashSet<int> Addresses { get; } = [];

        internal SortedSet<string> Victims { get; } = new(StringComparer.OrdinalIgnoreCase);

        internal int Failures { get; set; }

        internal string Source { get; set; } = "";

        internal bool IsReported { get; set; }
    }
}
