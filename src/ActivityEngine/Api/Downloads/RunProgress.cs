using System.Diagnostics;
using System.Globalization;

namespace OutlookActivities.Engine.Api;

/// <summary>How far a run over several mailboxes has come, and how long it may take yet.</summary>
internal sealed class RunProgress(int mailboxes, IActivityReporter reporter)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _received;
    private int _done;

    /// <summary>A unit has ended.</summary>
    internal void Add(DownloadOutput output)
    {
        _done += output.Unit.Mailboxes;
        _received += output.Received;
    }

    internal void Show(IEnumerable<DownloadOutput> underWay)
    {
        const int Whole = 100;
        long received = _received + underWay.Sum(output => output.Received);
        reporter.Progress(
            $"Fetching the activities of {mailboxes.ToString("N0", CultureInfo.InvariantCulture)} mailboxes",
            string.Format(CultureInfo.InvariantCulture, "{0:N0} done, {1:N0} activities received{2}", _done, received, Estimate()),
            (int)((long)_done * Whole / mailboxes));
    }

    private string Estimate()
    {
        if (_done == 0 || _done == mailboxes)
        {
            return "";
        }

        var left = TimeSpan.FromSeconds(_clock.Elapsed.TotalSeconds / _done * (mailboxes - _done));
        return left.TotalMinutes < 1 ? ", less than a minute left"
            : left.TotalHours < 1 ? $", about {left.TotalMinutes:0} min left"
            : $", about {left.TotalHours.ToString("0.0", CultureInfo.InvariantCulture)} h left";
    }
}
