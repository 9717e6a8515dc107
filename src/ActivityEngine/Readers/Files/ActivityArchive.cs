using System.IO.Compression;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>A zip archive of activity files: what a folder of them would be.</summary>
internal static class ActivityArchive
{
    private static readonly byte[] s_beginning = [(byte)'P', (byte)'K', 3, 4];

    /// <summary>Whether what begins so is one.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> beginning) => beginning.StartsWith(s_beginning);

    /// <summary>Whether a file is one; it is looked at from its beginning again afterwards.</summary>
    internal static bool IsOne(FileStream file)
    {
        byte[] beginning = new byte[s_beginning.Length];
        int read = file.Read(beginning, 0, beginning.Length);
        file.Position = 0;
        return read == beginning.Length && IsOne(beginning);
    }

    /// <summary>Reads the files in it, one after another.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="path">Its path.</param>
    /// <param name="read">Reads one of its files, of which it is given how to open it, any number of times, and the name.</param>
    /// <param name="reporter">Told of files that cannot be read.</param>
    internal static IEnumerable<MailboxActivity> Read(
        FileStream file, string path, Func<Func<Stream>, string, IEnumerable<MailboxActivity>> read, IActivityReporter reporter)
    {
        using ZipArchive archive = ActivityFileReader.Try(() => new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), path);
        string[] names = [.. ActivityFolder.ThatCouldHoldActivities(archive.Entries.Select(entry => entry.FullName))];
        if (names.Length == 0)
        {
            throw new ActivityFileException(
                ActivityErrorId.NotAnActivityLog, $"'{path}' is an archive without a file that could hold activities. Give a file, or another archive.", path);
        }

        foreach (string name in names)
        {
            using IEnumerator<MailboxActivity> activities = read(archive.GetEntry(name)!.Open, Path.Combine(path, name)).GetEnumerator();
            while (ActivityFolder.TryNext(activities, reporter))
            {
                yield return activities.Current;
            }
        }
    }
}
