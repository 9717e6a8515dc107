using System.Globalization;

namespace OutlookActivities.Engine.Api;

/// <summary>How far a download has come, for the progress bar and for the error that ends it.</summary>
internal sealed class DownloadProgress(string mailbox, MailboxActivityRequest request, IActivityReporter reporter)
{
    private DateTimeOffset? _first;
    private DateTimeOffset? _upTo;
    private DateTimeOffset? _end;

    internal long Received { get; private set; }

    internal bool IsEndKnown => _end is not null;

    internal void SetEnd(DateTimeOffset end) => _end = end;

    internal void Add(MailboxActivity activity)
    {
        Received++;
        _first ??= activity.TimeStamp;
        _upTo = activity.TimeStamp;
    }

    internal void Show()
    {
        if (_upTo is DateTimeOffset upTo)
        {
            reporter.Progress($"Fetching the activities of {mailbox}", $"{Received.ToString("N0", CultureInfo.InvariantCulture)} received, up to {UtcText.From(upTo)}", Percent(upTo));
        }
    }

    /// <summary>The error of a download that cannot go on: what is wrong, and what has been received up to when.</summary>
    internal ActivityException Broken(Exception fault, ActivityApiConnection connection)
    {
        string received = _upTo is DateTimeOffset upTo ? $" {Count()} received, up to {UtcText.From(upTo)}; {Rest(upTo)}" : "";
        return fault switch
        {
            // It is gone on with where it was, not with a request for the rest.
            ActivityException { ErrorId: ActivityErrorId.EvidenceNotWritten } unproved => unproved,
            ActivityException known => received.Length == 0 ? known : new ActivityException(known.ErrorId, known.Message + received, known.Target, known),
            TransientFault { IsUnreachable: true } when Received == 0 => new ActivityException(
                ActivityErrorId.ServiceUnreachable,
                $"{connection.BaseUri.Authority} cannot be reached, after {ApiRetry.Tries} tries: {Cause(fault)} Check -BaseUri, the network and the proxy.",
                connection.BaseUri,
                fault),
            _ => new ActivityException(
                ActivityErrorId.DownloadIncomplete,
                $"The download of '{mailbox}' broke off: {fault.Message}, after {ApiRetry.Tries} tries."
                + (received.Length == 0 ? " Nothing was received. Run it again later." : received),
                mailbox,
                fault),
        };
    }

    private static string Cause(Exception fault) => fault.InnerException?.InnerException?.Message.TrimEnd('.') + ".";

    private string Count() => Received == 1 ? "1 activity was" : $"{Received.ToString("N0", CultureInfo.InvariantCulture)} activities were";

    /// <summary>The activities of the last moment come again: more of them may have been to come.</summary>
    private string Rest(DateTimeOffset upTo) =>
        $"for the rest run it again with {(request.Descending ? "-EndTime" : "-StartTime")} {UtcText.From(upTo)}.";

    private int Percent(DateTimeOffset upTo)
    {
        const int Whole = 100;
        if (request.First is long wanted)
        {
            return (int)Math.Min(Whole, Received * Whole / wanted);
        }

        return _end is DateTimeOffset end && _first is DateTimeOffset first && end != first
            ? (int)((upTo - first).Ticks * (double)Whole / (end - first).Ticks)
            : -1;
    }
}
