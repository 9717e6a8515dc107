using System.Text;

namespace OutlookActivities.Reasoning;

/// <summary>Texts as UTF-8 one behind another, each known by a number: half the size of strings, and nothing for the garbage collector to walk.</summary>
internal sealed class TextHeap
{
    private const int PageBits = 18;
    private const int PageSize = 1 << PageBits;

    /// <summary>Numbers count in steps of 4 bytes, so that an int reaches 8 GiB.</summary>
    private const int StepBits = 2;

    private const int LengthBytes = 4;

    private readonly List<byte[]> _pages = [];
    private readonly List<byte[]> _large = [];

    // The first step stays unused: 0 stands for no text.
    private int _used = PageSize;

    /// <summary>Keeps a text and gives its number; 0 for an empty one.</summary>
    internal int Add(Utf8Slice text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        int size = LengthBytes + text.Length;
        if (size > PageSize / 4)
        {
            byte[] own = new byte[text.Length];
            Buffer.BlockCopy(text.Bytes, text.Start, own, 0, own.Length);
            _large.Add(own);
            return -_large.Count;
        }

        if (_used + size > PageSize)
        {
            _used = _pages.Count == 0 ? 1 << StepBits : 0;
            _pages.Add(new byte[PageSize]);
        }

        byte[] page = _pages[_pages.Count - 1];
        int at = _used;
        page[at] = (byte)text.Length;
        page[at + 1] = (byte)(text.Length >> 8);
        page[at + 2] = (byte)(text.Length >> 16);
        Buffer.BlockCopy(text.Bytes, text.Start, page, at + LengthBytes, text.Length);
        _used = (at + size + (1 << StepBits) - 1) & -(1 << StepBits);
        return (int)((((long)(_pages.Count - 1) << PageBits) + at) >> StepBits);
    }

    /// <summary>The text as bytes, where it lies.</summary>
    internal Utf8Slice Slice(int number)
    {
        if (number == 0)
        {
            return default;
        }

        if (number < 0)
        {
            byte[] own = _large[-number - 1];
            return new Utf8Slice(own, 0, own.Length);
        }

        long position = (long)number << StepBits;
        byte[] page = _pages[(int)(position >> PageBits)];
        int at = (int)(position & (PageSize - 1));
        return new Utf8Slice(page, at + LengthBytes, page[at] | (page[at + 1] << 8) | (page[at + 2] << 16));
    }

    /// <summary>The text; null for number 0.</summary>
    internal string? Text(int number)
    {
        if (number == 0)
        {
            return null;
        }

        Utf8Slice text = Slice(number);
        return Encoding.UTF8.GetString(text.Bytes, text.Start, text.Length);
    }
}
