using System.Net;
using System.Text;
using System.Text.Json;
using OutlookActivities.Engine.Api;

namespace OutlookActivities.Engine.Evidence;

/// <summary>One request and its answer, as evidence.</summary>
/// <param name="folder">Where answers are kept; null for nowhere.</param>
/// <param name="request">The request.</param>
internal sealed class KeptAnswer(EvidenceFolder? folder, ApiRequest request)
{
    private const string NextPageUri = nameof(NextPageUri);

    private readonly string? _wanted = request.Meaning ?? (request.Body is null ? null : Encoding.UTF8.GetString(request.Body));

    /// <summary>Reads the answer that was received before, where there is one.</summary>
    internal bool TryUse<T>(Func<ApiAnswer, (T Result, string Outcome)> read, out T result)
    {
        result = default!;
        if (request.AsksAnew || folder?.Take(EvidenceEntry.KeyOf(request.Method.Method, request.Address.AbsoluteUri, _wanted)) is not (EvidenceEntry entry, byte[] body))
        {
            return false;
        }

        using var response = new HttpResponseMessage((HttpStatusCode)(entry.Status ?? 0));
        if (entry.NextPageUri is not null)
        {
            response.Headers.TryAddWithoutValidation(NextPageUri, entry.NextPageUri);
        }

        try
        {
            (result, _) = read(new ApiAnswer(response, body, entry.ClientRequestId ?? ""));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or TransientFault)
        {
            // Somebody else wrote that line: the service is asked.
            return false;
        }
    }

    /// <summary>Reads an answer and keeps it, whatever it is.</summary>
    internal (T Result, string Outcome) Keep<T>(ApiAnswer answer, Func<ApiAnswer, (T Result, string Outcome)> read)
    {
        if (folder is null)
        {
            return read(answer);
        }

        EvidenceEntry entry = Describe(answer);
        (T Result, string Outcome) outcome;
        try
        {
            outcome = read(answer);
        }
        catch
        {
            folder.Add(entry, answer.Body);
            throw;
        }

        folder.Add(entry with { IsGood = true, Count = request.IsAside ? null : CountOf(outcome.Result) }, answer.Body);
        return outcome;
    }

    /// <summary>Blobs of the audit feed are lists of records as they are.</summary>
    private static int? CountOf(object? result) => result switch
    {
        IRecordCount page => page.Count,
        IReadOnlyList<ArraySegment<byte>> records => records.Count,
        _ => null,
    };

    private EvidenceEntry Describe(ApiAnswer answer) => new()
    {
        Time = DateTimeOffset.UtcNow,
        Method = request.Method.Method,
        Uri = request.Address.AbsoluteUri,
        Wanted = _wanted,
        Status = (int)answer.Status,
        ClientRequestId = answer.RequestId,
        RequestId = Header(answer, "request-id"),
        Mailbox = request.Mailbox,
        NextPageUri = Header(answer, NextPageUri),
    };

    private static string? Header(ApiAnswer answer, string name) =>
        answer.Response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
