using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>Answers a request for a token with what goes wrong.</summary>
internal static class FaultySignIn
{
    /// <returns>Whether the request is answered.</returns>
    /// <exception cref="SignInException">It is refused.</exception>
    internal static async Task<bool> AnswerAsync(HttpContext context, SignInFaults faults)
    {
        if (faults.Delay > TimeSpan.Zero)
        {
            await Task.Delay(faults.Delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!faults.IsMet())
        {
            return false;
        }

        if (faults.Error is int number)
        {
            throw SignInException.Of(number);
        }

        if (faults.Drop)
        {
            context.Abort();
        }
        else if (faults.Status is int status)
        {
            context.Response.StatusCode = status;
            if (faults.RetryAfter is TimeSpan wait)
            {
                context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            await context.Response.WriteAsync("The service is busy.");
        }
        else
        {
            await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600 });
        }

        return true;
    }
}
