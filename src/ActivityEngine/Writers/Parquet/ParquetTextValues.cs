#if NET
using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>Texts for the next row group, copied into rented buffers: thousands of strings that wait would each be moved by the collector, twice.</summary>
internal sealed class ParquetTextValues(DataField field, Func<MailboxActivity, string?> text) : ParquetValues
{
    private const int FirstRows = 64;
    private const int SmallestBuffer = 1024;
    private const int LargestBuffer = 64 * 1024;

    private List<char[]> _buffers = [];
    private ReadOnlyMemory<char>[] _values = [];
    private int[] _levels = [];
    private int _used;
    private int _count;
    private int _rows;

    internal override int Add(MailboxActivity activity)
    {
        string? value = text(activity);
        Grow(ref _levels, _rows);
        _levels[_rows++] = value is null ? 0 : 1;
        if (value is null)
        {
            return 0;
        }

        Grow(ref _values, _count);
        _values[_count++] = Keep(value);
        return value.Length * sizeof(char);
    }

    internal override Action<ParquetRowGroupWriter> Take()
    {
        (List<char[]> buffers, ReadOnlyMemory<char>[] values, int[] levels, int count, int rows) = (_buffers, _values, _levels, _count, _rows);
        (_buffers, _values, _levels, _used, _count, _rows) = ([], [], [], 0, 0, 0);
        return group =>
        {
            group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, values.AsMemory(0, count), levels.AsMemory(0, rows), null, CancellationToken.None).GetAwaiter().GetResult();
            buffers.ForEach(buffer => Return(buffer, clear: false));
            Return(values, clear: true);
            Return(levels, clear: false);
        };
    }

    private ReadOnlyMemory<char> Keep(string value)
    {
        if (_buffers.Count == 0 || _used + value.Length > _buffers[^1].Length)
        {
            int wanted = _buffers.Count == 0 ? SmallestBuffer : Math.Min(2 * _buffers[^1].Length, LargestBuffer);
            _buffers.Add(ArrayPool<char>.Shared.Rent(Math.Max(wanted, value.Length)));
            _used = 0;
        }

        value.CopyTo(0, _buffers[^1], _used, value.Length);
        _used += value.Length;
        return _buffers[^1].AsMemory(_used - value.Length, value.Length);
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        if (used == array.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(FirstRows, 2 * used));
            Array.Copy(array, larger, used);
            Return(array, clear: true);
            array = larger;
        }
    }

    private static void Return<T>(T[] array, bool clear)
    {
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array, clear);
        }
    }
}
#endif
