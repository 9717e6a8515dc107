namespace OutlookActivities.Engine.Report;

/// <summary>What was done from one address, of all mailboxes.</summary>
internal sealed class AddressSummary(string address)
{
    private readonly SortedSet<string> _clients = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal);
    private DateTime _lastDay;

    internal string Address => address;

    internal DateTimeOffset First { get; private set; }

    internal DateTimeOffset Last { get; private set; }

    /// <summary>How many records.</summary>
    internal int Count { get; private set; }

    /// <summary>How many of them name no address themselves, nor does their session: it is that of the logon before them.</summary>
    internal int LikelyCount { get; private set; }

    internal int FailedLogons { get; private set; }

    internal int Days { get; private set; }

    internal string Clients => string.Join("; ", _clients);

    internal string Users => string.Join("; ", _users);

    /// <summary>What was done, the most frequent first: "12 Read, 3 Logon".</summary>
    internal string Work => string.Join(
        ", ", _categories.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value:N0} {pair.Key}"));

    /// <summary>Counts an entry; they come in order of time.</summary>
    internal void Add(ActivityTimelineEntry entry)
    {
        First = Count == 0 ? entry.TimeStamp : First;
        Last = entry.TimeStamp;
        Count += entry.Count;
        LikelyCount += entry.ClientIPSource == ClientIPSource.PrecedingLogon ? entry.Count : 0;
        FailedLogons += entry is { Category: ActivityCategory.Logon, Result: ActivityResult.Failure } ? entry.Count : 0;
        DateTime day = entry.TimeStamp.UtcDateTime.Date;
        Days += day != _lastDay ? 1 : 0;
        _lastDay = day;
        _categories.TryGetValue(entry.Category, out int count);
        _categories[entry.Category] = count + entry.Count;
        Note(_clients, entry.Client);
        Note(_users, entry.UserName);
    }

    private static void Note(SortedSet<string> texts, string? text)
    {
        if (text is not null)
        {
            _ = texts.Add(text);
        }
    }
}
