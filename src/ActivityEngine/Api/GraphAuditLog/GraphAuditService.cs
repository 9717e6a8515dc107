using System.Text;
using Polly;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// The requests of the audit log query of Microsoft Graph. Which version answers and how the schema names the filter of workloads is found out by asking.
/// Not for several threads at a time, but for <see cref="ReadAsync"/>.
/// </summary>
internal sealed class GraphAuditService
{
    private const int MostTriesOfBrokenPage = 3;
    private const string Other = "v1.0";
    private const string Usual = "beta";

    private readonly ActivityApiConnection _connection;
    private readonly ApiClient _client;
    private readonly DownloadOutput _output;
    private readonly string _subject;
    private readonly ResiliencePipeline _retry;
    private readonly ResiliencePipeline _retrySubmission;
    private readonly ResiliencePipeline _retryPage;
    private string _version;
    private bool _hasChangedVersion;

    internal GraphAuditService(ActivityApiConnection connection, string subject, DownloadOutput output)
    {
        _connection = connection;
        _client = ApiClient.Of(connection);
        _output = output;
        _subject = subject;
        _version = connection.ApiVersion;
        Form = FormOf(_version);
        _retry = ApiRetry.Create(subject, _client.Pace, output.Say);
        // Whether the query was made is not known where an answer is lost: trying again blindly would spend two of the 200 a day (facts D).
        _retrySubmission = ApiRetry.Create(subject, _client.Pace, output.Say, static fault => fault.Status is 429 or 503 || fault.IsUnreachable);
        _retryPage = ApiRetry.Create(subject, _client.Pace, output.Say, static fault => !fault.IsBroken);
    }

    /// <summary>How workloads are asked for.</summary>
    internal ServiceFilterForm Form { get; private set; }

    /// <summary>Submits a query.</summary>
    /// <exception cref="ActivityException">The service does not take it.</exception>
    internal async Task<AuditQueryState> SubmitAsync(AuditQueryFilter filter, CancellationToken token)
    {
        string name = $"OutlookActivities {Guid.NewGuid():D}";
        for (int tries = 1; ; tries++)
        {
            try
            {
                AuditQueryState query = await PostAsync(filter, name, token).ConfigureAwait(false);
                int submissions = _client.CountSubmission();
                _output.Verbose($"Audit query {query.Id} is submitted, for {_subject} from {filter.Range}: number {submissions} over this connection; a tenant has 200 a day.");
                return query;
            }
            catch (ActivityException refusal) when (refusal.ErrorId == ActivityErrorId.ApiGone && !_hasChangedVersion)
            {
                ChangeVersion();
            }
            catch (ActivityException refusal) when (refusal.ErrorId == ActivityErrorId.BadRequest && Form != ServiceFilterForm.None && IsAboutServices(refusal))
            {
                Form = Form == FormOf(_version) ? (Form == ServiceFilterForm.One ? ServiceFilterForm.Several : ServiceFilterForm.One) : ServiceFilterForm.None;
                _output.Verbose("The service does not take that filter of workloads; another form is tried.");
            }
            catch (TransientFault fault) when (fault.Status is 429)
            {
                throw new ActivityException(
                    ActivityErrorId.QueryQuotaExceeded,
                    $"Microsoft Graph takes no more audit queries for now: a tenant has 200 a day and 50 at a time, and {_client.Submissions} were submitted over this connection. Try again later; mailboxes that are given in one call share queries.",
                    _connection,
                    fault);
            }
            catch (TransientFault fault) when (tries < ApiRetry.Tries && !fault.IsUnreachable)
            {
                _output.Verbose($"{_subject}: {fault.Message} when the query was submitted; it is looked for among the queries of the tenant.");
                if (await FindAsync(name, token).ConfigureAwait(false) is AuditQueryState query)
                {
                    _client.CountSubmission();
                    return query;
                }
            }
        }
    }

    /// <summary>The query led nowhere: a run that is gone on with submits it anew.</summary>
    internal void Drop(AuditQueryFilter? filter)
    {
        if (filter is not null)
        {
            _output.Unit.Evidence?.Drop(HttpMethod.Post.Method, Address("").AbsoluteUri, Meaning(filter));
        }
    }

    /// <summary>Asks how far a query is.</summary>
    internal Task<AuditQueryState> LookAsync(string id, CancellationToken token) => GetQueryAsync(
        () => Address($"/{Uri.EscapeDataString(id)}"), static body => (AuditQueryState.Read(body), (string?)null), token);

