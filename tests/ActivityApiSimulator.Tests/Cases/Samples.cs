namespace OutlookActivities.Simulator.Tests.Cases;

/// <summary>The files in samples/.</summary>
internal static class Samples
{
    internal static string Jsonl { get; } = PathOf("nora-lind-2018-05.jsonl");

    internal static string Csv { get; } = PathOf("nora-lind-2018-05.csv");

    internal static string PathOf(string name)
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "OutlookActivities.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException("The repository's root is not above the tests."), "samples", name);
    }
}
