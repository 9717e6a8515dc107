#if NET
using System.Globalization;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>
/// Writes activities into Parquet files, laid into folders by day and mailbox. However many folders there are, only so many rows wait for their row group and only
/// so many files are open: beyond that the fullest is written, and the file that was not added to for longest is ended; its folder gets another one.
/// The values are gathered on a thread beside the caller's, and one row group is compressed and written on another while the next is gathered.
/// </summary>
internal sealed class ParquetActivityWriter : IActivityWriter
{
    private const int MostRows = 16_384;
    private const int MostFiles = 48;
    private const long MostBytes = 12L << 20;

    private readonly string _path;
    private readonly bool _byDate;
    private readonly bool _byMailbox;
    private readonly ParquetColumn[] _columns;
    private readonly ParquetFolder _folder;
    private readonly RowThread _thread;
    private readonly string _run = Guid.NewGuid().ToString("N");
    // Mailboxes compare without regard to case, and so do folders on most disks.
    private readonly Dictionary<(DateTime Day, string Mailbox), ParquetPartition> _open = new(new PartitionComparer());
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;
    private long _use;
    private int _files;
    private Task _writing = Task.CompletedTask;

    internal ParquetActivityWriter(string path, ActivityFileOptions options)
    {
        _path = path;
        _byMailbox = options.PartitionBy.Contains(ActivityPartition.Mailbox);
        _byDate = !_byMailbox || options.PartitionBy.Contains(ActivityPartition.Date);
        _columns = _byMailbox ? [.. ParquetColumns.All.Where(column => column.Name != nameof(MailboxActivity.Mailbox))] : ParquetColumns.All;
        _folder = ParquetFolder.Open(path, options);
        _thread = new RowThread(path, row => Add((MailboxActivity)row), keepsRows: false);
    }

    public IReadOnlyList<string> Files => [_path];

    public void Write(object item)
    {
        if (item is not MailboxActivity)
        {
            throw new ActivityException(ActivityErrorId.FormatUnsuited, $"{item.GetType().Name} cannot be written to Parquet. Pipe activities; a timeline is a query over them, which docs/scale.md has.", item);
        }

        _thread.Add(item);
    }

    public void Complete()
    {
        _thread.Finish();
        OutputFile.Guard(_path, () =>
        {
            _writing.GetAwaiter().GetResult();
            foreach (ParquetPartition partition in _open.Values)
            {
                partition.Complete();
            }

            _open.Clear();
            _folder.Commit();
            return true;
        });
    }

    public void Dispose()
    {
        _thread.Dispose();
        // What goes wrong with a file that nobody wants any more is nobody's concern.
        _ = Task.WhenAny(_writing).GetAwaiter().GetResult();
        foreach (ParquetPartition partition in _open.Values)
        {
            partition.Dispose();
        }

        _folder.Dispose();
    }

    private void Add(MailboxActivity activity)
    {
        ParquetPartition partition = Partition(activity);
        _bytes += partition.Add(activity, ++_use);
        if (partition.Rows >= MostRows)
        {
            Flush(partition);
        }
        else if (_bytes >= MostBytes)
        {
            Flush(_open.Values.MaxBy(open => open.Bytes)!);
        }
    }

    private void Flush(ParquetPartition partition)
    {
        _bytes -= partition.Bytes;
        Action write = partition.Take();
        _writing.GetAwaiter().GetResult();
        _writing = Task.Run(write);
    }

    private ParquetPartition Partition(MailboxActivity activity)
    {
        (DateTime Day, string Mailbox) key = (_byDate ? activity.TimeStamp.UtcDateTime.Date : default, _byMailbox ? activity.Mailbox ?? "" : "");
        if (_open.TryGetValue(key, out ParquetPartition? partition))
        {
            return partition;
        }

        if (_open.Count == MostFiles)
        {
            EndOldest();
        }

        string name = $"activities-{_run}-{(++_files).ToString("D5", CultureInfo.InvariantCulture)}.parquet";
        partition = new ParquetPartition(Path.Combine(_folder.Make(FolderOf(key)), name), _columns);
        _open.Add(key, partition);
        return partition;
    }

    private void EndOldest()
    {
        KeyValuePair<(DateTime, string), ParquetPartition> oldest = _open.MinBy(open => open.Value.LastUse);
        _bytes -= oldest.Value.Bytes;
        _writing.GetAwaiter().GetResult();
        oldest.Value.Complete();
        _open.Remove(oldest.Key);
    }

    private string FolderOf((DateTime Day, string Mailbox) key)
    {
        string date = _byDate ? "event_date=" + key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        if (!_byMailbox)
        {
            return date;
        }

        // The first spelling of a mailbox stands for all.
        string mailbox = "mailbox=" + PartitionValue.Of(key.Mailbox);
        if (!_folders.TryGetValue(mailbox, out string? folder))
        {
            _folders.Add(mailbox, folder = mailbox);
        }

        return Path.Combine(folder, date);
    }

    private sealed class PartitionComparer : IEqualityComparer<(DateTime Day, string Mailbox)>
    {
        public bool Equals((DateTime Day, string Mailbox) x, (DateTime Day, string Mailbox) y) =>
            x.Day == y.Day && string.Equals(x.Mailbox, y.Mailbox, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode((DateTime Day, string Mailbox) obj) => HashCode.Combine(obj.Day, StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Mailbox));
    }
}
#endif