    /// <summary>The first page of a query's records.</summary>
    internal Uri Records(string id) => Address($"/{Uri.EscapeDataString(id)}/records?$top=1000");

    /// <summary>Reads a page of records.</summary>
    /// <exception cref="TransientFault">It cannot be got, or stays invalid JSON.</exception>
    internal async Task<AuditRecordPage> ReadAsync(Uri address, CancellationToken token)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await _retryPage.ExecuteAsync(
                    async stop => await SendAsync(
                        new ApiRequest(HttpMethod.Get, address) { Headers = [("Accept", "application/json;odata.metadata=minimal;odata.streaming=true")] },
                        Read,
                        stop).ConfigureAwait(false),
                    token).ConfigureAwait(false);
            }
            catch (TransientFault fault) when (fault.IsBroken && tries < MostTriesOfBrokenPage)
            {
                _output.Verbose($"{_subject}: {fault.Message}. The page is asked for again.");
            }
        }
    }

    private (AuditRecordPage Page, string? More) Read(byte[] body)
    {
        var page = AuditRecordPage.Read(body);
        return (page, $", {page.Count} records");
    }

    private async Task<AuditQueryState> PostAsync(AuditQueryFilter filter, string name, CancellationToken token)
    {
        var request = new ApiRequest(HttpMethod.Post, Address(""))
        {
            Body = filter.ToBody(name, Form),
            Meaning = Meaning(filter),
            Headers = [("Accept", "application/json")],
        };
        return await _retrySubmission.ExecuteAsync(
            async stop => await SendAsync(request, static body => (AuditQueryState.Read(body), (string?)null), stop).ConfigureAwait(false), token).ConfigureAwait(false);
    }

    /// <summary>What is asked for, without the name that each submission has for itself.</summary>
    private string Meaning(AuditQueryFilter filter) => Encoding.UTF8.GetString(filter.ToBody("", Form));

    private async Task<AuditQueryState?> FindAsync(string name, CancellationToken token)
    {
        IReadOnlyList<AuditQueryState> queries = await GetQueryAsync(() => Address(""), body => (AuditQueryState.ReadList(body), (string?)null), token, asksAnew: true).ConfigureAwait(false);
        return queries.FirstOrDefault(query => query.DisplayName == name);
    }

    /// <summary>Reads something about queries; a version that does not answer makes way for the other.</summary>
    private async Task<T> GetQueryAsync<T>(Func<Uri> address, Func<byte[], (T, string?)> read, CancellationToken token, bool asksAnew = false)
    {
        try
        {
            return await _retry.ExecuteAsync(
                async stop => await SendAsync(new ApiRequest(HttpMethod.Get, address()) { Headers = [("Accept", "application/json")], AsksAnew = asksAnew }, read, stop).ConfigureAwait(false),
                token).ConfigureAwait(false);
        }
        catch (ActivityException refusal) when (refusal.ErrorId == ActivityErrorId.ApiGone && !_hasChangedVersion)
        {
            ChangeVersion();
            return await GetQueryAsync(address, read, token, asksAnew).ConfigureAwait(false);
        }
    }

    private Task<T> SendAsync<T>(ApiRequest request, Func<byte[], (T Result, string? More)> read, CancellationToken token) => _client.SendAsync(
        _connection,
        request,
        answer =>
        {
            if (!answer.IsGood)
            {
                throw GraphFault.From(_connection, _subject, answer);
            }

            (T result, string? more) = read(answer.Body);
            return (result, more ?? "");
        },
        _output.Verbose,
        _output.Unit.Evidence,
        token);

    private void ChangeVersion()
    {
        _hasChangedVersion = true;
        _version = _version == Usual ? Other : Usual;
        Form = FormOf(_version);
        _output.Warning($"{_connection.BaseUri.Host} has no audit log query in {_connection.ApiVersion}; {_version} is used.");
    }

    private Uri Address(string rest) => new($"{_connection.BaseUri.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{_version}/security/auditLog/queries{rest}");

    private static ServiceFilterForm FormOf(string version) => version == Usual ? ServiceFilterForm.One : ServiceFilterForm.Several;

    private static bool IsAboutServices(ActivityException refusal) => refusal.Message.IndexOf("serviceFilter", StringComparison.OrdinalIgnoreCase) >= 0;
}
