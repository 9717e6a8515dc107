using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers;

/// <summary>
/// The few names that every record repeats, found by their bytes so that each exists once as text. Not for several threads at a time.
/// </summary>
internal sealed class Utf8Names
{
    private const int Slots = 1024;

    /// <summary>Hostile input must not make it grow: above this, names are made anew each time.</summary>
    private const int MostNames = Slots / 2;

    /// <summary>A longer one is no name that every record repeats.</summary>
    private const int LongestName = 256;

    private readonly Name?[] _slots = new Name?[Slots];
    private int _count;

    [MethodImpl(HotPath.Compiled)]
    internal Name Find(ReadOnlySpan<byte> bytes)
    {
        int slot = Hash(bytes) & (Slots - 1);
        while (_slots[slot] is Name name)
        {
            if (bytes.SequenceEqual(name.Bytes))
            {
                return name;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        var added = new Name(bytes.ToArray());
        if (_count < MostNames && bytes.Length <= LongestName)
        {
            _slots[slot] = added;
            _count++;
        }

        return added;
    }

    /// <summary>Over the beginning and the end: names of a log differ there, and every byte of every name would cost more than the rest of the look-up.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= sizeof(ulong))
        {
            ulong both = (BinaryPrimitives.ReadUInt64LittleEndian(bytes) * 0x9E3779B97F4A7C15UL)
                ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(bytes.Length - sizeof(ulong))) ^ (ulong)bytes.Length;
            both *= 0xD6E8FEB86659FD93UL;
            return (int)(both >> 33);
        }

        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>A name: its bytes, its text, the category where it is that of an activity type, the known property where it is that of one.</summary>
    internal sealed class Name(byte[] bytes)
    {
        private string? _category;
        private KnownProperty? _known;
        private AuditOperation? _operation;
        private bool _isOperationKnown;

        internal byte[] Bytes { get; } = bytes;

        internal string Text { get; } = Utf8Text.From(bytes);

        /// <summary>For whoever looks names up: that this one needs no second look.</summary>
        internal bool IsNoted { get; set; }

        /// <summary>The same of a mailbox's owner.</summary>
        internal bool IsNotedAsOwner { get; set; }

        internal string Category => _category ??= ActivityTypes.CategoryOf(Text);

        internal KnownProperty Known => _known ??= KnownPropertyName.Find(Text);

        /// <summary>The operation of the audit log that it names; null where it names none that is listed.</summary>
        internal AuditOperation? Operation => _isOperationKnown ? _operation : FindOperation();

        private AuditOperation? FindOperation()
        {
            _isOperationKnown = true;
            return _operation = AuditOperations.Find(Text);
        }
    }
}
