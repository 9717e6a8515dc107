
namespace OutlookActivities.Engine.Api;

/// <summary>
/// Fetches several units beside one another and gives what they have in their order. Only the thread that enumerates gives activities, errors, warnings and
/// progress; a unit that breaks off is one error, and the others go on.
/// </summary>
internal sealed class DownloadRun : IDisposable
{
    private readonly IReadOnlyList<DownloadUnit> _units;
    private readonly int _atATime;
    private readonly IActivityReporter _reporter;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationToken _stopped;
    private readonly DownloadEvents _events = new();
    private readonly DownloadStore _store = new();
    private readonly LinkedList<DownloadOutput> _outputs = new();
    private readonly RunProgress _progress;
    private int _started;
    private int _underWay;

    private DownloadRun(IReadOnlyList<DownloadUnit> units, int atATime, IActivityReporter reporter, CancellationToken cancellation)
    {
        _units = units;
        _atATime = atATime;
        _reporter = reporter;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _stopped = _stop.Token;
        _progress = new RunProgress(units.Sum(unit => unit.Mailboxes), reporter);
    }

    internal static IEnumerable<MailboxActivity> Read(
        IReadOnlyList<DownloadUnit> units, int atATime, IActivityReporter reporter, CancellationToken cancellation)
    {
        using var run = new DownloadRun(units, atATime, reporter, cancellation);
        foreach (MailboxActivity activity in run.Read())
        {
            yield return activity;
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
        int given = 0;
        Start();
        while (_outputs.First is { Value: DownloadOutput first })
        {
            if (first.Take() is IReadOnlyList<MailboxActivity> batch)
            {
                foreach (MailboxActivity activity in batch)
                {
                    // What others have to say is said while those who take the activities work on them.
                    if (++given % Often == 0)
                    {
                        _stopped.ThrowIfCancellationRequested();
                        _events.ActOnAll();
                    }

                    yield return activity;
                }
            }
            else if (first.HasEnded)
            {
                _outputs.RemoveFirst();
                _progress.Add(first);
                if (first.Fault is not null)
                {
                    _reporter.Error(first.Fault);
                }

                Start();
            }
            else
            {
                _events.Wait(_stopped);
            }

            ShowProgress();
        }
    }

    private void Start()
    {
        while (_underWay < _atATime && _started < _units.Count)
        {
            var output = new DownloadOutput(_units[_started++], _store, _events, _reporter, showsProgress: _units.Count == 1);
            _outputs.AddLast(output);
            _underWay++;
            Task.Run(() => output.Unit.FetchAsync(output, _stopped), _stopped).ContinueWith(
                ended => _events.Add(() => End(output, ended)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if (_outputs.First is { Value.IsFirst: false } next)
        {
            next.Value.IsFirst = true;
            _store.TellChange();
        }
    }

    private void End(DownloadOutput output, Task ended)
    {
        _underWay--;
        output.HasEnded = true;
        try
        {
            ended.GetAwaiter().GetResult();
        }
        catch (ActivityException exception)
        {
            output.Fault = exception;
        }

        Start();
    }

    private void ShowProgress()
    {
        if (_units.Count > 1)
        {
            _progress.Show(_outputs);
        }
    }
}
