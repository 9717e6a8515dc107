using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OutlookActivities;

/// <summary>
/// A set of GUIDs that keeps nothing else: at millions of records the usual set's links would be as large as the ids. It is in many parts that grow one at a
/// time and by half, so that there is never a second copy of it all and little of it is empty.
/// </summary>
internal sealed class GuidSet
{
    private const int PartBits = 12;

    /// <summary>Nobody can choose GUIDs that all fall into one place: where they fall differs from process to process.</summary>
    private static readonly Bits s_secret = new(Guid.NewGuid());

    private readonly Bits[]?[] _parts = new Bits[]?[1 << PartBits];
    private readonly int[] _counts = new int[1 << PartBits];
    private bool _hasEmpty;

    /// <summary>Whether it was not there yet.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal bool Add(Guid value)
    {
        // No bits at all mark a free slot.
        if (value == Guid.Empty)
        {
            bool isNew = !_hasEmpty;
            _hasEmpty = true;
            return isNew;
        }

        var bits = new Bits(value);
        ulong hash = Hash(bits);
        int part = (int)(hash >> (64 - PartBits));
        Bits[] slots = Room(part);
        if (!Place(slots, bits, hash))
        {
            return false;
        }

        _counts[part]++;
        return true;
    }

    /// <summary>The slots of a part with one free at least; above four fifths full, searching gets long.</summary>
    [MethodImpl(HotPath.Compiled)]
    private Bits[] Room(int part)
    {
        Bits[]? slots = _parts[part];
        if (slots is not null && _counts[part] < slots.Length - (slots.Length / 5))
        {
            return slots;
        }

        var larger = new Bits[slots is null ? 4 : slots.Length + (slots.Length / 2)];
        foreach (Bits bits in slots ?? [])
        {
            if (!bits.IsEmpty)
            {
                Place(larger, bits, Hash(bits));
            }
        }

        return _parts[part] = larger;
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool Place(Bits[] slots, Bits bits, ulong hash)
    {
        int slot = (int)((ulong)(uint)hash * (uint)slots.Length >> 32);
        while (!slots[slot].IsEmpty)
        {
            if (slots[slot].Low == bits.Low && slots[slot].High == bits.High)
            {
                return false;
            }

            slot = slot + 1 < slots.Length ? slot + 1 : 0;
        }

        slots[slot] = bits;
        return true;
    }

    [MethodImpl(HotPath.Compiled)]
    private static ulong Hash(Bits bits)
    {
        ulong hash = (bits.Low ^ s_secret.Low) * 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 32) ^ bits.High ^ s_secret.High) * 0xD6E8FEB86659FD93;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 32);
    }

    /// <summary>A GUID's sixteen bytes as two numbers, as which they are compared and spread fast.</summary>
    [StructLayout(LayoutKind.Explicit)]
    private readonly struct Bits(Guid value)
    {
        [FieldOffset(0)]
        private readonly Guid _value = value;

        [FieldOffset(0)]
        internal readonly ulong Low;

        [FieldOffset(8)]
        internal readonly ulong High;

        internal bool IsEmpty => (Low | High) == 0;
    }
}
