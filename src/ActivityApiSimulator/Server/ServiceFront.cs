using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace OutlookActivities.Simulator;

/// <summary>What every request meets first, whichever service it is for: it is written down, gets its ids back, and its refusal becomes an error body.</summary>
/// <param name="options">What goes wrong.</param>
/// <param name="log">Where requests are written down.</param>
/// <param name="services">The first that serves a path answers; the last serves all.</param>
internal sealed class ServiceFront(SimulatorOptions options, RequestLog log, IReadOnlyList<ISimulatedService> services)
{
    private static readonly JsonSerializerOptions s_errorOptions = new() { Encoder = ActivityJson.WriterOptions.Encoder };

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
            if (options.Faults.RedirectTo is Uri elsewhere)
            {
                throw new ApiException(StatusCodes.Status302Found, null, "Found") { Headers = { ["Location"] = elsewhere.AbsoluteUri } };
            }

            string path = target.Split('?', 2)[0];
            await services.First(service => service.Serves(path)).AnswerAsync(context, target, entry);
        }
        catch (ApiException error)
        {
            await WriteErrorAsync(context.Response, error);
        }
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
}
