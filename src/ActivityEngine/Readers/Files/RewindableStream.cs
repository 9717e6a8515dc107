namespace OutlookActivities.Engine.Readers.Files;

/// <summary>
/// A stream that can go back to what it has given and not yet been told to forget: for looking at a file's beginning, and for reading on behind
/// a broken row, without seeking (a gzip stream cannot).
/// </summary>
internal sealed class RewindableStream(Stream inner) : ForwardStream
{
    private byte[] _kept = new byte[128 * 1024];
    private long _keptFrom;
    private int _keptLength;
    private long _position;

    /// <summary>
    /// Why the stream ended before its end, once it has: then it gives what it had, and ends, so that the rows before the fault are read first.
    /// </summary>
    internal Exception? Failure { get; private set; }

    /// <summary>Whether a fault is kept in <see cref="Failure"/> rather than thrown.</summary>
    internal bool KeepsFailure { get; set; }

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Goes back; only to what was not forgotten.</summary>
    internal void Rewind(long offset)
    {
        if (offset < _keptFrom || offset > _keptFrom + _keptLength)
        {
            throw new InvalidOperationException("Offset " + offset + " is no longer kept.");
        }

        _position = offset;
    }

    /// <summary>What lies before the offset is not needed any more.</summary>
    internal void Forget(long offset)
    {
        long drop = Math.Min(offset - _keptFrom, _keptLength);
        // Moving the rest costs, so only when most is stale.
        if (drop <= _kept.Length / 2)
        {
            return;
        }

        _keptLength -= (int)drop;
        Buffer.BlockCopy(_kept, (int)drop, _kept, 0, _keptLength);
        _keptFrom += drop;
    }

    /// <summary>Reads ahead without moving: at least so many bytes from here, fewer only at the end.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        long start = _position;
        while (_keptFrom + _keptLength - start < count && Fill(count) > 0)
        {
        }

        int from = (int)(start - _keptFrom);
        return _kept.AsSpan(from, Math.Min(count, _keptLength - from));
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int available = (int)(_keptFrom + _keptLength - _position);
        if (available == 0 && count > 0)
        {
            available = Fill(count);
        }

        int given = Math.Min(available, count);
        Buffer.BlockCopy(_kept, (int)(_position - _keptFrom), buffer, offset, given);
        _position += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Fill(int wanted)
    {
        int room = Math.Max(wanted, 4096);
        if (_kept.Length - _keptLength < room)
        {
            Array.Resize(ref _kept, Math.Max(_kept.Length * 2, _keptLength + room));
        }

        int read = Failure is null ? ReadInner() : 0;
        _keptLength += read;
        return read;
    }

    private int ReadInner()
    {
        try
        {
            return inner.Read(_kept, _keptLength, _kept.Length - _keptLength);
        }
        catch (Exception exception) when (KeepsFailure && exception is (IOException or InvalidDataException or UnauthorizedAccessException))
        {
            Failure = exception;
            return 0;
        }
    }
}
