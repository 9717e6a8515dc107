using OutlookActivities.Engine.Auth;
using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>What a request means at the Management Activity API: the feed is read once for all mailboxes.</summary>
internal static class ManagementRun
{
    /// <exception cref="ActivityException">The request asks for what the feed has not.</exception>
    internal static IReadOnlyList<DownloadUnit> Units(
        ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request, EvidenceFolder? evidence)
    {
        RequestCheck.OfAuditLog(request);
        RequestCheck.OfAuditFeed(request);
        string[] names = [.. mailboxes.Select(mailbox => AuditMailboxName.Check(mailbox, connection)).Distinct(StringComparer.OrdinalIgnoreCase)];
        (DateTimeOffset start, DateTimeOffset end) = AuditTimes.Of(request, evidence?.Now ?? DateTimeOffset.UtcNow);
        IReadOnlyList<string> workloads = AuditWorkloads.Wanted(request);
        var wish = new AuditRecordWish(names, AuditOperationFilter.From(request.ActivityTypes), workloads)
        {
            // The last seven days are those of the feed, not of what happened.
            Start = request.StartTime,
            End = request.EndTime is null ? null : end,
            First = request.First,
            FiltersMailboxes = true,
        };
        DateTimeOffset? from = request.StartTime is null ? null : start;
        return
        [
            new DownloadUnit("the audit feed", names.Length, (output, token) => new ManagementDownload(
                connection, ContentTypes.Of(workloads), from, request.PublisherIdentifier, new AuditRecordTaker(wish, output), output).RunAsync(token)) { Evidence = evidence },
        ];
    }

    internal static IReadOnlyList<string> MissingSubscriptions(
        ActivityApiConnection connection, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation)
    {
        if (connection.KindOfService != ActivityService.ManagementActivity)
        {
            throw new ActivityException(
                ActivityErrorId.ParameterUnsuited, "-StartSubscription is of the Management Activity API: connect with -Service ManagementActivity, or leave it out.", "-StartSubscription");
        }

        IReadOnlyList<string> subscriptions = Run(connection, request, reporter, (feed, token) => feed.ListSubscriptionsAsync(token), cancellation);
        return [.. ContentTypes.Of(AuditWorkloads.Wanted(request)).Except(subscriptions, StringComparer.OrdinalIgnoreCase)];
    }

    internal static void StartSubscription(
        ActivityApiConnection connection, string contentType, MailboxActivityRequest request, IActivityReporter reporter, CancellationToken cancellation) =>
        Run(connection, request, reporter, (feed, token) => feed.StartSubscriptionAsync(contentType, token), cancellation);

    private static IReadOnlyList<string> Run(
        ActivityApiConnection connection,
        MailboxActivityRequest request,
        IActivityReporter reporter,
        Func<ManagementFeed, CancellationToken, Task<IReadOnlyList<string>>> ask,
        CancellationToken cancellation)
    {
        try
        {
            return CallerThread.Run(
                post => ask(new ManagementFeed(connection, request.PublisherIdentifier, null, message => post(() => message(reporter))), cancellation), cancellation);
        }
        catch (TransientFault fault)
        {
            throw new ActivityException(
                fault.IsUnreachable ? ActivityErrorId.ServiceUnreachable : ActivityErrorId.DownloadIncomplete,
                $"The subscriptions cannot be asked for: {fault.Message}, after {ApiRetry.Tries} tries. Try again later.",
                connection.BaseUri,
                fault);
        }
    }
}
