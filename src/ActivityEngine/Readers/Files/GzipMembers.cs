using System.Buffers.Binary;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>
/// Tells whether a gzip file was unpacked whole. .NET ends quietly where one is cut off, and .NET Framework behind the first of several members;
/// but each member ends with its unpacked length.
/// </summary>
internal static class GzipMembers
{
    private const int LengthSize = 4;
    private const int HeaderSize = 10;
    private const int Block = 64 * 1024;

    /// <summary>Whether the members' lengths (modulo 2^32, as gzip keeps them) are what was unpacked.</summary>
    internal static bool HoldInAll(Stream file, long unpacked)
    {
        file.Position = Math.Max(file.Length - LengthSize, 0);
        uint last = LengthAtEnd(file);
        if (last == (uint)unpacked)
        {
            return true;
        }

        file.Position = 0;
        return last + LengthOfOthers(file) == (uint)unpacked;
    }

    /// <summary>The same for what can only be read from its beginning, and be opened again.</summary>
    internal static bool HoldInAll(Func<Stream> open, long unpacked)
    {
        uint last;
        using (Stream whole = open())
        {
            last = LengthAtEnd(whole);
        }

        if (last == (uint)unpacked)
        {
            return true;
        }

        using Stream again = open();
        return last + LengthOfOthers(again) == (uint)unpacked;
    }

    private static uint LengthOfOthers(Stream file)
    {
        uint sum = 0;
        byte[] block = new byte[Block];
        int kept = 0;
        // The first member's own header is not to be found: what lies before a header is the length of the member that ended there.
        bool first = true;
        while (file.Read(block, kept, Block - kept) is int read && read > 0)
        {
            int end = kept + read;
            int at = first ? HeaderSize : LengthSize;
            first = false;
            while (at + HeaderSize <= end && NextHeader(block.AsSpan(at, end - at)) is int found && found >= 0)
            {
                at += found;
                sum += BinaryPrimitives.ReadUInt32LittleEndian(block.AsSpan(at - LengthSize));
                at += HeaderSize;
            }

            // A header, and the length before it, may lie across two blocks; one that was found must not be found again.
            kept = Math.Min(end - Math.Min(at - LengthSize, end), HeaderSize - 1 + LengthSize);
            Buffer.BlockCopy(block, end - kept, block, 0, kept);
        }

        return sum;
    }

    /// <summary>Where a member seems to begin: deflate, no reserved flag, and a compression level and system that exist; -1 where none does.</summary>
    private static int NextHeader(ReadOnlySpan<byte> text)
    {
        for (int at = 0; at + HeaderSize <= text.Length; at++)
        {
            int step = text.Slice(at).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);
            at += step;
            if (step < 0 || at + HeaderSize > text.Length)
            {
                return -1;
            }

            if (text[at + 3] < 0x20 && text[at + 8] is 0 or 2 or 4 && text[at + 9] is <= 13 or 255)
            {
                return at;
            }
        }

        return -1;
    }

    private static uint LengthAtEnd(Stream file)
    {
        byte[] block = new byte[Block];
        int kept = 0;
        while (file.Read(block, kept, Block - kept) is int read && read > 0)
        {
            int end = kept + read;
            kept = Math.Min(end, LengthSize);
            Buffer.BlockCopy(block, end - kept, block, 0, kept);
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(block);
    }
}
