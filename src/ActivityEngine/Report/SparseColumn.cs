using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>A column that few rows have a value in: their numbers, each as its distance from the one before, and the values.</summary>
internal sealed class SparseColumn<T>(Action<Utf8JsonWriter, T> write)
{
    private readonly List<int> _rows = [];
    private readonly List<T> _values = [];

    internal void Add(int row, T value)
    {
        _rows.Add(row);
        _values.Add(value);
    }

    internal void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        Distances.Write(json, "rows", _rows);
        json.WriteStartArray("values");
        foreach (T value in _values)
        {
            write(json, value);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
