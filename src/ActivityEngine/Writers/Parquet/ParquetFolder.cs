using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>
/// The folder of an export. Its files are written into a folder of another name beside it and get their place together at the end. With Append they are added
/// to those that are there; else they replace an earlier export, and only that: a folder that holds anything else is left alone.
/// </summary>
internal sealed class ParquetFolder : IDisposable
{
    private static readonly Regex s_own = new(@"^((mailbox|event_date)=[^/]+/){1,2}activities-[0-9a-f]{32}-\d+\.parquet$", RegexOptions.CultureInvariant);

    private readonly string _path;
    private readonly bool _isAppended;
    private readonly string _temporaryPath;

    private ParquetFolder(string path, bool isAppended)
    {
        _path = path;
        _isAppended = isAppended;
        _temporaryPath = $"{path}.{Guid.NewGuid():N}.partial";
        Directory.CreateDirectory(_temporaryPath);
    }

    /// <summary>Opens the folder.</summary>
    /// <exception cref="ActivityFileException">It may not be written.</exception>
    internal static ParquetFolder Open(string path, ActivityFileOptions options)
    {
        path = path.TrimEnd('/', '\\');
        return OutputFile.Guard(path, () =>
        {
            bool isThere = File.Exists(path) || (Directory.Exists(path) && Entries(path).Any());
            if (isThere && options.NoClobber && !options.Append)
            {
                throw new ActivityFileException(ActivityErrorId.FileExists, $"'{path}' exists. Leave -NoClobber out to replace it, or give another name.", path);
            }

            if (isThere && (File.Exists(path) || Entries(path).Any(entry => !IsOwn(path, entry))))
            {
                throw new ActivityFileException(
                    ActivityErrorId.FileExists, $"'{path}' holds something else than an export to Parquet. Give a folder of its own; nothing was changed.", path);
            }

            if (!Directory.Exists(Path.GetDirectoryName(path) ?? path))
            {
                throw new DirectoryNotFoundException();
            }

            return new ParquetFolder(path, options.Append && isThere);
        });
    }

    /// <summary>Makes the folder of a partition.</summary>
    internal string Make(string partition) => Directory.CreateDirectory(Path.Combine(_temporaryPath, partition)).FullName;

    /// <summary>Gives everything its place.</summary>
    internal void Commit()
    {
        if (_isAppended)
        {
            foreach (string file in Directory.GetFiles(_temporaryPath, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(_path, file.Substring(_temporaryPath.Length + 1));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(file, target);
            }

            Directory.Delete(_temporaryPath, recursive: true);
            return;
        }

        string? old = null;
        if (Directory.Exists(_path))
        {
            old = $"{_path}.{Guid.NewGuid():N}.old";
            Directory.Move(_path, old);
        }

        Directory.Move(_temporaryPath, _path);
        if (old is not null)
        {
            Directory.Delete(old, recursive: true);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_temporaryPath))
        {
            Directory.Delete(_temporaryPath, recursive: true);
        }
    }

    /// <summary>All files but those that tools leave beside data, whose names begin with a dot or an underscore.</summary>
    private static IEnumerable<string> Entries(string path) =>
        Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file)[0] is not ('.' or '_'));

    private static bool IsOwn(string path, string file) => s_own.IsMatch(file.Substring(path.Length + 1).Replace('\\', '/'));
}
