using OutlookActivities.Simulator;

namespace OutlookActivities.Benchmarks;

/// <summary>The files that are read: the same 100,000 generated activities in each form, written once.</summary>
internal static class MeasuredFiles
{
    private const int Activities = 100_000;

    internal static string Folder { get; } = Path.Combine(Path.GetTempPath(), "outlookactivities-benchmarks");

    internal static string Pages { get; } = Path.Combine(Folder, "pages");

    internal static string Csv { get; } = Path.Combine(Folder, "retriever.csv");

    /// <summary>Writes them anew, as the generator may have changed.</summary>
    internal static void Prepare()
    {
        if (Directory.Exists(Pages))
        {
            Directory.Delete(Pages, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        JsonPages.Write(Generate(), Pages);
        using FileStream csv = File.Create(Csv);
        RetrieverCsv.Write(Generate(), csv);
    }

    internal static long Size(string path) =>
        Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles().Sum(file => file.Length) : new FileInfo(path).Length;

    private static IEnumerable<SimulatedActivity> Generate() => GeneratedActivities.Create("victim@contoso.example", Activities, seed: 1);
}
