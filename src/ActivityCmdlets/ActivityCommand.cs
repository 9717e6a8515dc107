using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>What all cmdlets of the module share: cancellation, and how the engine's errors, warnings and progress reach the user.</summary>
public abstract class ActivityCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Reporter? _reporter;

    /// <summary>Cancelled by Ctrl+C and by whatever else stops the pipeline.</summary>
    private protected CancellationToken CancelToken => _stop.Token;

    /// <summary>Passes on what an engine call has to say. Only for the pipeline's own thread.</summary>
    private protected IActivityReporter Report => _reporter ??= new Reporter(this);

    /// <summary>Ends every wait of the engine. PowerShell calls it on another thread.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the cmdlet holds. PowerShell calls it when the pipeline has ended, however it ended.</summary>
    /// <param name="disposing">True unless a finaliser calls.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }

    /// <summary>
    /// Runs a call of the engine or the model item by item. Our own exceptions become error records; the consumer's code runs outside every try,
    /// so that whatever stops the pipeline downstream passes.
    /// </summary>
    private protected IEnumerable<T> Engine<T>(Func<IEnumerable<T>> call)
    {
        IEnumerator<T>? items = null;
        try
        {
            while (TryNext(call, ref items))
            {
                yield return items!.Current;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    /// <summary>Runs a call of the engine that gives nothing; tells whether it ended well.</summary>
    private protected bool TryEngine(Action call)
    {
        try
        {
            call();
            return true;
        }
        catch (ActivityException exception)
        {
            WriteActivityError(exception);
            return false;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Writes an exception of ours as an error record; ends the pipeline where going on makes no sense.</summary>
    private protected void WriteActivityError(ActivityException exception)
    {
        (ErrorCategory category, bool endsRun) = ActivityErrorTable.Find(exception.ErrorId);
        var record = new ErrorRecord(exception, exception.ErrorId, category, exception.Target);
        if (endsRun)
        {
            ThrowTerminatingError(record);
        }

        WriteError(record);
    }

    private bool TryNext<T>(Func<IEnumerable<T>> call, ref IEnumerator<T>? items)
    {
        ActivityException error;
        try
        {
            items ??= call().GetEnumerator();
            return items.MoveNext();
        }
        catch (ActivityException exception)
        {
            error = exception;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        WriteActivityError(error);
        return false;
    }

    private sealed class Reporter(ActivityCommand command) : IActivityReporter
    {
        private readonly bool _isUnattended = UnattendedHost.Is(command);
        private readonly ProgressPacing _pacing = UnattendedHost.Is(command) ? ProgressPacing.OfLog() : ProgressPacing.OfBar();

        public void Error(ActivityException error) => command.WriteActivityError(error);

        public void Warning(string message) => command.WriteWarning(message);

        public void Verbose(string message) => command.WriteVerbose(message);

        public void Progress(string activity, string status, int percent)
        {
            if (!_pacing.IsDue())
            {
                return;
            }

            if (_isUnattended)
            {
                command.WriteWarning($"{activity}: {status}.");
            }
            else
            {
                command.WriteProgress(new ProgressRecord(1, activity, status) { PercentComplete = percent });
            }
        }
    }
}
