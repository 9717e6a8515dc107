using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers;

/// <summary>Everything that came of reading a path: activities, reported errors, the error that ended it, and progress.</summary>
internal sealed class ReadOutcome : IActivityReporter
{
    private readonly List<ActivityException> _errors = [];
    private readonly List<(string Activity, string Status, int Percent)> _progress = [];

    internal List<MailboxActivity> Activities { get; } = [];

    internal IReadOnlyList<ActivityException> Errors => _errors;

    internal ActivityRowException[] Rows => [.. _errors.Cast<ActivityRowException>()];

    internal IReadOnlyList<(string Activity, string Status, int Percent)> ProgressReports => _progress;

    /// <summary>What ended the reading; null where it came to the end.</summary>
    internal ActivityFileException? End { get; private set; }

    internal string[] Items => [.. Activities.Select(activity => activity.ActivityItemId!)];

    internal static ReadOutcome Of(string path, string? mailbox = null, ActivitySelection? selection = null) =>
        Of(reporter => ActivityFile.Read(path, mailbox, selection ?? ActivitySelection.All, reporter, CancellationToken.None));

    internal static ReadOutcome Of(Func<IActivityReporter, IEnumerable<MailboxActivity>> reading)
    {
        var outcome = new ReadOutcome();
        try
        {
            foreach (MailboxActivity activity in reading(outcome))
            {
                outcome.Activities.Add(activity);
            }
        }
        catch (ActivityFileException exception)
        {
            outcome.End = exception;
        }

        return outcome;
    }

    /// <summary>The one activity of a file in which nothing is wrong.</summary>
    internal MailboxActivity Only()
    {
        Assert.Null(End);
        Assert.Empty(_errors);
        return Assert.Single(Activities);
    }

    public void Error(ActivityException error) => _errors.Add(error);

    public void Warning(string message) => Assert.Fail(message);

    public void Verbose(string message)
    {
    }

    public void Progress(string activity, string status, int percent) => _progress.Add((activity, status, percent));
}
