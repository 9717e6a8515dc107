namespace OutlookActivities.Simulator;

/// <summary>Answers the requests of the API.</summary>
internal sealed class ActivitiesEndpoint(
    SimulatorOptions options,
    Caller caller,
    IReadOnlyDictionary<string, ServedMailbox> mailboxes,
    CancellationToken stopping) : ISimulatedService
{
    private readonly FaultDraw _draw = new(options.Faults);
    private readonly FaultyAnswer _answer = new(options);

    /// <summary>What no other service serves is taken for a path of this one.</summary>
    public bool Serves(string path) => true;

    /// <inheritdoc/>
    public async Task AnswerAsync(HttpContext context, string target, SimulatorRequest entry)
    {
        SimulatorFaults faults = options.Faults;
        if (faults.GoneStatus is int status)
        {
            throw new ApiException(status, "ErrorResourceGone", "This API is no longer available.");
        }

        int question = target.IndexOf('?', StringComparison.Ordinal);
        string path = question < 0 ? target : target[..question];
        ApiPath api = ApiPath.Parse(path);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            throw new ApiException(405, "ErrorMethodNotAllowed", $"{context.Request.Method} is not allowed.") { Headers = { ["Allow"] = "GET" } };
        }

        entry.Account = caller.Recognise(context.Request.Headers.Authorization.ToString(), api.Version);
        if (!AsksForActivities(context.Request))
        {
            throw ApiException.BadRequest("The request needs the header Prefer: exchange.behavior=\"ActivityAccess\".");
        }

        ServedMailbox mailbox = FindMailbox(entry.Account, api.Mailbox ?? entry.Account);
        ActivityQuery query = ActivityQuery.Parse(question < 0 ? "" : target[question..], options);
        using Stay stay = new(mailbox);
        entry.UnderWay = stay.UnderWay;
        if (stay.UnderWay > options.ConcurrentRequestsPerMailbox)
        {
            throw _answer.Throttled();
        }

        await Latency.WaitAsync(faults.Delay, context.RequestAborted, stopping);
        mailbox.Arrive(faults.ArrivalsPerRequest, options.TimeProvider.GetUtcNow());
        ActivityPage page = MakePage(context.Request, path, mailbox, query);
        entry.Fault = _draw.Next(target);
        await _answer.WriteAsync(context, page, entry.Fault, stay);
    }

    private ActivityPage MakePage(HttpRequest request, string path, ServedMailbox mailbox, ActivityQuery query)
    {
        (List<SimulatedActivity> activities, bool more) = mailbox.Read(query);
        bool plain = request.Headers.Accept.ToString().Replace(" ", "", StringComparison.Ordinal)
            .Contains("odata.metadata=none", StringComparison.OrdinalIgnoreCase);
        string host = options.Faults.NextLinkHost ?? request.Host.Value ?? "";
        string next = string.Join('&', [.. query.Repeated, $"%24skip={query.Skip + activities.Count}"]);
        string[] segments = path.Split('/');
        return new()
        {
            Activities = activities,
            Properties = query.Properties,
            Context = plain ? null : $"http://{request.Host.Value}/api/{segments[2]}/$metadata#{string.Join('/', segments[3..])}",
            NextLink = more && !plain ? $"http://{host}{path}?{next}" : null,
        };
    }

    private ServedMailbox FindMailbox(string account, string address)
    {
        if (!mailboxes.TryGetValue(address, out ServedMailbox? mailbox))
        {
            throw ApiException.NotFound($"The mailbox '{address}' does not exist.");
        }

        return caller.MayRead(account, address) ? mailbox : throw ApiException.Forbidden($"Access to the mailbox '{address}' is denied.");
    }

    // Preferences are a list, and a client may send others beside.
    private static bool AsksForActivities(HttpRequest request) => request.Headers["Prefer"]
        .SelectMany(value => (value ?? "").Split([',', ';'], StringSplitOptions.TrimEntries))
        .Any(preference => preference.Equals("exchange.behavior=\"ActivityAccess\"", StringComparison.OrdinalIgnoreCase));
}
