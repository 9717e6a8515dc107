namespace OutlookActivities.Reasoning;

/// <summary>Different texts for a sentence: the first of them, and how many more there are.</summary>
internal sealed class ShortList
{
    /// <summary>More than anybody reads in a sentence.</summary>
    private const int MostShown = 12;

    /// <summary>More than are told apart.</summary>
    private const int MostKept = 1000;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _shown = [];

    /// <summary>How many different ones there are.</summary>
    internal int Count { get; private set; }

    internal void Add(string text)
    {
        if (_known.Count >= MostKept || !_known.Add(text))
        {
            return;
        }

        Count++;
        if (_shown.Count < MostShown)
        {
            _shown.Add(text);
        }
    }

    public override string ToString() => string.Join(", ", _shown) + (Count > _shown.Count ? $" and {Count - _shown.Count} more" : "");
}
