using System.Globalization;

namespace OutlookActivities.Engine.Writers;

/// <summary>The names of the files of a split export: a.jsonl.gz is written as a.0001.jsonl.gz, a.0002.jsonl.gz …</summary>
internal static class PartName
{
    private const string Packed = ".gz";

    internal static string Of(string path, int number)
    {
        (string stem, string ending) = Split(path);
        return $"{stem}.{number.ToString("D4", CultureInfo.InvariantCulture)}{ending}";
    }

    /// <summary>The parts that are there.</summary>
    internal static IReadOnlyList<string> Existing(string path)
    {
        (string stem, string ending) = Split(path);
        string? folder = Path.GetDirectoryName(path);
        return folder is null || !Directory.Exists(folder)
            ? []
            : [.. Directory.GetFiles(folder).Where(file => IsPart(file, stem, ending))];
    }

    private static bool IsPart(string file, string stem, string ending) =>
        file.Length > stem.Length + ending.Length + 4
        && file.StartsWith(stem + ".", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal)
        && file.Substring(stem.Length + 1, file.Length - stem.Length - ending.Length - 1) is string number
        && number.Length >= 4 && number.All(c => c is >= '0' and <= '9');

    private static (string Stem, string Ending) Split(string path)
    {
        string packed = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path.Substring(path.Length - Packed.Length) : "";
        string name = path.Substring(0, path.Length - packed.Length);
        string extension = Path.GetExtension(name);
        return (name.Substring(0, name.Length - extension.Length), extension + packed);
    }
}
