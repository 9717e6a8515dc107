using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Texts that many activities share, each kept once and known by a number; 0 stands for nothing.</summary>
internal sealed class TextTable
{
    /// <summary>A power of two.</summary>
    private const int RecentTexts = 1024;

    private readonly TextHeap _heap = new();
    private readonly PagedList<Row> _rows = new();
    private readonly int[] _recent = new int[RecentTexts];
    private int[] _slots = new int[1024];

    internal TextTable() => _rows.Add(default);

    /// <summary>The text of a number, made when first asked for.</summary>
    internal string? this[int number] => number == 0 ? null : _rows[number].Text ??= _heap.Text(_rows[number].Place);

    /// <summary>The text of a number as bytes, where it lies.</summary>
    internal Utf8Slice Slice(int number) => number == 0 ? default : _heap.Slice(_rows[number].Place);

    /// <summary>Users, addresses and clients come again and again: a text that was met lately is told by comparing, without making its bytes.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal int Find(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        int length = text!.Length;
        ref int recent = ref _recent[((length * 31) + (text[0] * 7) + (text[length / 2] * 131) + (text[length - 1] * 523)) & (RecentTexts - 1)];
        if (recent == 0 || !string.Equals(_rows[recent].Text, text, StringComparison.Ordinal))
        {
            recent = Find(Utf8Slice.From(text), text);
        }

        return recent;
    }

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
