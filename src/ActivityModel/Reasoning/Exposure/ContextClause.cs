namespace OutlookActivities.Reasoning;

/// <summary>What an intruder is known by: any value of each criterion, all criteria that are given together.</summary>
internal sealed class ContextClause
{
    /// <summary>Addresses and ranges.</summary>
    internal IReadOnlyCollection<AddressRange>? Addresses { get; init; }

    /// <summary>Client sessions; case does not matter.</summary>
    internal ISet<string>? Sessions { get; init; }

    /// <summary>Ids of applications; case does not matter.</summary>
    internal ISet<string>? Applications { get; init; }

    /// <summary>Whether one of the wanted clients is this, in words.</summary>
    internal Func<string, bool>? Client { get; init; }

    /// <summary>Whether one of the wanted clients describes itself so.</summary>
    internal Func<string, bool>? UserAgent { get; init; }

    /// <summary>Whether one of the wanted users is this.</summary>
    internal Func<string, bool>? UserName { get; init; }

    /// <summary>Whether the application alone tells the intruder, as one does that is found by a finding; else it is one criterion of several.</summary>
    internal bool ApplicationIdentifies { get; init; }

    /// <summary>
    /// A clause of a session or finding: its addresses, sessions and applications. Microsoft's own applications are left out where there is anything else:
    /// a sign-in's is another than that of the access that follows, and everyone uses them. Null where there is nothing to tell an intruder by.
    /// </summary>
    internal static ContextClause? Of(IEnumerable<string> addresses, IEnumerable<string> sessions, IEnumerable<string> applications, string? userName)
    {
        AddressRange[] ranges = [.. addresses.Select(AddressRange.Read).OfType<AddressRange>()];
        HashSet<string> sessionIds = new(sessions, StringComparer.OrdinalIgnoreCase);
        HashSet<string> applicationIds = new(applications, StringComparer.OrdinalIgnoreCase);
        if (ranges.Length > 0 || sessionIds.Count > 0)
        {
            applicationIds.RemoveWhere(id => KnownApplications.Name(id) is not null);
        }

        return ranges.Length == 0 && sessionIds.Count == 0 && applicationIds.Count == 0 ? null : new ContextClause
        {
            Addresses = ranges.Length == 0 ? null : ranges,
            Sessions = sessionIds.Count == 0 ? null : sessionIds,
            Applications = applicationIds.Count == 0 ? null : applicationIds,
            UserName = userName is null ? null : name => name.Equals(userName, StringComparison.OrdinalIgnoreCase),
            ApplicationIdentifies = true,
        };
    }

    /// <summary>Whether a user is not ruled out.</summary>
    internal bool AllowsUser(string? userName) => UserName is null || userName is null || UserName(userName);
}
