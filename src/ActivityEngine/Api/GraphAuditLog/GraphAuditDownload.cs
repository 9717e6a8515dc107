using System.Diagnostics;
using System.Globalization;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// Fetches the audit records of one mailbox, or of several that share a query: a query is submitted and waited for, and its pages are read. A time of
/// which the service does not give everything is asked for in halves.
/// </summary>
internal sealed class GraphAuditDownload
{
    private static readonly TimeSpan s_firstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(20);

    private readonly ActivityApiConnection _connection;
    private readonly string? _queryId;
    private readonly AuditQueryFilter? _wanted;
    private readonly string _subject;
    private readonly DownloadOutput _output;
    private readonly GraphAuditService _service;
    private readonly AuditRecordTaker _taker;

    /// <param name="connection">The connection.</param>
    /// <param name="wanted">What is asked for; null where a query is picked up.</param>
    /// <param name="queryId">A query that is there already.</param>
    /// <param name="taker">Makes activities of records and leaves out what is not wanted.</param>
    /// <param name="output">Takes the activities.</param>
    internal GraphAuditDownload(ActivityApiConnection connection, AuditQueryFilter? wanted, string? queryId, AuditRecordTaker taker, DownloadOutput output)
    {
        _connection = connection;
        _wanted = wanted;
        _queryId = queryId;
        _subject = output.Unit.Name;
        _taker = taker;
        _output = output;
        _service = new GraphAuditService(connection, _subject, output);
    }

    /// <summary>Fetches all of it.</summary>
    /// <exception cref="ActivityException">It cannot be got at all. What is wrong with a part of the time is told, and the rest is fetched.</exception>
    internal async Task RunAsync(CancellationToken token)
    {
        Stack<AuditQueryFilter> times = new();
        if (_queryId is not null)
        {
            AuditQueryState query = await LookAsync(_queryId, token).ConfigureAwait(false);
            await TakeQueryAsync(query, _wanted ?? query.Filter, times, token).ConfigureAwait(false);
        }
        else
        {
            times.Push(_wanted!);
        }

        while (times.Count > 0 && !_taker.HasEnough)
        {
            AuditQueryFilter filter = times.Pop();
            AuditQueryState query = await SubmitAsync(filter, token).ConfigureAwait(false);
            await TakeQueryAsync(query, filter, times, token).ConfigureAwait(false);
        }
    }

    private async Task TakeQueryAsync(AuditQueryState query, AuditQueryFilter? filter, Stack<AuditQueryFilter> times, CancellationToken token)
    {
        try
        {
            query = await WaitAsync(query, token).ConfigureAwait(false);
            if (!query.HasSucceeded)
            {
                _service.Drop(filter);
                throw new ActivityException(
                    ActivityErrorId.QueryFailed,
                    $"The audit query {query.Id} for {Range(filter)} ended as '{query.Status}' and gave no records. Run it again, for a shorter time if it fails again.",
                    query.Id);
            }

            if (query.IsLimitExceeded)
            {
                Split(filter, times, $"audit query {query.Id} found more records than the service gives");
                return;
            }

            await ReadAsync(query, filter, token).ConfigureAwait(false);
        }
        catch (TransientFault fault) when (fault.IsBroken)
        {
            Split(filter, times, $"a page of the audit query {query.Id} stays invalid JSON");
        }
        catch (TransientFault fault)
        {
            ActivityException broken = Broken(fault, filter, $" The query {query.Id} stays: -QueryId {query.Id} goes on with it.");
            if (fault.IsUnreachable || times.Count == 0)
            {
                throw broken;
            }

            // The other times may well be there.
            _output.Error(broken);
        }
        catch (ActivityException exception) when (exception.ErrorId is ActivityErrorId.QueryNotFound or ActivityErrorId.UnexpectedAnswer && _queryId is null)
        {
            _service.Drop(filter);
            throw;
        }
        catch (ActivityException exception) when (exception.ErrorId == ActivityErrorId.QueryFailed && times.Count > 0)
        {
            _output.Error(exception);
        }
    }

    private async Task<AuditQueryState> WaitAsync(AuditQueryState query, CancellationToken token)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan wait = s_firstWait;
        while (query.IsUnderWay)
        {
            _output.Progress(
                $"Fetching the audit log of {_subject}",
                $"Audit query {query.Id} is {query.Status}, {clock.Elapsed.ToString("h\\:mm\\:ss", CultureInfo.InvariantCulture)}",
                -1);
            await Task.Delay(wait, token).ConfigureAwait(false);
            wait = wait + wait < s_longestWait ? wait + wait : s_longestWait;
            query = await _service.LookAsync(query.Id, token).ConfigureAwait(false);
        }

