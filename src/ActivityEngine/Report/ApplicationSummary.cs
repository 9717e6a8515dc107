namespace OutlookActivities.Engine.Report;

/// <summary>What was done with one application: one that its id names, or one of the names that the Activities API gives.</summary>
internal sealed class ApplicationSummary(string name)
{
    private readonly SortedSet<string> _clients = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _addresses = new(StringComparer.Ordinal);

    internal string Name => name;

    internal int Count { get; private set; }

    internal DateTimeOffset First { get; private set; }

    internal DateTimeOffset Last { get; private set; }

    internal string Clients => string.Join("; ", _clients);

    internal string Addresses => string.Join("; ", _addresses);

    /// <summary>The name by which an entry's application is counted; null where its record names none.</summary>
    internal static string? NameOf(ActivityTimelineEntry entry) => entry.ApplicationName ?? entry.ApplicationId ?? entry.AppIdType;

    internal void Add(ActivityTimelineEntry entry)
    {
        First = Count == 0 ? entry.TimeStamp : First;
        Last = entry.TimeStamp;
        Count += entry.Count;
        if (entry.Client is string client)
        {
            _ = _clients.Add(client);
        }

        if (entry.ClientIP is string address)
        {
            _ = _addresses.Add(address);
        }
    }
}
