using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// 128 bits that stand for an id. Seeded anew in each process, so that nobody can make two message ids that are taken for one: senders choose theirs.
/// </summary>
internal readonly struct SliceHash : IEquatable<SliceHash>
{
    private const ulong First = 0x9E3779B97F4A7C15UL;
    private const ulong Second = 0xD6E8FEB86659FD93UL;

    private static readonly byte[] s_seed = [.. Guid.NewGuid().ToByteArray(), .. Guid.NewGuid().ToByteArray()];
    private static readonly ulong s_seedA = BitConverter.ToUInt64(s_seed, 0) ^ BitConverter.ToUInt64(s_seed, 24);
    private static readonly ulong s_seedB = BitConverter.ToUInt64(s_seed, 8) ^ BitConverter.ToUInt64(s_seed, 16);

    private readonly ulong _a;
    private readonly ulong _b;

    private SliceHash(ulong a, ulong b)
    {
        _a = a;
        _b = b;
    }

    /// <summary>The hash of a text in a space of its own: the same id in two mailboxes is two things.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static SliceHash Of(Utf8Slice text, int space)
    {
        byte[] bytes = text.Bytes;
        int at = text.Start;
        int end = at + text.Length;
        ulong a = s_seedA ^ ((ulong)(uint)text.Length * Second);
        ulong b = s_seedB + ((ulong)(uint)space * First);
        for (; at + sizeof(ulong) <= end; at += sizeof(ulong))
        {
            Mix(BitConverter.ToUInt64(bytes, at), ref a, ref b);
        }

        ulong tail = 0;
        for (; at < end; at++)
        {
            tail = (tail << 8) | bytes[at];
        }

        Mix(tail, ref a, ref b);
        return new SliceHash(Finish(a ^ b), Finish(b + (a >> 7)));
    }

    /// <summary>A part of it, for where a rare coincidence does no harm; never 0.</summary>
    internal long Part => _a == 0 ? 1 : (long)_a;

    public bool Equals(SliceHash other) => _a == other._a && _b == other._b;

    public override bool Equals(object? obj) => obj is SliceHash other && Equals(other);

    public override int GetHashCode() => (int)_a;

    private static void Mix(ulong word, ref ulong a, ref ulong b)
    {
        a = (a ^ word) * First;
        a ^= a >> 29;
        b = (b + word) * Second;
        b = (b << 31) | (b >> 33);
    }

    private static ulong Finish(ulong value)
    {
        value ^= value >> 32;
        value *= Second;
        return value ^ (value >> 29);
    }
}
