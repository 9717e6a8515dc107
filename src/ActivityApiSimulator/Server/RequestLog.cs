namespace OutlookActivities.Simulator;

/// <summary>What was asked, in order of arrival.</summary>
internal sealed class RequestLog
{
    private static readonly string[] s_headersOfNote = ["Prefer", "Accept", "X-AnchorMailbox", "client-request-id", "User-Agent", "Host"];

    private readonly Lock _guard = new();
    private readonly List<SimulatorRequest> _requests = [];

    internal SimulatorRequest Add(HttpRequest request, string target)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in s_headersOfNote)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                headers[name] = value.ToString();
            }
        }

        if (request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            headers["Authorization"] = authorization.Split(' ', 2)[0];
        }

        SimulatorRequest entry = new(request.Method, target, headers);
        lock (_guard)
        {
            _requests.Add(entry);
        }

        return entry;
    }

    internal IReadOnlyList<SimulatorRequest> ToArray()
    {
        lock (_guard)
        {
            return _requests.ToArray();
        }
    }

    internal void Clear()
    {
        lock (_guard)
        {
            _requests.Clear();
        }
    }
}
