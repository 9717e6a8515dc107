namespace OutlookActivities.Engine.Writers;

/// <summary>
/// A file that is written under another name beside its own, and takes its own name when it is complete: a crash or a stopped pipeline leaves no half
/// file. Only what is to be appended is written in place.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 128 * 1024;

    private readonly string _path;
    private readonly string? _temporaryPath;

    private OutputFile(string path, string? temporaryPath, FileStream stream)
    {
        _path = path;
        _temporaryPath = temporaryPath;
        Stream = stream;
    }

    internal FileStream Stream { get; }

    /// <summary>Opens the file.</summary>
    /// <exception cref="ActivityFileException">It may not be written.</exception>
    internal static OutputFile Open(string path, ActivityFileOptions options)
    {
        if (options.NoClobber && !options.Append && File.Exists(path))
        {
            throw new ActivityFileException(ActivityErrorId.FileExists, $"'{path}' exists. Leave -NoClobber out to replace it, or give another name.", path);
        }

        return Guard(path, () =>
        {
            if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            {
                AllowWriting(path, options.Force);
            }

            if (options.Append)
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, BufferSize);
                return new OutputFile(path, null, file);
            }

            string temporaryPath = $"{path}.{Guid.NewGuid():N}.partial";
            return new OutputFile(path, temporaryPath, new FileStream(temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize));
        });
    }

    /// <summary>Runs what touches the file; what goes wrong with it becomes an error of ours.</summary>
    internal static TResult Guard<TResult>(string path, Func<TResult> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileAccessDenied, $"'{path}' may not be written: {exception.Message} Choose another folder, or -Force where the file is read-only.", path, exception);
        }
        catch (DirectoryNotFoundException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileWriteFailed, $"The folder of '{path}' does not exist. Make it first.", path, exception);
        }
        catch (IOException exception)
        {
            throw new ActivityFileException(ActivityErrorId.FileWriteFailed, $"'{path}' could not be written: {exception.Message}", path, exception);
        }
    }

    /// <summary>Gives the file its name.</summary>
    internal void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        if (_temporaryPath is null)
        {
            return;
        }

        if (File.Exists(_path))
        {
            File.Replace(_temporaryPath, _path, null);
        }
        else
        {
            File.Move(_temporaryPath, _path);
        }
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (_temporaryPath is not null)
        {
            File.Delete(_temporaryPath);
        }
    }

    private static void AllowWriting(string path, bool force)
    {
        if (!force)
        {
            throw new UnauthorizedAccessException("it is marked read-only.");
        }

        File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
    }
}
