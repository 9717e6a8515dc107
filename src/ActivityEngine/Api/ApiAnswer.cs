using System.Net;

namespace OutlookActivities.Engine.Api;

/// <summary>An answer with its whole body.</summary>
/// <param name="Response">Status and headers; only good as long as the answer is being read.</param>
/// <param name="Body">All of it, unpacked.</param>
/// <param name="RequestId">The client-request-id that it was asked with.</param>
internal sealed record ApiAnswer(HttpResponseMessage Response, byte[] Body, string RequestId)
{
    internal HttpStatusCode Status => Response.StatusCode;

    /// <summary>Whether it is what was asked for.</summary>
    internal bool IsGood => Status is HttpStatusCode.OK or HttpStatusCode.Created;

    /// <summary>For the end of a message.</summary>
    internal string Request => $" (HTTP {(int)Status}, client-request-id {RequestId})";
}
