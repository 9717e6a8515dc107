using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>Downloads several mailboxes of the Activities API beside one another. A single one needs no thread of its own.</summary>
internal static class MailboxRun
{
    private const int BatchSize = 250;

    /// <summary>Of each mailbox, where many are fetched at a time: as many as its requests under way.</summary>
    private const int PagesAhead = 4;

    internal static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request, EvidenceFolder? evidence, IActivityReporter reporter, CancellationToken cancellation)
    {
        RequestCheck.OfActivitiesApi(request);
        return mailboxes.Count == 1
            ? MailboxDownload.Read(connection, mailboxes[0], request, evidence, reporter, cancellation)
            : DownloadRun.Read([.. mailboxes.Select(mailbox => Unit(connection, mailbox, request, evidence))], request.ThrottleLimit, reporter, cancellation);
    }

    private static DownloadUnit Unit(ActivityApiConnection connection, string mailbox, MailboxActivityRequest request, EvidenceFolder? evidence) => new(
        $"'{mailbox}'",
        1,
        // The download waits on its own thread, so it is given one that is nobody else's.
        (output, token) => Task.Factory.StartNew(
            () => Fetch(connection, mailbox, request, evidence, output, token), token, TaskCreationOptions.LongRunning, TaskScheduler.Default));

    private static void Fetch(ActivityApiConnection connection, string mailbox, MailboxActivityRequest request, EvidenceFolder? evidence, DownloadOutput output, CancellationToken token)
    {
        List<MailboxActivity> batch = [];
        try
        {
            foreach (MailboxActivity activity in MailboxDownload.Read(connection, mailbox, request, evidence, output, token, PagesAhead))
            {
                batch.Add(activity);
                if (batch.Count == BatchSize)
                {
                    output.WriteAsync(batch, token).GetAwaiter().GetResult();
                    batch = [];
                }
            }
        }
        finally
        {
            // What was received before a download broke off is given too.
            output.WriteAsync(batch, token).GetAwaiter().GetResult();
        }
    }
}
