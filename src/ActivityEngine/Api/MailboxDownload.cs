using System.Collections.Concurrent;
using System.Net;
using OutlookActivities.Engine.Evidence;
using Polly;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// The download of one mailbox. All decisions are made by the thread that enumerates the activities; only the requests and the reading of their
/// answers run beside it. Pages are asked for by time, so that what arrives meanwhile moves nothing.
/// </summary>
internal sealed class MailboxDownload : IDisposable
{
    /// <summary>The service takes four requests a mailbox at a time (facts D).</summary>
    private const int MostRequests = 4;

    /// <summary>Pages that have come before their turn, for a mailbox that is fetched alone.</summary>
    private const int MostPagesAhead = 24;
    private const int LastTen = 10;

    private readonly ActivityApiConnection _connection;
    private readonly MailboxActivityRequest _request;
    private readonly IActivityReporter _reporter;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _stopped;
    private readonly DownloadEvents _events = new();
    private readonly LinkedList<DownloadPart> _parts = new();
    private readonly ConcurrentBag<ActivityPageReader> _readers = [];
    private readonly ActivityQuery _query;
    private readonly ApiClient _client;
    private readonly ResiliencePipeline _retry;
    private readonly TimeWindows _windows;
    private readonly DownloadProgress _progress;
    private readonly string _mailbox;
    private readonly EvidenceFolder? _evidence;
    private readonly int _top;
    private readonly int _pagesAhead;
    private int _underWay;

    private MailboxDownload(
        ActivityApiConnection connection,
        MailboxActivityRequest request,
        string mailbox,
        EvidenceFolder? evidence,
        int pagesAhead,
        IActivityReporter reporter,
        CancellationToken cancellation)
    {
        _evidence = evidence;
        _pagesAhead = pagesAhead;
        _connection = connection;
        _request = request;
        _mailbox = mailbox;
        _reporter = reporter;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _stopped = _stop.Token;
        _query = new ActivityQuery(connection, request, mailbox);
        _client = ApiClient.Of(connection);
        _retry = ApiRetry.Create($"'{mailbox}'", _client.Pace, Say);
        _top = request.IsLastTen ? LastTen : (int)Math.Min(request.PageSize, Math.Max(1, request.First ?? request.PageSize));
        _windows = new TimeWindows(_top);
        _progress = new DownloadProgress(mailbox, request, reporter);
    }

    /// <summary>Whose activities they are: pages do not say it.</summary>
    private string Owner => MailboxName.IsMe(_mailbox) ? _connection.Account ?? _mailbox : _mailbox;

    /// <summary>Whether only a few are wanted: then one page after another is asked for, and none before it is needed.</summary>
    private bool IsLimited => _request.First is not null || _request.IsLastTen;

