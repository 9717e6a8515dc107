#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>A file that is being written, and the rows of its next row group.</summary>
internal sealed class ParquetPartition : IDisposable
{
    private static readonly ParquetOptions s_options = new()
    {
        // Its default level takes thirty times as long for files that are hardly smaller.
        CompressionMethod = CompressionMethod.Zstd,
        CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
    };

    private readonly ParquetValues[] _columns;
    private readonly FileStream _file;
    private readonly ParquetWriter _writer;

    internal ParquetPartition(string path, ParquetColumn[] columns)
    {
        _columns = [.. columns.Select(column => column.Begin())];
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        _writer = ParquetWriter.CreateAsync(schema, _file, s_options, false, CancellationToken.None).GetAwaiter().GetResult();
    }

    internal int Rows { get; private set; }

    /// <summary>About how many bytes the waiting rows hold.</summary>
    internal long Bytes { get; private set; }

    /// <summary>When it was last added to, by a count of all additions.</summary>
    internal long LastUse { get; private set; }

    /// <summary>Adds a row; gives about how many bytes it is.</summary>
    internal int Add(MailboxActivity activity, long use)
    {
        int bytes = 0;
        foreach (ParquetValues values in _columns)
        {
            bytes += values.Add(activity);
        }

        Rows++;
        Bytes += bytes;
        LastUse = use;
        return bytes;
    }

    /// <summary>Takes the waiting rows; what it gives writes them as a row group, on whatever thread, but one after another.</summary>
    internal Action Take()
    {
        Action<ParquetRowGroupWriter>[] columns = [.. _columns.Select(values => values.Take())];
        Rows = 0;
        Bytes = 0;
        return () =>
        {
            using ParquetRowGroupWriter group = _writer.CreateRowGroup();
            foreach (Action<ParquetRowGroupWriter> column in columns)
            {
                column(group);
            }
        };
    }

    /// <summary>Writes what waits, and the end of the file.</summary>
    internal void Complete()
    {
        if (Rows > 0)
        {
            Take()();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Flush(flushToDisk: true);
        _file.Dispose();
    }

    public void Dispose()
    {
        try
        {
            _file.Dispose();
        }
        catch (Exception exception) when (OutputFile.IsOfDisk(exception))
        {
            // The disk is full, which was told: what does not fit into a file that is deleted is nobody's concern.
        }
    }
}
#endif
