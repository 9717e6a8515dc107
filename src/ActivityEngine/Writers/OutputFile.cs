using System.IO.Compression;

namespace OutlookActivities.Engine.Writers;

/// <summary>
/// A file that is written under another name beside its own, and takes its own name when it is complete: a crash or a stopped pipeline leaves no half
/// file. Only what is to be appended is written in place.
/// </summary>
internal sealed class OutputFile : Output
{
    private const int BufferSize = 128 * 1024;

    private readonly string? _temporaryPath;
    private readonly Stream? _packed;

    private OutputFile(string path, string? temporaryPath, FileStream file, bool gzip)
    {
        Path = path;
        _temporaryPath = temporaryPath;
        File = file;
        // Rows are small, and each would go through the compressor alone.
        _packed = gzip ? new BufferedStream(new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true), BufferSize) : null;
    }

    internal string Path { get; }

    /// <summary>The file itself, where what is in it is to be read.</summary>
    internal FileStream File { get; }

    internal override Stream Stream => _packed ?? File;

    internal override IReadOnlyList<string> Files => [Path];

    /// <summary>Opens the file.</summary>
    /// <exception cref="ActivityFileException">It may not be written.</exception>
    internal static new OutputFile Open(string path, ActivityFileOptions options)
    {
        AllowReplacing(path, options);
        return Guard(path, () =>
        {
            if (options.Append)
            {
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, BufferSize);
                return new OutputFile(path, null, file, gzip: false);
            }

            string temporaryPath = $"{path}.{Guid.NewGuid():N}.partial";
            return new OutputFile(path, temporaryPath, new FileStream(temporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferSize), options.Gzip);
        });
    }

    /// <summary>Sees to it that what is there may be replaced.</summary>
    /// <exception cref="ActivityFileException">It may not.</exception>
    internal static void AllowReplacing(string path, ActivityFileOptions options)
    {
        if (options.NoClobber && !options.Append && System.IO.File.Exists(path))
        {
            throw new ActivityFileException(ActivityErrorId.FileExists, $"'{path}' exists. Leave -NoClobber out to replace it, or give another name.", path);
        }

        _ = Guard(path, () =>
        {
            if (System.IO.File.Exists(path) && (System.IO.File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
            {
                AllowWriting(path, options.Force);
            }

            return true;
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
        catch (Exception exception) when (IsOfDisk(exception))
        {
            throw new ActivityFileException(ActivityErrorId.FileWriteFailed, $"'{path}' could not be written: {exception.Message}", path, exception);
        }
    }

    /// <summary>Whether it is the disk that refuses. That a file is larger than the disk's form allows (4 GB with FAT32), .NET tells as a wrong argument.</summary>
    internal static bool IsOfDisk(Exception exception) => exception is IOException or ArgumentOutOfRangeException { ParamName: "value" };

    internal override void EndRow()
    {
    }

    /// <summary>Writes out what is buffered, and closes the file; it does not have its name yet.</summary>
    internal void Finish()
    {
        if (File.CanWrite)
        {
            _packed?.Dispose();
            File.Flush(flushToDisk: true);
            File.Dispose();
        }
    }

    internal override void Commit()
    {
        Finish();
        if (_temporaryPath is null)
        {
            return;
        }

        if (System.IO.File.Exists(Path))
        {
            System.IO.File.Replace(_temporaryPath, Path, null);
        }
        else
        {
            System.IO.File.Move(_temporaryPath, Path);
        }
    }

    public override void Dispose()
    {
        // A compressor that is not disposed writes no more, and what it wrote is deleted.
        try
        {
            File.Dispose();
        }
        catch (Exception exception) when (_temporaryPath is not null && IsOfDisk(exception))
        {
            // The disk is full, which was told: what does not fit into a file that is deleted is nobody's concern.
        }

        if (_temporaryPath is not null)
        {
            System.IO.File.Delete(_temporaryPath);
        }
    }

    private static void AllowWriting(string path, bool force)
    {
        if (!force)
        {
            throw new UnauthorizedAccessException("it is marked read-only.");
        }

        System.IO.File.SetAttributes(path, System.IO.File.GetAttributes(path) & ~FileAttributes.ReadOnly);
    }
}
