using System.Globalization;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// Reads the tenant's audit feed: lists what was made available, day by day over the last seven, fetches several blobs at a time, and keeps what was asked
/// for. The service filters nothing.
/// </summary>
internal sealed class ManagementDownload(
    ActivityApiConnection connection, IReadOnlyList<string> contentTypes, DateTimeOffset? start, Guid? publisher, AuditRecordTaker taker, DownloadOutput output)
{
    /// <summary>Content is kept for so long; some minutes are left to the clocks.</summary>
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_window = TimeSpan.FromDays(1);

    private const int BlobsAtATime = 8;

    private readonly ManagementFeed _feed = new(connection, publisher, output.Unit.Evidence, output.Say);
    private long _blobs;
    private bool _hasJustFailed;

    /// <exception cref="ActivityException">It cannot be read, or not to its end.</exception>
    internal async Task RunAsync(CancellationToken token)
    {
        try
        {
            IReadOnlyList<string> subscriptions = await _feed.ListSubscriptionsAsync(token).ConfigureAwait(false);
            string[] missing = [.. contentTypes.Except(subscriptions, StringComparer.OrdinalIgnoreCase)];
            if (missing.Length > 0)
            {
                throw new ActivityException(
                    ActivityErrorId.SubscriptionMissing,
                    $"The tenant is not subscribed to {string.Join(", ", missing)}. Run Get-MailboxActivity with -StartSubscription, or ask for other workloads with -Workload; the first content comes up to twelve hours later, and nothing of before.",
                    string.Join(", ", missing));
            }

            // Whole seconds, as the service takes no others: a window that is shorter would be none.
            DateTimeOffset now = Second(output.Unit.Evidence?.Now ?? DateTimeOffset.UtcNow);
            foreach (string contentType in contentTypes)
            {
                await ReadAsync(contentType, Second(First(now)), now, token).ConfigureAwait(false);
            }

            output.Verbose(string.Format(CultureInfo.InvariantCulture, "{0:N0} blobs of the audit feed held {1:N0} different records.", _blobs, taker.Records));
        }
        catch (TransientFault fault)
        {
            throw new ActivityException(
                fault.IsUnreachable ? ActivityErrorId.ServiceUnreachable : ActivityErrorId.DownloadIncomplete,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "The audit feed broke off: {0}, after {1} tries; {2:N0} records were received. Run it again later: content is kept for seven days.",
                    fault.Message, ApiRetry.Tries, taker.Records),
                connection.BaseUri,
                fault);
        }
    }

    /// <summary>What is wrong with one page or blob is told, and the rest is fetched; where the next fails as well, the service does.</summary>
    private void Tell(string missing, Exception exception)
    {
        if (exception is TransientFault fault)
        {
            if (fault.IsUnreachable || _hasJustFailed)
            {
                throw fault;
            }

            _hasJustFailed = true;
            exception = new ActivityException(
                ActivityErrorId.DownloadIncomplete,
                $"{missing} cannot be had: {fault.Message}, after {ApiRetry.Tries} tries; the records of it are missing. Run it again later: content is kept for seven days.",
                missing,
                fault);
        }

        output.Error((ActivityException)exception);
    }

    /// <summary>What happened at a time is made available at it or later, never before.</summary>
    private DateTimeOffset First(DateTimeOffset now)
    {
        DateTimeOffset oldest = now - s_kept;
        if (start is null || start < oldest)
        {
            output.Warning($"The audit feed has only what was made available from {UtcText.From(oldest)} on: it is kept for seven days. For what is older use -Service GraphAuditLog or Search-UnifiedAuditLog.");
            return oldest;
        }

        return start.Value < now ? start.Value : now - TimeSpan.FromSeconds(1);
    }

    private static DateTimeOffset Second(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private async Task ReadAsync(string contentType, DateTimeOffset first, DateTimeOffset end, CancellationToken token)
    {
        for (DateTimeOffset at = first; at < end && !taker.HasEnough; at += s_window)
        {
            DateTimeOffset until = at + s_window < end ? at + s_window : end;
            await ReadWindowAsync(contentType, at, until, token).ConfigureAwait(false);
            output.Progress(
                "Fetching the audit feed",
                string.Format(CultureInfo.InvariantCulture, "{0}, up to {1}: {2:N0} blobs, {3:N0} records", contentType, UtcText.From(at + s_window), _blobs, taker.Records),
                (int)Math.Min(100, (at + s_window - first).Ticks * 100 / Math.Max(1, (end - first).Ticks)));
        }
    }

    private async Task ReadWindowAsync(string contentType, DateTimeOffset at, DateTimeOffset until, CancellationToken token)
    {
        Uri? page = _feed.Content(contentType, at, until);
        HashSet<Uri> seen = [];
        Uri? before = null;
        while (page is not null && !taker.HasEnough)
        {
            IReadOnlyList<ContentBlob> blobs;
            try
            {
                GraphFault.RefuseCircle(connection, seen, page);
                before = page;
                (blobs, page) = await _feed.ListAsync(page, contentType, token).ConfigureAwait(false);
                _hasJustFailed = false;
            }
            catch (Exception exception) when (exception is TransientFault or ActivityException { ErrorId: ActivityErrorId.UnexpectedAnswer })
            {
                if (before is not null && exception is ActivityException)
                {
                    // The page that named a wrong one is asked for again when the run is gone on with.
                    output.Unit.Evidence?.Drop(HttpMethod.Get.Method, before.AbsoluteUri, null);
                }

                Tell($"A list of {contentType} from {UtcText.From(at)} to {UtcText.From(until)}", exception);
                return;
            }

            await ReadAsync(blobs, token).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(IReadOnlyList<ContentBlob> blobs, CancellationToken token)
    {
        Queue<(ContentBlob Blob, Task<IReadOnlyList<ArraySegment<byte>>> Records)> underWay = new();
        int next = 0;
        while ((next < blobs.Count || underWay.Count > 0) && !taker.HasEnough)
        {
            while (next < blobs.Count && underWay.Count < BlobsAtATime)
            {
                underWay.Enqueue((blobs[next], _feed.ReadAsync(blobs[next], token)));
                next++;
            }

            await TakeAsync(underWay.Dequeue(), token).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync((ContentBlob Blob, Task<IReadOnlyList<ArraySegment<byte>>> Records) content, CancellationToken token)
    {
        IReadOnlyList<ArraySegment<byte>> records;
        try
        {
            records = await content.Records.ConfigureAwait(false);
            _hasJustFailed = false;
        }
        catch (Exception exception) when (exception is TransientFault or ActivityException { ErrorId: ActivityErrorId.ContentExpired or ActivityErrorId.UnexpectedAnswer })
        {
            Tell($"Content {content.Blob.Id}", exception);
            return;
        }

        _blobs++;
        await output.WriteAsync(taker.Take(records, filtersServices: true), token).ConfigureAwait(false);
    }
}