        _output.Verbose($"Audit query {query.Id} {query.Status} after {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s.");
        return query;
    }

    /// <summary>The same query can give fewer records than it found (facts B1): then it is read once more.</summary>
    private async Task ReadAsync(AuditQueryState query, AuditQueryFilter? filter, CancellationToken token)
    {
        long expected = query.ApproximateCount ?? 0;
        long before = _taker.Records;
        long received = await ReadPagesAsync(query, token).ConfigureAwait(false);
        if (received < expected && !_taker.HasEnough)
        {
            long firstNew = _taker.Records;
            _output.Verbose($"Audit query {query.Id} counts {expected} records and gave {received}; it is read again.");
            await ReadPagesAsync(query, token).ConfigureAwait(false);
            received += _taker.Records - firstNew;
        }

        _output.Verbose($"Audit query {query.Id}: {received} records received, {_taker.Records - before} of them new.");
        if (received < expected && !_taker.HasEnough)
        {
            _output.Warning(string.Format(
                CultureInfo.InvariantCulture,
                "The audit query {0} for {1} counts about {2:N0} records and gave {3:N0}: about {4:N0} are missing. Read it again later with -QueryId {0}.",
                query.Id, Range(filter), expected, received, expected - received));
        }
    }

    private async Task<long> ReadPagesAsync(AuditQueryState query, CancellationToken token)
    {
        long received = 0;
        Uri address = _service.Records(query.Id);
        HashSet<Uri> seen = [address];
        Task<AuditRecordPage>? next = _service.ReadAsync(address, token);
        while (next is not null && !_taker.HasEnough)
        {
            AuditRecordPage page = await next.ConfigureAwait(false);
            // Asked for while this one is read.
            ActivityException? refused = null;
            next = page.NextLink is null ? null : Follow(page.NextLink, seen, out refused, token);
            received += page.Count;
            await _output.WriteAsync(_taker.Take(page.Records, filtersServices: !CanFilterServices(query)), token).ConfigureAwait(false);
            if (refused is not null)
            {
                throw refused;
            }

            _output.Progress(
                $"Fetching the audit log of {_subject}",
                string.Format(CultureInfo.InvariantCulture, "{0:N0} of about {1:N0} records of audit query {2}", received, query.ApproximateCount ?? received, query.Id),
                query.ApproximateCount is > 0 and long expected ? (int)Math.Min(100, received * 100 / expected) : -1);
        }

        return received;
    }

    /// <summary>The next page; what is wrong with its address is told when the records of this one are given.</summary>
    private Task<AuditRecordPage>? Follow(string link, HashSet<Uri> seen, out ActivityException? refused, CancellationToken token)
    {
        refused = null;
        try
        {
            Uri address = GraphFault.CheckLink(_connection, link);
            GraphFault.RefuseCircle(_connection, seen, address);
            return _service.ReadAsync(address, token);
        }
        catch (ActivityException exception)
        {
            refused = exception;
            return null;
        }
    }

    private bool CanFilterServices(AuditQueryState query) => (_wanted ?? query.Filter)?.CanFilterServices(_service.Form) ?? true;

    private void Split(AuditQueryFilter? filter, Stack<AuditQueryFilter> times, string reason)
    {
        if (filter?.Halve() is not (AuditQueryFilter earlier, AuditQueryFilter later))
        {
            _output.Error(new ActivityException(
                ActivityErrorId.QueryTooLarge,
                $"{Sentence(reason)} for {Range(filter)}, and the time cannot be divided any further: records of it are missing. Narrow it with -ActivityType.",
                Range(filter)));
            return;
        }

        _output.Verbose($"{Sentence(reason)}: {filter.Range} is asked for in halves.");
        times.Push(later);
        times.Push(earlier);
    }

    private async Task<AuditQueryState> SubmitAsync(AuditQueryFilter filter, CancellationToken token)
    {
        try
        {
            return await _service.SubmitAsync(filter, token).ConfigureAwait(false);
        }
        catch (TransientFault fault)
        {
            throw Broken(fault, filter, $" For the rest run it again with -StartTime {UtcText.From(filter.Start)}.");
        }
    }

    private async Task<AuditQueryState> LookAsync(string id, CancellationToken token)
    {
        try
        {
            return await _service.LookAsync(id, token).ConfigureAwait(false);
        }
        catch (TransientFault fault)
        {
            throw Broken(fault, null, "");
        }
    }

    private ActivityException Broken(TransientFault fault, AuditQueryFilter? filter, string advice) => fault.IsUnreachable
        ? new ActivityException(
            ActivityErrorId.ServiceUnreachable,
            $"{_connection.BaseUri.Authority} cannot be reached, after {ApiRetry.Tries} tries. Check the network, the proxy and -BaseUri.{advice}",
            _connection.BaseUri,
            fault)
        : new ActivityException(
            ActivityErrorId.DownloadIncomplete,
            string.Format(
                CultureInfo.InvariantCulture, "The audit log of {0} for {5} broke off: {1}, after {2} tries; {3:N0} records were received.{4}", _subject, fault.Message, ApiRetry.Tries, _taker.Records, advice, Range(filter)),
            _subject,
            fault);

    private static string Range(AuditQueryFilter? filter) => filter?.Range ?? "a time that the service does not tell";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
