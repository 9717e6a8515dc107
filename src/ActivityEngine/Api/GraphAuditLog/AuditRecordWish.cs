namespace OutlookActivities.Engine.Api;

/// <summary>Which audit records a user asked for.</summary>
internal sealed class AuditRecordWish
{
    private readonly HashSet<string> _operations;
    private readonly HashSet<string> _mailboxes;
    private readonly HashSet<string> _services;

    /// <param name="mailboxes">Of these only; none for all.</param>
    /// <param name="operations">These only; none for all.</param>
    /// <param name="services">Workloads; none for all.</param>
    internal AuditRecordWish(IEnumerable<string> mailboxes, IEnumerable<string> operations, IEnumerable<string> services)
    {
        _mailboxes = new HashSet<string>(mailboxes, StringComparer.OrdinalIgnoreCase);
        _operations = new HashSet<string>(operations, StringComparer.OrdinalIgnoreCase);
        _services = new HashSet<string>(services, StringComparer.OrdinalIgnoreCase);
    }

    internal IReadOnlyCollection<string> Mailboxes => _mailboxes;

    internal DateTimeOffset? Start { get; init; }

    internal DateTimeOffset? End { get; init; }

    /// <summary>No more than so many activities; null for all.</summary>
    internal long? First { get; init; }

    /// <summary>Whether the mailbox is looked at here: the service was asked for everybody's records.</summary>
    internal bool FiltersMailboxes { get; init; }

    internal bool Includes(MailboxActivity activity, bool filtersServices) =>
        !(activity.TimeStamp < Start)
        && !(activity.TimeStamp > End)
        && (_operations.Count == 0 || _operations.Contains(activity.ActivityIdType.Trim()))
        && (!filtersServices || _services.Count == 0 || _services.Contains(activity.CustomProperties["Workload"] ?? ""))
        && (!FiltersMailboxes || _mailboxes.Count == 0 || IsOf(activity.Mailbox) || IsOf(activity.UserName));

    private bool IsOf(string? name) => name is not null && _mailboxes.Contains(name);
}
