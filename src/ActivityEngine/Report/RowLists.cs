using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>Lists of rows of the table of events that a button can show.</summary>
internal sealed class RowLists
{
    /// <summary>How the key of a list begins.</summary>
    internal const string Prefix = "rows:";

    private readonly List<IReadOnlyList<int>> _lists = [];

    /// <summary>Keeps a list; gives the key by which the script finds it, or null for an empty one.</summary>
    internal string? Add(IReadOnlyList<int> rows)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        _lists.Add(rows);
        return $"{Prefix}{_lists.Count - 1}";
    }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("rowLists");
        foreach (IReadOnlyList<int> rows in _lists)
        {
            json.WriteStartArray();
            Distances.WriteValues(json, rows.Select(row => (long)row));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
