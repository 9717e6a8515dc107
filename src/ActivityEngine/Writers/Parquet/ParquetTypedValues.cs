#if NET
using Parquet;
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>Values of one type. The library writes a value only where there is one, and a level that says so for each row.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class ParquetTypedValues<T>(DataField field, Func<MailboxActivity, T?> value) : ParquetValues
    where T : struct
{
    private const int FirstRows = 64;

    private T[] _values = [];
    private int[] _levels = [];
    private int _count;
    private int _rows;

    internal override int Add(MailboxActivity activity)
    {
        if (_rows == _levels.Length)
        {
            Array.Resize(ref _levels, Math.Max(FirstRows, 2 * _rows));
        }

        T? one = value(activity);
        _levels[_rows++] = one is null ? 0 : 1;
        if (one is not T known)
        {
            return 0;
        }

        if (_count == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(FirstRows, 2 * _count));
        }

        _values[_count++] = known;
        return sizeof(long);
    }

    internal override Action<ParquetRowGroupWriter> Take()
    {
        ReadOnlyMemory<T> values = _values.AsMemory(0, _count);
        ReadOnlyMemory<int> levels = _levels.AsMemory(0, _rows);
        _values = [];
        _levels = [];
        _count = 0;
        _rows = 0;
        return group => group.WriteAllPartsAsync(field, values, levels, null, CancellationToken.None).GetAwaiter().GetResult();
    }
}
#endif