    internal static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection,
        string name,
        MailboxActivityRequest request,
        EvidenceFolder? evidence,
        IActivityReporter reporter,
        CancellationToken cancellation,
        int pagesAhead = MostPagesAhead)
    {
        string mailbox = MailboxName.Check(name);
        return request.First is <= 0 ? [] : ReadAll();

        IEnumerable<MailboxActivity> ReadAll()
        {
            using var download = new MailboxDownload(connection, request, mailbox, evidence, pagesAhead, reporter, cancellation);
            foreach (MailboxActivity activity in download.Read())
            {
                yield return activity;
            }
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _events.Dispose();
    }

    private IEnumerable<MailboxActivity> Read()
    {
        const int Often = 64;
        var repeats = new RepeatFilter();
        var reported = new HashSet<object?>();
        int given = 0;
        (DateTimeOffset? from, DateTimeOffset? to) = _request.Descending ? (_request.EndTime, _request.StartTime) : (_request.StartTime, _request.EndTime);
        _parts.AddLast(new DownloadPart(new ActivityRange(from, to, _request.Skip)) { IsRest = true });
        while (_parts.First is { Value: DownloadPart part })
        {
            StartRequests();
            if (part.Fault is not null)
            {
                throw _progress.Broken(part.Fault, _connection);
            }

            if (part.Page is not ActivityPage page)
            {
                _events.Wait(_stopped);
                continue;
            }

            foreach (MailboxActivity activity in part.IsProbe ? [] : InOrder(page))
            {
                // Requests go on while those who take the activities work on them.
                if (++given % Often == 0)
                {
                    _stopped.ThrowIfCancellationRequested();
                    _events.ActOnAll();
                    StartRequests();
                }

                if (repeats.IsNew(activity))
                {
                    _progress.Add(activity);
                    yield return activity;
                    if (_progress.Received == _request.First)
                    {
                        yield break;
                    }
                }
            }

            page.Faults.Where(fault => reported.Add(fault.Target)).ToList().ForEach(_reporter.Error);
            _progress.Show();
            _parts.RemoveFirst();
        }
    }

    /// <summary>The last ten are asked for newest first, as there is no other way, and given like all others.</summary>
    private IEnumerable<MailboxActivity> InOrder(ActivityPage page) =>
        _request is { IsLastTen: true, Descending: false } ? page.Activities.Reverse() : page.Activities;

    private void StartRequests()
    {
        int ahead = 0;
        for (LinkedListNode<DownloadPart>? node = _parts.First; node is not null && node.Value.Fault is null; node = node.Next)
        {
            DownloadPart part = node.Value;
            ahead += part.Page is null ? 0 : 1;
            if (_underWay >= (IsLimited ? 1 : MostRequests) || ahead > (IsLimited ? 0 : _pagesAhead))
            {
                return;
            }

            if (!part.IsStarted)
            {
                part.IsStarted = true;
                _underWay++;
                LinkedListNode<DownloadPart> started = node;
                Task<ActivityPage> task = Task.Run(() => FetchAsync(part), _stopped);
                task.ContinueWith(
                    ended => _events.Add(() => Take(started, ended)),
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default);
            }
        }
    }

    private async Task<ActivityPage> FetchAsync(DownloadPart part)
    {
        ApiRequest request = _query.Request(AddressOf(part)) with { IsAside = part.IsProbe, Mailbox = Owner };
        if (!_readers.TryTake(out ActivityPageReader? reader))
        {
            reader = new ActivityPageReader(Owner);
        }

        ActivityPage page = await _retry.ExecuteAsync(
            async token => await _client.SendAsync(_connection, request, answer => Read(answer, reader), line => Say(to => to.Verbose(line)), _evidence, token).ConfigureAwait(false),
            _stopped).ConfigureAwait(false);
        _readers.Add(reader);
        return page;
    }

    private Uri AddressOf(DownloadPart part) => part.IsProbe ? _query.Last(part.Range) : _query.Page(part.Range, _top);

    private (ActivityPage Page, string Outcome) Read(ApiAnswer answer, ActivityPageReader reader)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            throw ApiFault.From(_connection, _mailbox, answer.Response, answer.Body, answer.RequestId);
        }

        ActivityPage page = reader.Read(answer.Body);
        return (ApiFault.RefuseForeignLink(_connection, page), $", {page.Count} activities");
    }

    private void Take(LinkedListNode<DownloadPart> node, Task<ActivityPage> ended)
    {
        _underWay--;
        DownloadPart part = node.Value;
        try
        {
            part.Page = ended.GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is ActivityException or TransientFault)
        {
            part.Fault = exception;
            return;
        }

        IEnumerable<DownloadPart> next = part.IsProbe ? Divide(part) : Continue(part, part.Page);
        foreach (DownloadPart another in next.Reverse())
        {
            _parts.AddAfter(node, another);
        }
    }

    /// <summary>What comes behind a page.</summary>
    private IReadOnlyList<DownloadPart> Continue(DownloadPart part, ActivityPage page)
    {
        _windows.Add(page);
        if (_request.IsLastTen || !page.HasMore(_top))
        {
            return [];
        }

        ActivityRange rest = part.Range.After(page);
        if (!rest.IsBehind(part.Range, _request.Descending) || (rest.Skip > 0 && page.Beginning is not null && page.Beginning == part.BeginningBefore))
        {
            return [Circle(part, rest)];
        }

        IReadOnlyList<DownloadPart> next = Continue(part, page, rest);
        next[0].BeginningBefore = page.Beginning;
        return next;
    }

    private IReadOnlyList<DownloadPart> Continue(DownloadPart part, ActivityPage page, ActivityRange rest)
    {
        if (IsLimited)
        {
            return [new DownloadPart(rest)];
        }

        if (!_progress.IsEndKnown)
        {
            return [new DownloadPart(rest) { IsProbe = true }];
        }

        // Where answers are kept, windows must not depend on which came first: the same requests are to be made again when the run is gone on with.
        return part.IsRest ? (_evidence is null ? _windows.Cut(rest) : _windows.Continue(rest, page, TimeWindows.LargestWindow)) : _windows.Continue(rest, page, part.PagesBefore + 1);
    }

    /// <summary>What the page holds is given, and then told that the service goes no further.</summary>
    private DownloadPart Circle(DownloadPart part, ActivityRange rest)
    {
        string where = part.Range.From is DateTimeOffset from ? $" from {UtcText.From(from)}" : "";
        _evidence?.Drop(HttpMethod.Get.Method, AddressOf(part).AbsoluteUri, null);
        return new DownloadPart(rest)
        {
            IsStarted = true,
            Fault = new ActivityException(
                ActivityErrorId.UnexpectedAnswer,
                $"{_connection.BaseUri.Host} gives activities of '{_mailbox}'{where} that it gave before: what is behind them is missing. Run it again later.",
                _mailbox),
        };
    }

    /// <summary>The end of the download is found: it stays where it is, whatever arrives.</summary>
    private IReadOnlyList<DownloadPart> Divide(DownloadPart probe)
    {
        if (probe.Page!.FirstTime is not DateTimeOffset end)
        {
            return [];
        }

        _progress.SetEnd(end);
        return _windows.Cut(probe.Range with { To = end });
    }

    private void Say(Action<IActivityReporter> message) => _events.Add(() => message(_reporter));
}
