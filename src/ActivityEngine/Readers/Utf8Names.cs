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

    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        uint hash = 2166136261;
        foreach (byte b in bytes)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>A name: its bytes, its text, and the category where it is that of an activity type.</summary>
    internal sealed class Name(byte[] bytes)
    {
        private string? _category;

        internal byte[] Bytes { get; } = bytes;

        internal string Text { get; } = Utf8Text.From(bytes);

        internal string Category => _category ??= ActivityTypes.CategoryOf(Text);
    }
}
