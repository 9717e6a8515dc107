using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>Divides mailboxes among audit queries.</summary>
internal static class GraphAuditRun
{
    /// <summary>A tenant has 200 a day (facts B1): a run takes a tenth, as long as its mailboxes fit.</summary>
    private const int UsualQueries = 20;
    private const int MostMailboxesOfQuery = 100;

    /// <exception cref="ActivityException">The request asks for what the audit log has not.</exception>
    internal static IReadOnlyList<DownloadUnit> Units(
        ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request, EvidenceFolder? evidence)
    {
        RequestCheck.OfAuditLog(request);
        string[] names = [.. mailboxes.Select(mailbox => AuditMailboxName.Check(mailbox, connection)).Distinct(StringComparer.OrdinalIgnoreCase)];
        IReadOnlyList<string> operations = AuditOperationFilter.From(request.ActivityTypes);
        IReadOnlyList<string> workloads = AuditWorkloads.Wanted(request);
        (DateTimeOffset start, DateTimeOffset end) = AuditTimes.Of(request, evidence?.Now ?? DateTimeOffset.UtcNow);
        int size = request.AnyActor || request.QueryId is not null ? Math.Max(1, names.Length)
            : request.First is not null ? 1
            : Math.Min(MostMailboxesOfQuery, ((names.Length - 1) / UsualQueries) + 1);
        return [.. Groups(names, size).Select(group => Unit(connection, group, request, operations, workloads, start, end, evidence))];
    }

    private static DownloadUnit Unit(
        ActivityApiConnection connection, string[] mailboxes, MailboxActivityRequest request, IReadOnlyList<string> operations, IReadOnlyList<string> workloads, DateTimeOffset start, DateTimeOffset end,
        EvidenceFolder? evidence)
    {
        string name = request.QueryId is not null && mailboxes.Length == 0 ? $"audit query {request.QueryId}"
            : mailboxes.Length == 1 ? $"'{mailboxes[0]}'"
            : $"'{mailboxes[0]}' and {mailboxes.Length - 1} more";
        bool isPickedUp = request.QueryId is not null;
        var wish = new AuditRecordWish(mailboxes, operations, workloads)
        {
            Start = isPickedUp ? request.StartTime : start,
            End = isPickedUp ? request.EndTime : end,
            FiltersMailboxes = request.AnyActor || isPickedUp,
            First = request.First,
        };
        AuditQueryFilter filter = AuditQueryFilter.Between(start, end) with
        {
            Services = workloads,
            Lists = new Dictionary<string, IReadOnlyList<string>>
            {
                ["userPrincipalNameFilters"] = request.AnyActor ? [] : mailboxes,
                ["operationFilters"] = operations,
            },
        };
        return new DownloadUnit(name, mailboxes.Length, (output, token) => new GraphAuditDownload(
            connection, isPickedUp ? null : filter, request.QueryId, new AuditRecordTaker(wish, output), output).RunAsync(token)) { Evidence = evidence };
    }

    private static IEnumerable<string[]> Groups(string[] names, int size)
    {
        if (names.Length == 0)
        {
            yield return [];
        }

        for (int i = 0; i < names.Length; i += size)
        {
            yield return [.. names.Skip(i).Take(size)];
        }
    }
}
