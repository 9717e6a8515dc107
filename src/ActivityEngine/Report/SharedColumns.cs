using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>
/// Columns that go together, such as those of a message: each combination of their texts stands once, and a row holds its number. It packs into half of
/// what the columns would take apart.
/// </summary>
internal static class SharedColumns
{
    private const int RowsBetweenChecks = 16384;

    internal static void Write(Utf8JsonWriter json, int count, CancellationToken cancellation, params (string Name, TextColumn Column)[] columns)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var firstRows = new List<int>();
        char[] key = new char[columns.Length * 2];
        json.WriteStartObject();
        json.WriteStartArray("rows");
        for (int row = 0; row < count; row++)
        {
            if (row % RowsBetweenChecks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                json.Flush();
            }

            for (int i = 0; i < columns.Length; i++)
            {
                int text = columns[i].Column.Rows[row];
                key[i * 2] = (char)(text & 0xFFFF);
                key[(i * 2) + 1] = (char)(text >> 16);
            }

            string combination = new(key);
            if (!numbers.TryGetValue(combination, out int number))
            {
                numbers.Add(combination, number = firstRows.Count);
                firstRows.Add(row);
            }

            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
        json.WriteStartObject("columns");
        foreach ((string name, TextColumn column) in columns)
        {
            WriteColumn(json, name, column, firstRows);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, string name, TextColumn column, List<int> firstRows)
    {
        if (column.Texts.Count == 1)
        {
            return;
        }

        json.WriteStartObject(name);
        column.WriteTexts(json);
        json.WriteStartArray("numbers");
        foreach (int row in firstRows)
        {
            json.WriteNumberValue(column.Rows[row]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
