using System.Collections.Concurrent;

namespace OutlookActivities.Simulator;

/// <summary>The queries of the tenant, and how many more it may submit.</summary>
internal sealed class AuditQueries(SimulatedAuditLog log, GraphFaults faults, TimeProvider clock)
{
    private readonly Lock _guard = new();
    private readonly Queue<DateTimeOffset> _submissions = new();
    private readonly ConcurrentDictionary<string, AuditQuery> _queries = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<AuditQuery> _inOrder = [];

    /// <summary>All of them, the newest first.</summary>
    internal IReadOnlyList<AuditQuery> All
    {
        get
        {
            lock (_guard)
            {
                return [.. Enumerable.Reverse(_inOrder)];
            }
        }
    }

    /// <summary>Whether one more may be submitted.</summary>
    internal bool HasRoom
    {
        get
        {
            lock (_guard)
            {
                DateTimeOffset dayAgo = clock.GetUtcNow() - TimeSpan.FromDays(1);
                while (_submissions.TryPeek(out DateTimeOffset first) && first <= dayAgo)
                {
                    _submissions.Dequeue();
                }

                return _submissions.Count < faults.SubmissionsPerDay && _inOrder.Count(query => query.IsUnderWay) < faults.QueriesAtATime;
            }
        }
    }

    internal AuditQuery Submit(AuditQueryRequest request)
    {
        List<int> found = [];
        int most = faults.RecordLimit;
        bool isExceeded = false;
        for (int at = log.FirstAtOrAfter(request.Start); at < log.Count && log[at].CreationTime <= request.End && !isExceeded; at++)
        {
            if (request.Matches(log[at], faults.EndIsExclusive))
            {
                isExceeded = found.Count == most;
                found.Add(at);
            }
        }

        AuditQuery query = new(Guid.NewGuid().ToString(), request, [.. found.Take(most)], isExceeded);
        lock (_guard)
        {
            _submissions.Enqueue(clock.GetUtcNow());
            _inOrder.Add(query);
        }

        _queries[query.Id] = query;
        return query;
    }

    internal AuditQuery? Find(string id) => _queries.GetValueOrDefault(id);
}
