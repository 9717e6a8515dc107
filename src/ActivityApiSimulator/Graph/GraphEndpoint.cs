using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>Plays the audit log query of Microsoft Graph (part B1).</summary>
internal sealed class GraphEndpoint(SimulatorOptions options, Caller caller, SimulatedAuditLog log, CancellationToken stopping) : ISimulatedService
{
    private readonly FaultDraw _draw = new(options.Faults);
    private readonly FaultyAnswer _answer = new(options);
    private readonly AuditQueries _queries = new(log, options.Faults.Graph, options.TimeProvider);

    private GraphFaults Faults => options.Faults.Graph;

    /// <inheritdoc/>
    public bool Serves(string path) => GraphAuditPath.Is(path);

    /// <inheritdoc/>
    public async Task AnswerAsync(HttpContext context, string target, SimulatorRequest entry)
    {
        GraphAuditPath path = GraphAuditPath.Parse(target.Split('?', 2)[0], Faults.MissingVersion);
        context.Response.Headers["x-ms-ags-diagnostic"] = """{"ServerInfo":{"DataCenter":"Simulator","Slice":"E","Ring":"1","ScaleUnit":"001","RoleInstance":"SIM001"}}""";
        if (context.Request.Headers.Authorization.Count == 0)
        {
            throw new ApiException(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken", "Access token is empty.");
        }

        entry.Account = caller.Recognise(context.Request.Headers.Authorization.ToString(), path.Version);
        if (Faults.IsPermissionMissing)
        {
            throw new ApiException(StatusCodes.Status403Forbidden, "Forbidden", "The application does not have any of the required scopes: AuditLogsQuery.Read.All.");
        }

        await Latency.WaitAsync(options.Faults.Delay, context.RequestAborted, stopping);
        entry.Fault = _draw.Next($"{context.Request.Method} {target}");
        await (HttpMethods.IsPost(context.Request.Method) && path.QueryId is null ? SubmitAsync(context, path, entry.Fault)
            : !HttpMethods.IsGet(context.Request.Method) ? throw new ApiException(405, "MethodNotAllowed", "Method not allowed.")
            : path.QueryId is null ? _answer.WriteAsync(context, List(context, path), entry.Fault)
            : Find(path.QueryId) is AuditQuery query && path.AsksForRecords ? SendRecordsAsync(context, path, query, entry.Fault)
            : ShowAsync(context, path, Find(path.QueryId), entry.Fault));
    }

    private AuditQuery Find(string id) => _queries.Find(id) ?? throw ApiException.NotFound($"The query '{id}' does not exist.");

    private string ServiceFilter(GraphAuditPath path) => Faults.ServiceFilter ?? (path.Version == "beta" ? "serviceFilter" : "serviceFilters");

    /// <summary>A fault of what stands before the service comes before the query is made; an answer that is lost comes after.</summary>
    private async Task SubmitAsync(HttpContext context, GraphAuditPath path, Fault? fault)
    {
        if (fault is Fault.Throttled or Fault.Unavailable or Fault.ServerError or Fault.BadGateway)
        {
            await _answer.WriteAsync(context, new JsonAnswer(default), fault);
            return;
        }

        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (!_queries.HasRoom)
        {
            throw _answer.Throttled("Too many audit log queries: 200 a day and 50 at a time are allowed.");
        }

        AuditQueryRequest request = AuditQueryRequest.Parse(body.ToArray(), ServiceFilter(path));
        AuditQuery query = _queries.Submit(request);
        context.Response.StatusCode = StatusCodes.Status201Created;
        await _answer.WriteAsync(context, JsonAnswer.From(json => Write(json, query, path, Context(context, path, "/$entity"))), fault);
    }

    private async Task ShowAsync(HttpContext context, GraphAuditPath path, AuditQuery query, Fault? fault)
    {
        if (fault is null)
        {
            query.Step(Faults.PollsPerQuery, Faults.QueryEndsAs);
        }

        await _answer.WriteAsync(
            context,
            JsonAnswer.From(json =>
            {
                if (Faults.IsQueryWrapped)
                {
                    json.WriteStartObject();
                    json.WritePropertyName("value");
                }

                Write(json, query, path, Context(context, path, "/$entity"));
                if (Faults.IsQueryWrapped)
                {
                    json.WriteEndObject();
                }
            }),
            fault);
    }

    private JsonAnswer List(HttpContext context, GraphAuditPath path) => JsonAnswer.From(json =>
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", Context(context, path, ""));
        json.WriteStartArray("value");
        foreach (AuditQuery query in _queries.All)
        {
            Write(json, query, path, null);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private async Task SendRecordsAsync(HttpContext context, GraphAuditPath path, AuditQuery query, Fault? fault)
    {
        if (query.Status != "succeeded")
        {
            throw ApiException.BadRequest($"The query is not finished: its status is {query.Status}.");
        }

        IQueryCollection asked = context.Request.Query;
        RecordPlace place = asked["$skiptoken"].FirstOrDefault() is string token
            ? RecordPlace.Parse(token)
            : new RecordPlace(fault is null ? query.BeginReading() : 1, 0, PageSize(asked["$top"].FirstOrDefault()));
        int total = query.Found.Length - (place.Reading == 1 ? Faults.RecordsMissingAtFirst : 0) - Faults.RecordsMissing;
        int end = Math.Max(place.Start, Math.Min(total, place.Start + place.Size));
        string self = $"http://{options.Faults.NextLinkHost ?? context.Request.Host.Value}/{path.Version}/security/auditLog/queries/{query.Id}/records";
        AuditRecordPage page = new()
        {
            Context = Context(context, path, $"('{query.Id}')/records"),
            Records = [.. query.Found.AsSpan(place.Start, end - place.Start).ToArray().Select(at => log[at])],
            NextLink = end < total ? $"{self}?$skiptoken={(place with { Start = end }).ToToken()}" : null,
            HasBag = path.Version == "v1.0",
        };
        bool isBroken = page.NextLink is null && query.Request.End - query.Request.Start > Faults.BrokenPageOver;
        await (isBroken && fault is null
            ? _answer.WriteAsync(context, new JsonAnswer(page.ToBytes()[..^1], page.ContentType), null)
            : _answer.WriteAsync(context, page, fault));
    }

    private int PageSize(string? top)
    {
        const int Largest = 1000;
        return top is null ? Faults.PageSize
            : int.TryParse(top, out int size) && size is > 0 and <= Largest ? Math.Min(size, Faults.LargestPage)
            : throw ApiException.BadRequest($"Invalid value for $top: '{top}'.");
    }

    private static string Context(HttpContext context, GraphAuditPath path, string rest) =>
        $"http://{context.Request.Host.Value}/{path.Version}/$metadata#security/auditLog/queries{rest}";

    private void Write(Utf8JsonWriter json, AuditQuery query, GraphAuditPath path, string? metadata)
    {
        json.WriteStartObject();
        if (metadata is not null)
        {
            json.WriteString("@odata.context", metadata);
        }

        json.WriteString("id", query.Id);
        json.WriteString("status", query.Status);
        query.Request.Write(json, ServiceFilter(path));
        if (query.Status == "succeeded")
        {
            json.WriteNumber("approximateReturnedRecordCount", query.Found.Length);
            json.WriteNumber("recordCountLimit", Faults.RecordLimit);
            json.WriteBoolean("isRecordCountLimitExceeded", query.IsRecordCountLimitExceeded);
        }

        json.WriteEndObject();
    }
}
