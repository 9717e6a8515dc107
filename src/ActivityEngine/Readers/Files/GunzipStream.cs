using System.IO.Compression;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>Unpacks gzip, and fails where the file is cut off: a GZipStream ends there as if all were well.</summary>
/// <param name="packed">What is packed.</param>
/// <param name="holdsInAll">Whether so many bytes are all that is packed.</param>
internal sealed class GunzipStream(Stream packed, Func<long, bool> holdsInAll) : ForwardStream
{
    private readonly GZipStream _unpacked = new(packed, CompressionMode.Decompress);
    private long _count;

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _unpacked.Read(buffer, offset, count);
        _count += read;
        return read > 0 || count == 0 || holdsInAll(_count)
            ? read
            : throw new InvalidDataException("It is cut off, or something follows the packed data.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}
