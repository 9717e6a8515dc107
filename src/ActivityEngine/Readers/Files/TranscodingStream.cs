using System.Text;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>Gives UTF-16 text, as Windows PowerShell writes it, as UTF-8 bytes. The byte order mark is not passed on.</summary>
internal sealed class TranscodingStream(Stream inner, Encoding encoding) : ForwardStream
{
    private readonly StreamReader _reader = new(inner, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024);
    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private readonly char[] _chars = new char[16 * 1024];
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _from;
    private int _to;

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_from == _to)
        {
            int chars = _reader.Read(_chars, 0, _chars.Length);
            _from = 0;
            _to = _encoder.GetBytes(_chars, 0, chars, _bytes, 0, flush: chars == 0);
            if (chars == 0 && _to == 0)
            {
                return 0;
            }
        }

        int given = Math.Min(count, _to - _from);
        Buffer.BlockCopy(_bytes, _from, buffer, offset, given);
        _from += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }
}
