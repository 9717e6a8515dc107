using System.Collections;

namespace OutlookActivities;

/// <summary>The steps of a search's typing, whose own text form shows them all, so that Export-Csv loses none.</summary>
public sealed class SearchKeystrokeList : IReadOnlyList<SearchKeystroke>
{
    private readonly SearchKeystroke[] _keystrokes;

    internal SearchKeystrokeList(SearchKeystroke[] keystrokes) => _keystrokes = keystrokes;

    /// <summary>How many there are.</summary>
    public int Count => _keystrokes.Length;

    /// <summary>The step at a place.</summary>
    /// <param name="index">From 0.</param>
    public SearchKeystroke this[int index] => _keystrokes[index];

    /// <inheritdoc/>
    public IEnumerator<SearchKeystroke> GetEnumerator() => ((IEnumerable<SearchKeystroke>)_keystrokes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Time and text of every step.</summary>
    /// <returns>The steps, joined with "; ".</returns>
    public override string ToString() => string.Join("; ", (IEnumerable<SearchKeystroke>)_keystrokes);
}
