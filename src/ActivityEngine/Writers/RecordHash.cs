using System.Security.Cryptography;

namespace OutlookActivities.Engine.Writers;

/// <summary>The SHA-256 of records, as lower-case hexadecimal. The activities of one record come one after another: it is taken once for them.</summary>
internal sealed class RecordHash : IDisposable
{
    private readonly SHA256 _hash = SHA256.Create();
    private byte[]? _last;
    private string _text = "";

    /// <summary>Whether the record is the one that was asked for before.</summary>
    internal bool IsLast(Utf8Slice record) => ReferenceEquals(record.Bytes, _last);

    internal string Of(Utf8Slice record)
    {
        if (!IsLast(record))
        {
            _text = Hex(_hash.ComputeHash(record.Bytes, record.Start, record.Length));
            _last = record.Bytes;
        }

        return _text;
    }

    public void Dispose() => _hash.Dispose();

    internal static string Hex(byte[] bytes)
    {
        const string Digits = "0123456789abcdef";
        char[] text = new char[bytes.Length * 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }
}
