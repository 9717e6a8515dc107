namespace OutlookActivities.Engine.Writers;

/// <summary>
/// Writes rows on another thread, a batch at a time and in their order, while the caller gathers the next batch: reading and writing then take as long as the
/// slower of the two. It holds two batches at most. What goes wrong is thrown to the caller at its next row or at the end, and no row is written after it. Fewer
/// rows than a batch never leave the caller's thread.
/// </summary>
/// <param name="path">The file, for what its errors say.</param>
/// <param name="write">Writes a row; never called by two threads at once.</param>
/// <param name="keepsRows">Whether rows that were added are written although it is disposed before the end.</param>
internal sealed class RowThread(string path, Action<object> write, bool keepsRows) : IDisposable
{
    internal const int MostRows = 256;

    /// <summary>So that rows of many megabytes do not gather.</summary>
    private const long MostBytes = 1 << 20;

    private List<object> _batch = new(MostRows);
    private long _bytes;
    private Task _writing = Task.CompletedTask;
    private volatile bool _isStopped;

    /// <summary>Takes a row.</summary>
    /// <exception cref="ActivityFileException">The file cannot be written; it may be an earlier row that could not be.</exception>
    internal void Add(object row)
    {
        ActivityRecord? record = (row as MailboxActivity)?.Record;
        if (record is { IsMailboxSettled: false })
        {
            // Its mailbox is what is known by now, not what the reader knows by the time of a batch.
            Finish();
            _batch.Add(row);
            WriteBatch();
            return;
        }

        _batch.Add(row);
        _bytes += record?.SizeInMemory ?? 0;
        if (_batch.Count >= MostRows || _bytes >= MostBytes || _writing.IsFaulted)
        {
            List<object> rows = TakeBatch();
            _writing.GetAwaiter().GetResult();
            _writing = Task.Run(() => Write(rows));
        }
    }

    /// <summary>Writes what is left, and waits for it.</summary>
    /// <exception cref="ActivityFileException">The file cannot be written.</exception>
    internal void Finish()
    {
        _writing.GetAwaiter().GetResult();
        WriteBatch();
    }

    /// <summary>Stops between two rows. No row is being written when it returns.</summary>
    public void Dispose()
    {
        _isStopped = !keepsRows;
        _ = Task.WhenAny(_writing).GetAwaiter().GetResult();
        // What went wrong was thrown by Add or Finish, or ends with the pipeline that wanted the rows.
        if (_writing.Exception is null)
        {
            WriteBatch();
        }
    }

    private void WriteBatch() => Write(TakeBatch());

    private List<object> TakeBatch()
    {
        List<object> rows = _batch;
        _batch = new List<object>(MostRows);
        _bytes = 0;
        return rows;
    }

    private void Write(List<object> rows) => OutputFile.Guard(path, () =>
    {
        for (int i = 0; i < rows.Count && !_isStopped; i++)
        {
            write(rows[i]);
        }

        return true;
    });
}
