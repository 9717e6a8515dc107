using System.Collections;

namespace OutlookActivities;

/// <summary>A small list of texts whose own text form is <c>a; b</c>, so that Export-Csv and tables show it whole.</summary>
public sealed class TextList : IReadOnlyList<string>
{
    /// <summary>A list of nothing.</summary>
    public static readonly TextList Empty = new([]);

    private readonly string[] _items;

    internal TextList(string[] items) => _items = items;

    /// <summary>How many there are.</summary>
    public int Count => _items.Length;

    /// <summary>The text at a place.</summary>
    /// <param name="index">From 0.</param>
    public string this[int index] => _items[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The texts, joined.</summary>
    /// <returns><c>a; b</c>.</returns>
    public override string ToString() => string.Join("; ", _items);

    /// <summary>Splits a list as the sources write it (semicolons), without blanks and empty parts; null where nothing is left.</summary>
    internal static TextList? Split(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string[] items = text!.Split(';').Select(item => item.Trim()).Where(item => item.Length > 0).ToArray();
        return items.Length == 0 ? null : new TextList(items);
    }
}
