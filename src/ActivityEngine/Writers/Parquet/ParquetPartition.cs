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

    private readonly ParquetColumn[] _columns;
    private readonly FileStream _file;
    private readonly ParquetWriter _writer;
    private readonly List<MailboxActivity> _rows = [];

    internal ParquetPartition(string path, ParquetColumn[] columns)
    {
        _columns = columns;
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        _writer = ParquetWriter.CreateAsync(schema, _file, s_options, false, CancellationToken.None).GetAwaiter().GetResult();
    }

    internal int Rows => _rows.Count;

    /// <summary>About how many bytes the waiting rows hold.</summary>
    internal long Bytes { get; private set; }

    /// <summary>When it was last added to, by a count of all additions.</summary>
    internal long LastUse { get; private set; }

    internal void Add(MailboxActivity activity, long bytes, long use)
    {
        _rows.Add(activity);
        Bytes += bytes;
        LastUse = use;
    }

    /// <summary>Takes the waiting rows; what it gives writes them as a row group, on whatever thread, but one after another.</summary>
    internal Action Take()
    {
        Action<ParquetRowGroupWriter>[] columns = [.. _columns.Select(column => column.Take(_rows))];
        _rows.Clear();
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
        if (_rows.Count > 0)
        {
            Take()();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Flush(flushToDisk: true);
        _file.Dispose();
    }

    public void Dispose() => _file.Dispose();
}
#endif
