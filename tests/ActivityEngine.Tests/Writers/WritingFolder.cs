using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Writers;

/// <summary>A folder for one test, and short ways to write and read in it.</summary>
internal sealed class WritingFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("outlookactivities-").FullName;

    internal string[] Names => [.. Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    internal string File(string name) => Path.Combine(_folder, name);

    internal string Write(string name, ActivityFileOptions options, params IEnumerable<object> items)
    {
        using IActivityWriter writer = ActivityFile.Write(File(name), options);
        foreach (object item in items)
        {
            writer.Write(item);
        }

        writer.Complete();
        return File(name);
    }

    internal string WriteText(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    /// <summary>Reads a file; anything that could not be read fails the test.</summary>
    internal static MailboxActivity[] Read(string path, string? mailbox = null) =>
        [.. ActivityFile.Read(path, mailbox, ActivitySelection.All, new Strict(), CancellationToken.None)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Strict : IActivityReporter
    {
        public void Error(ActivityException error) => throw error;

        public void Warning(string message) => Assert.Fail(message);

        public void Verbose(string message)
        {
        }

        public void Progress(string activity, string status, int percent)
        {
        }
    }
}
