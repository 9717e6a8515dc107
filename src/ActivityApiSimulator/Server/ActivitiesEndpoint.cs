using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace OutlookActivities.Simulator;

/// <summary>Answers the requests of the API.</summary>
internal sealed class ActivitiesEndpoint(
    SimulatorOptions options,
    Caller caller,
    IReadOnlyDictionary<string, ServedMailbox> mailboxes,
    RequestLog log,
    CancellationToken stopping)
{
    private static readonly JsonSerializerOptions s_errorOptions = new() { Encoder = ActivityJson.WriterOptions.Encoder };

    private readonly FaultDraw _draw = new(options.Faults);

    internal async Task AnswerAsync(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        SimulatorRequest entry = log.Add(context.Request, target);
        context.Response.OnStarting(() =>
        {
            entry.Status = context.Response.StatusCode;
            return Task.CompletedTask;
        });
        context.Response.Headers["request-id"] = Guid.NewGuid().ToString();
        if (context.Request.Headers.TryGetValue("client-request-id", out var requestId))
        {
            context.Response.Headers["client-request-id"] = requestId;
        }

        try
        {
            await AnswerAsync(context, target, entry);
        }
        catch (ApiException error)
        {
            await WriteErrorAsync(context.Response, error);
        }
    }

    private async Task AnswerAsync(HttpContext context, string target, SimulatorRequest entry)
    {
        SimulatorFaults faults = options.Faults;
        if (faults.GoneStatus is int status)
        {
            throw new ApiException(status, "ErrorResourceGone", "This API is no longer available.");
        }

        if (faults.RedirectTo is Uri elsewhere)
        {
            throw new ApiException(StatusCodes.Status302Found, null, "Found") { Headers = { ["Location"] = elsewhere.AbsoluteUri } };
        }

        int question = target.IndexOf('?', StringComparison.Ordinal);
        string path = question < 0 ? target : target[..question];
        ApiPath api = ApiPath.Parse(path);
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            throw new ApiException(StatusCodes.Status405MethodNotAllowed, "ErrorMethodNotAllowed", $"{context.Request.Method} is not allowed.")
            {
                Headers = { ["Allow"] = "GET" },
            };
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
            throw Throttled();
        }

        if (faults.Delay > TimeSpan.Zero)
        {
            await WaitAsync(faults.Delay, context.RequestAborted);
        }

        mailbox.Arrive(faults.ArrivalsPerRequest, options.TimeProvider.GetUtcNow());
        ActivityPage page = MakePage(context.Request, path, mailbox, query);
        entry.Fault = _draw.Next(target);
        await AnswerAsync(context, page, entry.Fault, stay);
    }

    private async Task AnswerAsync(HttpContext context, ActivityPage page, Fault? fault, Stay stay)
    {
        HttpResponse response = context.Response;
        switch (fault)
        {
            case Fault.ServerError:
                throw new ApiException(StatusCodes.Status500InternalServerError, "ErrorInternalServerError", "An internal server error occurred.");
            case Fault.Unavailable:
                throw WithRetryAfter(new ApiException(StatusCodes.Status503ServiceUnavailable, "ErrorServerBusy", "The server is busy."));
            case Fault.Throttled:
                throw Throttled();
            case Fault.BadGateway:
                await WriteGatewayPageAsync(response, StatusCodes.Status502BadGateway);
                return;
            case Fault.GatewayTimeout:
                await WriteGatewayPageAsync(response, StatusCodes.Status504GatewayTimeout);
                return;
        }

        string metadata = page.Context is null ? "none" : "minimal";
        response.ContentType = $"application/json; odata.metadata={metadata}; charset=utf-8";
        if (fault is null)
        {
            // No length is set: the answer then ends after this mailbox has been left, and who asks at once again finds it free.
            await page.WriteAsync(response.BodyWriter, context.RequestAborted);
            return;
        }

        ReadOnlyMemory<byte> whole = page.ToBytes();
        if (fault == Fault.CutOffJson)
        {
            await response.BodyWriter.WriteAsync(whole[..(whole.Length / 2)], context.RequestAborted);
            return;
        }

        // Breaks before the answer or within it, by the length of the page: no draw of its own.
        if (whole.Length % 2 == 0)
        {
            await response.BodyWriter.WriteAsync(whole[..(whole.Length / 2)], context.RequestAborted);
        }

        stay.Dispose();
        context.Abort();
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

    private ApiException Throttled() => WithRetryAfter(
        new ApiException(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."));

    private ApiException WithRetryAfter(ApiException error)
    {
        if (options.Faults.RetryAfter is TimeSpan wait)
        {
            long seconds = (long)Math.Ceiling(wait.TotalSeconds);
            error.Headers["Retry-After"] = options.Faults.RetryAfterAsDate
                ? (options.TimeProvider.GetUtcNow() + TimeSpan.FromSeconds(seconds)).ToString("R")
                : seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return error;
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken aborted)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping);
        await Task.Delay(delay, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task WriteErrorAsync(HttpResponse response, ApiException error)
    {
        response.StatusCode = error.Status;
        foreach ((string name, string value) in error.Headers)
        {
            response.Headers[name] = value;
        }

        if (error.Code is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(
                response.Body,
                new { error = new { code = error.Code, message = error.Message } },
                s_errorOptions);
        }
    }

    private static async Task WriteGatewayPageAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html";
        await response.WriteAsync($"<html><body><h1>{status}</h1></body></html>");
    }
}
