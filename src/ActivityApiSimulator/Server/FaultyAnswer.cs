using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>Sends a page, or spoils it.</summary>
internal sealed class FaultyAnswer(SimulatorOptions options)
{
    /// <exception cref="ApiException">The fault is an error answer.</exception>
    internal async Task WriteAsync(HttpContext context, ActivityPage page, Fault? fault, Stay stay)
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
                await WriteHalfAsync(context, page);
                break;
            case Fault.DroppedConnection:
                await DropAsync(context, page, stay);
                break;
            default:
                // No length is set: the answer then ends after this mailbox has been left, and who asks at once again finds it free.
                SetContentType(context.Response, page);
                await page.WriteAsync(context.Response.BodyWriter, context.RequestAborted);
                break;
        }
    }

    internal ApiException Throttled()
    {
        const string Message = "Application is over its MailboxConcurrency limit.";
        return WithRetryAfter(new ApiException(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", Message));
    }

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

    private static async Task WriteHalfAsync(HttpContext context, ActivityPage page)
    {
        SetContentType(context.Response, page);
        ReadOnlyMemory<byte> whole = page.ToBytes();
        await context.Response.BodyWriter.WriteAsync(whole[..(whole.Length / 2)], context.RequestAborted);
    }

    // Before the answer or within it, as the length of the page is odd or even: that needs no draw of its own.
    private static async Task DropAsync(HttpContext context, ActivityPage page, Stay stay)
    {
        if (page.ToBytes().Length % 2 == 0)
        {
            await WriteHalfAsync(context, page);
        }

        stay.Dispose();
        context.Abort();
    }

    private static void SetContentType(HttpResponse response, ActivityPage page) =>
        response.ContentType = $"application/json; odata.metadata={(page.Context is null ? "none" : "minimal")}; charset=utf-8";

    private static async Task WriteGatewayPageAsync(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "text/html";
        await response.WriteAsync($"<html><body><h1>{status}</h1></body></html>");
    }
}
