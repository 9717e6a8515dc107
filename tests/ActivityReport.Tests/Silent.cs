using OutlookActivities;

namespace ActivityReport.Tests;

/// <summary>Takes what reading says, of which there must be no error.</summary>
internal sealed class Silent : IActivityReporter
{
    internal static readonly Silent Reporter = new();

    public void Error(ActivityException error) => throw error;

    public void Warning(string message)
    {
    }

    public void Verbose(string message)
    {
    }

    public void Progress(string activity, string status, int percent)
    {
    }
}
