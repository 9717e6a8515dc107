using System.IO.Compression;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>Unpacks gzip, and fails where the file is cut off: a GZipStream ends there as if all were well.</summary>
internal sealed class GunzipStream(Stream packed, FileStream file) : Stream
{
    private readonly GZipStream _unpacked = new(packed, CompressionMode.Decompress);
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _unpacked.Read(buffer, offset, count);
        _count += read;
        return read > 0 || count == 0 || GzipMembers.HoldInAll(file, _count)
            ? read
            : throw new InvalidDataException("It is cut off, or something follows the packed data.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
