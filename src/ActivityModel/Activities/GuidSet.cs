using System.Runtime.CompilerServices;

namespace OutlookActivities;

/// <summary>A set of GUIDs that keeps nothing else: at millions of records the usual set's links would be as large as the ids.</summary>
internal sealed class GuidSet
{
    private Guid[] _slots = new Guid[64];
    private int _count;
    private bool _hasEmpty;

    /// <summary>Whether it was not there yet.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal bool Add(Guid value)
    {
        if (value == Guid.Empty)
        {
            bool isNew = !_hasEmpty;
            _hasEmpty = true;
            return isNew;
        }

        // Three quarters full: above that, searching gets long.
        if (_count >= _slots.Length / 4 * 3)
        {
            Grow();
        }

        if (!Place(_slots, value))
        {
            return false;
        }

        _count++;
        return true;
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool Place(Guid[] slots, Guid value)
    {
        int slot = (int)((uint)value.GetHashCode() * 2654435769u >> 4) & (slots.Length - 1);
        while (slots[slot] != Guid.Empty)
        {
            if (slots[slot] == value)
            {
                return false;
            }

            slot = (slot + 1) & (slots.Length - 1);
        }

        slots[slot] = value;
        return true;
    }

    private void Grow()
    {
        Guid[] larger = new Guid[_slots.Length * 2];
        foreach (Guid value in _slots)
        {
            if (value != Guid.Empty)
            {
                Place(larger, value);
            }
        }

        _slots = larger;
    }
}
