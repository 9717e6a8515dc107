namespace OutlookActivities.Reasoning;

/// <summary>The few different texts of a session, each with when it was first seen.</summary>
internal sealed class SeenTexts
{
    private const int Few = 32;

    private List<(int Text, long Ticks)>? _seen;
    private Dictionary<int, int>? _places;

    internal int Count => _seen?.Count ?? 0;

    /// <summary>Forgets all, to be filled again.</summary>
    internal void Clear()
    {
        _seen?.Clear();
        _places = null;
    }

    internal void See(int text, long ticks)
    {
        if (text == 0)
        {
            return;
        }

        _seen ??= new List<(int, long)>(1);
        int place = Place(text);
        if (place >= 0)
        {
            _seen[place] = (text, Math.Min(ticks, _seen[place].Ticks));
            return;
        }

        _places?.Add(text, _seen.Count);
        _seen.Add((text, ticks));
    }

    /// <summary>Takes what another has seen.</summary>
    internal void Take(SeenTexts other) => other._seen?.ForEach(seen => See(seen.Text, seen.Ticks));

    /// <summary>All, in order of time; null for none.</summary>
    internal TextList? List(TextTable texts) =>
        _seen is null || _seen.Count == 0 ? null
        : _seen.Count == 1 ? new TextList([texts[_seen[0].Text]!])
        : new TextList([.. _seen.OrderBy(seen => seen.Ticks).Select(seen => texts[seen.Text]!)]);

    /// <summary>The earliest; null for none.</summary>
    internal string? First(TextTable texts) => _seen is null || _seen.Count == 0 ? null : texts[_seen.OrderBy(seen => seen.Ticks).First().Text];

    private int Place(int text)
    {
        if (_places is not null)
        {
            return _places.TryGetValue(text, out int known) ? known : -1;
        }

        for (int place = 0; place < _seen!.Count; place++)
        {
            if (_seen[place].Text == text)
            {
                return place;
            }
        }

        if (_seen.Count == Few)
        {
            _places = [];
            for (int place = 0; place < Few; place++)
            {
                _places.Add(_seen[place].Text, place);
            }
        }

        return -1;
    }
}
