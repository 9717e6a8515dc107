namespace OutlookActivities.Benchmarks;

/// <summary>Generated files have no fault: a measuring that meets one measures something else.</summary>
internal sealed class FailingReporter : IActivityReporter
{
    public void Error(ActivityException error) => throw error;

    public void Warning(string message) => throw new InvalidOperationException(message);

    public void Verbose(string message)
    {
    }

    public void Progress(string activity, string status, int percent)
    {
    }
}
