namespace OutlookActivities.Engine.Evidence;

/// <summary>
/// Notes whether the download of a mailbox broke off: such a run has not ended, and is gone on with at the time it began. One that lacks a subscription has
/// ended: content comes only after it is made, so the next run is to look up to its own time.
/// </summary>
internal sealed class EvidenceWatch(IActivityReporter reporter) : IActivityReporter
{
    internal bool HasBrokenOff { get; private set; }

    public void Error(ActivityException error)
    {
        HasBrokenOff |= error.ErrorId is ActivityErrorId.DownloadIncomplete or ActivityErrorId.ServiceUnreachable or ActivityErrorId.QueryFailed
            or ActivityErrorId.QueryNotFound or ActivityErrorId.QueryQuotaExceeded or ActivityErrorId.UnexpectedAnswer or ActivityErrorId.RefusedHost
            or ActivityErrorId.TokenRefused or ActivityErrorId.AccessDenied or ActivityErrorId.EvidenceNotWritten;
        reporter.Error(error);
    }

    public void Warning(string message) => reporter.Warning(message);

    public void Verbose(string message) => reporter.Verbose(message);

    public void Progress(string activity, string status, int percent) => reporter.Progress(activity, status, percent);
}
