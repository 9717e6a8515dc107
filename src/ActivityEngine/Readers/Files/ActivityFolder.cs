using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>A folder of activity files, such as the pages that an API client saved.</summary>
internal static class ActivityFolder
{
    private static readonly string[] s_endings = [".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".gz", ".zip"];

    internal static IEnumerable<MailboxActivity> Read(
        string folder, string? mailbox, ActivitySelection selection, AuditRecordHistory history, IActivityReporter reporter, CancellationToken cancellation)
    {
        foreach (string file in Files(folder))
        {
            using IEnumerator<MailboxActivity> activities = ActivityFileReader.Read(file, mailbox, selection, history, reporter, cancellation).GetEnumerator();
            while (TryNext(activities, reporter))
            {
                yield return activities.Current;
            }
        }
    }

    /// <summary>A file that cannot be read does not stop the others.</summary>
    internal static bool TryNext(IEnumerator<MailboxActivity> activities, IActivityReporter reporter)
    {
        try
        {
            return activities.MoveNext();
        }
        catch (ActivityFileException exception)
        {
            reporter.Error(exception);
            return false;
        }
    }

    private static string[] Files(string folder)
    {
        string[] files;
        try
        {
            files = Directory.GetFiles(folder);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileAccessDenied, $"The folder '{folder}' may not be read. Run as a user who may, or copy it.", folder, exception);
        }

        catch (IOException exception)
        {
            throw new ActivityFileException(ActivityErrorId.FileReadFailed, $"The folder '{folder}' could not be read: {exception.Message}", folder, exception);
        }

        files = [.. ThatCouldHoldActivities(files)];
        return files.Length > 0
            ? files
            : throw new ActivityFileException(
                ActivityErrorId.FolderWithoutActivityFile,
                $"'{folder}' is a folder without a file that could hold activities ({string.Join(", ", s_endings)}). Give a file, or another folder.",
                folder);
    }

    /// <summary>By their endings, in the order of their names.</summary>
    internal static IEnumerable<string> ThatCouldHoldActivities(IEnumerable<string> files) => files
        .Where(file => s_endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
        .OrderBy(NaturalOrder, StringComparer.OrdinalIgnoreCase)
        .ThenBy(file => file, StringComparer.Ordinal);

    /// <summary>page-2 comes before page-10.</summary>
    private static string NaturalOrder(string path) => Regex.Replace(Path.GetFileName(path), "[0-9]+", number => number.Value.PadLeft(20, '0'));
}
