using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>Sends an answer, or spoils it.</summary>
internal sealed class FaultyAnswer(SimulatorOptions options)
{
    /// <exception cref="ApiException">The fault is an error answer.</exception>
    internal async Task WriteAsync(HttpContext context, IAnswer answer, Fault? fault, IDisposable? stay = null)
    {
        switch (fault)
        {
            case Fault.ServerError:
                throw new ApiException(500, "ErrorInternalServerError", "An internal server error occurred.");
            case Fault.Unavailable:
                throw WithRetryAfter(new ApiException(StatusCodes.Status503ServiceUnavailable, "ErrorServerBusy", "The server is busy."));
            case Fault.Throttled:
                throw Throttled();
            case Fault.BadGateway:
                await WriteGatewayPageAsync(context.Response, StatusCodes.Status502BadGateway);
                break;
            case Fault.GatewayTimeout:
                await WriteGatewayPageAsync(context.Response, StatusCodes.Status504GatewayTimeout);
                break;
            case Fault.CutOffJson:
                await WriteHalfAsync(context, answer);
                break;
            case Fault.DroppedConnection:
                await DropAsync(context, answer, stay);
                break;
            default:
                // No length is set: the answer then ends after this mailbox has been left, and who asks at once again finds it free.
                context.Response.ContentType = answer.ContentType;
                await answer.WriteAsync(context.Response.BodyWriter, context.RequestAborted);
                break;
        }
    }

    internal ApiException Throttled(string message = "Application is over its MailboxConcurrency limit.") =>
        WithRetryAfter(new ApiException(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", message));

    private ApiException WithRetryAfter(ApiException error)
    {
        if (options.Faults.RetryAfter is TimeSpan wait)
        {
            long seconds = (long)Math.Ceiling(wait.TotalSeconds);
            error.Headers["Retry-After"] = options.Faults.RetryAfterAsDate
                ? (options.TimeProvider.GetUtcNow() + TimeSpan.FromSeconds(seconds)).ToString("R", CultureInfo.InvariantCulture)
                : seconds.ToString(CultureInfo.InvariantCulture);
        }

        return error;
    }

    private static async Task WriteHalfAsync(HttpContext context, IAnswer answer)
    {
        context.Response.ContentType = answer.ContentType;
        ReadOnlyMemory<byte> whole = answer.ToBytes();
        await context.Response.BodyWriter.WriteAsync(whole[..(whole.Length / 2)], context.RequestAborted);
    }

    // Before the answer or within it, as the length of the page is odd or even: that needs no draw of its own.
    private static async Task DropAsync(HttpContext context, IAnswer answer, IDisposable? stay)
    {
        if (answer.ToBytes().Length % 2 == 0)
        {
            await WriteHalfAsync(context, answer);
        }

        stay?.Dispose();
        context.Abort();
    }

    private static async Task WriteGatewayPageAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html";
        await response.WriteAsync($"<html><body><h1>{status}</h1></body></html>");
    }
}
