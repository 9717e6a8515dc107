using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// The content of a field in quotes with each doubled quote made one. JSON in CSV is full of them, and the CSV reader's own way is compiled well only after it
/// has run for a while. Not for several threads at a time.
/// </summary>
internal sealed class QuotedField
{
    private byte[] _content = [];

    /// <summary>The content as bytes of its own; null where the field is not one in quotes throughout, which the CSV reader then has to read.</summary>
    /// <param name="raw">The field as it lies in the file.</param>
    [MethodImpl(HotPath.Compiled)]
    internal byte[]? Read(ReadOnlySpan<byte> raw)
    {
        if (raw.Length < 2 || raw[0] != '"' || raw[raw.Length - 1] != '"')
        {
            return null;
        }

        ReadOnlySpan<byte> quoted = raw.Slice(1, raw.Length - 2);
        if (_content.Length < quoted.Length + Block)
        {
            _content = new byte[Math.Max(quoted.Length + Block, 2 * _content.Length)];
        }

        int length = Unescape(quoted, _content);
        return length < 0 ? null : _content.AsSpan(0, length).ToArray();
    }

#if NET
    private const int Block = 32;

    /// <summary>How long the content is; -1 where a quote stands alone.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static int Unescape(ReadOnlySpan<byte> quoted, byte[] content)
    {
        ref byte source = ref MemoryMarshal.GetReference(quoted);
        ref byte target = ref MemoryMarshal.GetArrayDataReference(content);
        nuint to = 0;
        int at = 0;

        // Blocks are written whole and what is too much is written over by the next: the quotes of a log's JSON lie a few bytes apart.
        while (at + (2 * Block) <= quoted.Length)
        {
            uint quotes = Vector256.Equals(Vector256.LoadUnsafe(ref source, (nuint)at), Vector256.Create((byte)'"')).ExtractMostSignificantBits();
            int done = 0;
            while (quotes != 0)
            {
                int quote = System.Numerics.BitOperations.TrailingZeroCount(quotes);
                if (quoted[at + quote + 1] != '"')
                {
                    return -1;
                }

                Vector256.LoadUnsafe(ref source, (nuint)(at + done)).StoreUnsafe(ref target, to);
                to += (nuint)(quote + 1 - done);
                done = quote + 2;
                quotes &= quotes - 1;
                quotes &= quotes - 1;
            }

            if (done < Block)
            {
                Vector256.LoadUnsafe(ref source, (nuint)(at + done)).StoreUnsafe(ref target, to);
                to += (nuint)(Block - done);
                done = Block;
            }

            at += done;
        }

        return UnescapeRest(quoted, at, content, (int)to);
    }
#else
    private const int Block = 0;

    private static int Unescape(ReadOnlySpan<byte> quoted, byte[] content) => UnescapeRest(quoted, 0, content, 0);
#endif

    [MethodImpl(HotPath.Compiled)]
    private static int UnescapeRest(ReadOnlySpan<byte> quoted, int at, byte[] content, int to)
    {
        for (; at < quoted.Length; at++)
        {
            if (quoted[at] == '"' && (++at == quoted.Length || quoted[at] != '"'))
            {
                return -1;
            }

            content[to++] = quoted[at];
        }

        return to;
    }
}
