using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine.Api;

/// <summary>A part of a run that is fetched by itself: a mailbox, or mailboxes that share a query.</summary>
/// <param name="name">For messages.</param>
/// <param name="mailboxes">How many mailboxes it stands for.</param>
/// <param name="fetch">Fetches it, on any thread, and hands what it has to the output.</param>
internal sealed class DownloadUnit(string name, int mailboxes, Func<DownloadOutput, CancellationToken, Task> fetch)
{
    internal string Name => name;

    internal int Mailboxes => mailboxes;

    /// <summary>Where answers are kept; null for nowhere.</summary>
    internal EvidenceFolder? Evidence { get; init; }

    internal Task FetchAsync(DownloadOutput output, CancellationToken token) => fetch(output, token);
}
