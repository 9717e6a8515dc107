using System.Collections.ObjectModel;
using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>Turns path parameters into full paths of the file system, with errors that say what to do.</summary>
internal static class FilePaths
{
    /// <summary>The ending of a compressed file's name.</summary>
    internal const string Packed = ".gz";

    /// <summary>The files and folders that a pattern names, in the order PowerShell gives them.</summary>
    internal static IReadOnlyList<string> Resolve(SessionState session, string path, bool literal)
    {
        ProviderInfo provider;
        IReadOnlyList<string> found;
        try
        {
            found = literal
                ? [session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : Matches(session, path, out provider);
        }
        catch (ItemNotFoundException exception)
        {
            throw NotFound(path, exception);
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotAFileSystemPath(path, exception);
        }

        if (provider.Name != "FileSystem")
        {
            throw NotAFileSystemPath(path, null);
        }

        return found.Count == 0 || (literal && !File.Exists(found[0]) && !Directory.Exists(found[0])) ? throw NotFound(path, null) : found;
    }

    /// <summary>The full path of a file that need not exist.</summary>
    internal static string ResolveNew(SessionState session, string path)
    {
        ProviderInfo provider;
        string found;
        try
        {
            found = session.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        }
        catch (Exception exception) when (exception is System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw NotAFileSystemPath(path, exception);
        }

        return provider.Name == "FileSystem" ? found : throw NotAFileSystemPath(path, null);
    }

    /// <summary>The form that a file's name asks for.</summary>
    internal static ActivityExportFormat FormatOf(string path)
    {
        string name = IsPacked(path) ? path.Substring(0, path.Length - Packed.Length) : path;
        return name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase)
            ? ActivityExportFormat.JsonLines
            : name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? ActivityExportFormat.Parquet
            : ActivityExportFormat.Csv;
    }

    /// <summary>Whether a file's name says that it is compressed.</summary>
    internal static bool IsPacked(string path) => path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    private static Collection<string> Matches(SessionState session, string path, out ProviderInfo provider) =>
        session.Path.GetResolvedProviderPathFromPSPath(path, out provider);

    private static ActivityFileException NotFound(string path, Exception? inner) => new(
        ActivityErrorId.FileNotFound,
        $"No file matches '{path}'. Check the path; use -LiteralPath where a name holds [ or ].",
        path,
        inner);

    private static ActivityFileException NotAFileSystemPath(string path, Exception? inner) => new(
        ActivityErrorId.NotAFileSystemPath,
        $"'{path}' is not in the file system. Give the path of a file or folder on a disk.",
        path,
        inner);
}
