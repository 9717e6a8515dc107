using System.Globalization;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>Plays the Office 365 Management Activity API (part B2).</summary>
internal sealed class ManagementEndpoint(SimulatorOptions options, Caller caller, SimulatedAuditLog log, CancellationToken stopping) : ISimulatedService
{
    private const string Feed = "/activity/feed/";

    private readonly FaultDraw _draw = new(options.Faults);
    private readonly FaultyAnswer _answer = new(options);
    private readonly Lock _guard = new();
    private ContentBlobs? _blobs;

    private ManagementFaults Faults => options.Faults.Management;

    private ContentBlobs Blobs
    {
        get
        {
            lock (_guard)
            {
                // At the first request: a test sets the blobs' size after the start.
                return _blobs ??= new ContentBlobs(log, Faults, options.TimeProvider.GetUtcNow());
            }
        }
    }

    /// <inheritdoc/>
    public bool Serves(string path) => path.StartsWith("/api/", StringComparison.Ordinal) && path.Contains(Feed, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task AnswerAsync(HttpContext context, string target, SimulatorRequest entry)
    {
        string path = target.Split('?', 2)[0];
        string[] start = path[..path.IndexOf(Feed, StringComparison.Ordinal)].Split('/');
        string action = path[(path.IndexOf(Feed, StringComparison.Ordinal) + Feed.Length)..];
        if (start is not ["", "api", "v1.0" or "v1", string tenant])
        {
            throw ApiException.NotFound($"No resource is at '{path}'.");
        }

        entry.Account = caller.Recognise(context.Request.Headers.Authorization.ToString(), "v1.0");
        CheckCaller(tenant);
        await Latency.WaitAsync(options.Faults.Delay, context.RequestAborted, stopping);
        entry.Fault = _draw.Next($"{context.Request.Method} {target}");
        ThrowOwnFault(entry.Fault);
        await _answer.WriteAsync(context, Answer(context, tenant, action), entry.Fault);
    }

    private IAnswer Answer(HttpContext context, string tenant, string action) => (context.Request.Method, action) switch
    {
        ("POST", "subscriptions/start") => Start(context),
        ("GET", "subscriptions/list") => JsonAnswer.From(WriteSubscriptions),
        ("GET", "subscriptions/content") => List(context, tenant),
        ("GET", string blob) when blob.StartsWith("audit/", StringComparison.Ordinal) => Read(Uri.UnescapeDataString(blob["audit/".Length..])),
        _ => throw ApiException.NotFound($"No resource is at '{action}' for {context.Request.Method}."),
    };

    private void CheckCaller(string tenant)
    {
        if (!Guid.TryParse(tenant, out Guid id))
        {
            throw Refuse("AF20013", $"The tenant ID passed in the URL ({tenant}) is not a valid GUID.");
        }

        if (id != Guid.Parse(SimulatorOptions.DefaultTenant))
        {
            throw Refuse("AF20010", $"The tenant ID passed in the URL ({tenant}) does not match the tenant ID passed in the access token ({SimulatorOptions.DefaultTenant}).");
        }

        if (Faults.IsPermissionMissing)
        {
            throw new ApiException(StatusCodes.Status401Unauthorized, "AF10001", "The permission set () sent in the request does not include the expected permission ActivityFeed.Read.");
        }
    }

    /// <summary>This service says in its own codes what others say in HTTP's.</summary>
    private void ThrowOwnFault(Fault? fault)
    {
        if (fault == Fault.Throttled)
        {
            ApiException throttled = _answer.Throttled();
            ApiException own = new(throttled.Status, "AF429", "Too many requests. Method=GetBlob, PublisherId=00000000-0000-0000-0000-000000000000");
            throttled.Headers.ToList().ForEach(header => own.Headers[header.Key] = header.Value);
            throw own;
        }

        if (fault == Fault.ServerError)
        {
            throw new ApiException(StatusCodes.Status500InternalServerError, "AF50000", "An internal server error occurred. Retry the request.");
        }
    }

    private JsonAnswer Start(HttpContext context)
    {
        string type = ContentType(context);
        lock (_guard)
        {
            Faults.Subscriptions.Add(type);
        }

        return JsonAnswer.From(json => WriteSubscription(json, type));
    }

    private JsonAnswer List(HttpContext context, string tenant)
    {
        string type = ContentType(context);
        if (Faults.DisabledSubscriptions.Contains(type))
        {
            throw Refuse("AF20023", "The subscription was disabled by a tenant admin.");
        }

        if (!Faults.Subscriptions.Contains(type))
        {
            throw Refuse("AF20022", "No subscription found for the specified content type.");
        }

        ContentWindow window = ContentWindow.Parse(context.Request.Query, options.TimeProvider.GetUtcNow());
        IReadOnlyList<ContentBlob> all = Blobs.List(type, window.Start, window.End);
        string? token = context.Request.Query["nextPage"].FirstOrDefault();
        int start = token is null ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < all.Count ? place
            : throw Refuse("AF20031", $"Invalid nextPage Input: {token}.");
        string root = $"http://{options.Faults.NextLinkHost ?? context.Request.Host.Value}/api";
        if (start + Faults.PageSize < all.Count)
        {
            context.Response.Headers["NextPageUri"] =
                $"{root}/v1/{tenant}{Feed}subscriptions/content?contentType={type}&startTime={window.StartText}&endTime={window.EndText}&nextPage={start + Faults.PageSize}";
        }

        return JsonAnswer.From(json =>
        {
            json.WriteStartArray();
            foreach (ContentBlob blob in all.Skip(start).Take(Faults.PageSize))
            {
                json.WriteStartObject();
                json.WriteString("contentType", blob.Type);
                json.WriteString("contentId", blob.Id);
                json.WriteString("contentUri", $"{root}/v1.0/{tenant}{Feed}audit/{blob.Id}");
                json.WriteString("contentCreated", blob.Created.UtcDateTime);
                json.WriteString("contentExpiration", (blob.Created + ContentBlobs.Kept).UtcDateTime);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private AuditBlobAnswer Read(string id)
    {
        ContentBlob blob = Blobs.Find(id) ?? throw Refuse("AF20050", $"The specified content ({id}) does not exist.");
        return blob.Number < Faults.ExpiredBlobs
            ? throw Refuse("AF20051", $"Content requested with the key {id} has already expired. Content older than 7 days cannot be retrieved.")
            : new AuditBlobAnswer(blob.Records);
    }

    private static string ContentType(HttpContext context)
    {
        string? type = context.Request.Query["contentType"].FirstOrDefault();
        return type is null ? throw Refuse("AF20001", "Missing parameter: contentType.")
            : ContentBlobs.Types.FirstOrDefault(known => known.Equals(type, StringComparison.OrdinalIgnoreCase))
            ?? throw Refuse("AF20020", $"The content type is not valid: {type}.");
    }

    private void WriteSubscriptions(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        lock (_guard)
        {
            Faults.Subscriptions.Concat(Faults.DisabledSubscriptions).Distinct().ToList().ForEach(type => WriteSubscription(json, type));
        }

        json.WriteEndArray();
    }

    private void WriteSubscription(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("contentType", type);
        json.WriteString("status", Faults.DisabledSubscriptions.Contains(type) ? "disabled" : "enabled");
        json.WriteNull("webhook");
        json.WriteEndObject();
    }

    private static ApiException Refuse(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);
}
