namespace OutlookActivities.Reasoning;

/// <summary>A list that grows by pages: a doubling array of millions of rows would for a moment take three times its place.</summary>
internal sealed class PagedList<T>
{
    private const int PageBits = 12;
    private const int PageSize = 1 << PageBits;
    private const int PageMask = PageSize - 1;

    private T[][] _pages = new T[16][];

    internal int Count { get; private set; }

    internal ref T this[int index] => ref _pages[index >> PageBits][index & PageMask];

    internal int Add(T item)
    {
        int index = Count++;
        int page = index >> PageBits;
        if ((index & PageMask) == 0)
        {
            if (page == _pages.Length)
            {
                Array.Resize(ref _pages, page * 2);
            }

            _pages[page] = new T[PageSize];
        }

        _pages[page][index & PageMask] = item;
        return index;
    }
}
