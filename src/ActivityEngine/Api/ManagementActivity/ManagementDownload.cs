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
            Uri? page = _feed.Content(contentType, at, at + s_window < end ? at + s_window : end);
            HashSet<Uri> seen = [];
            while (page is not null && !taker.HasEnough)
            {
                GraphFault.RefuseCircle(connection, seen, page);
                (IReadOnlyList<ContentBlob> blobs, page) = await _feed.ListAsync(page, contentType, token).ConfigureAwait(false);
                await ReadAsync(blobs, token).ConfigureAwait(false);
            }

            output.Progress(
                "Fetching the audit feed",
                string.Format(CultureInfo.InvariantCulture, "{0}, up to {1}: {2:N0} blobs, {3:N0} records", contentType, UtcText.From(at + s_window), _blobs, taker.Records),
                (int)Math.Min(100, (at + s_window - first).Ticks * 100 / Math.Max(1, (end - first).Ticks)));
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

            await TakeAsync(underWay.Dequeue().Records, token).ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(Task<IReadOnlyList<ArraySegment<byte>>> blob, CancellationToken token)
    {
        IReadOnlyList<ArraySegment<byte>> records;
        try
        {
            records = await blob.ConfigureAwait(false);
        }
        catch (ActivityException exception) when (exception.ErrorId is ActivityErrorId.ContentExpired or ActivityErrorId.UnexpectedAnswer)
        {
            output.Error(exception);
            return;
        }

        _blobs++;
        await output.WriteAsync(taker.Take(records, filtersServices: true), token).ConfigureAwait(false);
    }
}
