using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Texts that many activities share, each kept once and known by a number; 0 stands for nothing.</summary>
internal sealed class TextTable
{
    private readonly TextHeap _heap = new();
    private readonly PagedList<Row> _rows = new();
    private int[] _slots = new int[1024];

    internal TextTable() => _rows.Add(default);

    /// <summary>The text of a number, made when first asked for.</summary>
    internal string? this[int number] => number == 0 ? null : _rows[number].Text ??= _heap.Text(_rows[number].Place);

    /// <summary>The text of a number as bytes, where it lies.</summary>
    internal Utf8Slice Slice(int number) => number == 0 ? default : _heap.Slice(_rows[number].Place);

    internal int Find(string? text) => string.IsNullOrEmpty(text) ? 0 : Find(Utf8Slice.From(text), text);

    [MethodImpl(HotPath.Compiled)]
    internal int Find(Utf8Slice text, string? known = null)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        SliceHash hash = SliceHash.Of(text, 0);
        int slot = hash.GetHashCode() & (_slots.Length - 1);
        while (_slots[slot] is int number && number != 0)
        {
            if (_rows[number].Hash.Equals(hash))
            {
                return number;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        int added = _rows.Add(new Row { Hash = hash, Place = _heap.Add(text), Text = known });
        _slots[slot] = added;
        if (_rows.Count > _slots.Length / 2)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int number = 1; number < _rows.Count; number++)
        {
            int slot = _rows[number].Hash.GetHashCode() & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = number;
        }
    }

    private struct Row
    {
        internal SliceHash Hash;
        internal int Place;
        internal string? Text;
    }
}
