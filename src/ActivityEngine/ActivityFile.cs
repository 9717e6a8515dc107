using OutlookActivities.Engine.Evidence;
using OutlookActivities.Engine.Readers.Files;
using OutlookActivities.Engine.Writers;
using OutlookActivities.Engine.Writers.Parquet;

namespace OutlookActivities.Engine;

/// <summary>Reads and writes files of activities.</summary>
public static class ActivityFile
{
    /// <summary>Reads a file, the activity files of a folder in the order of their names, or an evidence folder. The format is found from the content.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="mailbox">The mailbox, for formats that do not name it.</param>
    /// <param name="selection">Which activities are wanted.</param>
    /// <param name="reporter">Told of rows and files that cannot be read, and of progress.</param>
    /// <param name="cancellation">Ends the reading between two rows.</param>
    /// <returns>The activities, each as soon as it is read.</returns>
    /// <exception cref="ActivityFileException">The file cannot be read as a whole.</exception>
    public static IEnumerable<MailboxActivity> Read(
        string path, string? mailbox, ActivitySelection selection, IActivityReporter reporter, CancellationToken cancellation)
    {
        var history = new AuditRecordHistory();
        foreach (MailboxActivity activity in Read(path, mailbox, selection, history, reporter, cancellation))
        {
            yield return activity;
        }

        history.Tell(reporter);
    }

    /// <summary>Reads one of several files that may hold the same audit records.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="mailbox">The mailbox, for formats that do not name it.</param>
    /// <param name="selection">Which activities are wanted.</param>
    /// <param name="history">What was read before; the caller lets it tell of repeats at the end.</param>
    /// <param name="reporter">Told of rows and files that cannot be read, and of progress.</param>
    /// <param name="cancellation">Ends the reading between two rows.</param>
    /// <returns>The activities, each as soon as it is read.</returns>
    /// <exception cref="ActivityFileException">The file cannot be read as a whole.</exception>
    public static IEnumerable<MailboxActivity> Read(
        string path, string? mailbox, ActivitySelection selection, AuditRecordHistory history, IActivityReporter reporter, CancellationToken cancellation) =>
        !Directory.Exists(path) ? ActivityFileReader.Read(path, mailbox, selection, history, reporter, cancellation)
            : EvidenceManifest.IsIn(path) ? EvidenceActivities.Read(path, mailbox, selection, history, reporter, cancellation)
            : ActivityFolder.Read(path, mailbox, selection, history, reporter, cancellation);

    /// <summary>Opens a file for writing.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="options">Form and manner.</param>
    /// <returns>The writer; complete it, or nothing is left behind.</returns>
    /// <exception cref="ActivityException">The file may not be written, or the form does not have such an option.</exception>
    public static IActivityWriter Write(string path, ActivityFileOptions options)
    {
        OptionCheck.Check(options);
        return options.Format == ActivityExportFormat.Parquet ? ParquetExport.Open(path, options) : new ActivityWriter(path, options);
    }
}
