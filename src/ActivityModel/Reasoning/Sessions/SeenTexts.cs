namespace OutlookActivities.Reasoning;

/// <summary>The few different texts of a session, each with when it was first seen.</summary>
internal sealed class SeenTexts
{
    private List<(int Text, long Ticks)>? _seen;

    internal int Count => _seen?.Count ?? 0;

    internal void See(int text, long ticks)
    {
        if (text == 0)
        {
            return;
        }

        _seen ??= new List<(int, long)>(1);
        for (int place = 0; place < _seen.Count; place++)
        {
            if (_seen[place].Text == text)
            {
                _seen[place] = (text, Math.Min(ticks, _seen[place].Ticks));
                return;
            }
        }

        _seen.Add((text, ticks));
    }

    /// <summary>Takes what another has seen.</summary>
    internal void Take(SeenTexts other) => other._seen?.ForEach(seen => See(seen.Text, seen.Ticks));

    /// <summary>All, in order of time; null for none.</summary>
    internal TextList? List(TextTable texts) =>
        _seen is null ? null : new TextList([.. _seen.OrderBy(seen => seen.Ticks).Select(seen => texts[seen.Text]!)]);

    /// <summary>The earliest; null for none.</summary>
    internal string? First(TextTable texts) => _seen is null ? null : texts[_seen.OrderBy(seen => seen.Ticks).First().Text];
}
