using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>A column in which each text stands once and a row holds its number. Number 0 is no text.</summary>
internal sealed class TextColumn
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [""];
    private readonly List<int> _rows = [];

    /// <summary>The texts by number; that of 0 is empty.</summary>
    internal IReadOnlyList<string> Texts => _texts;

    /// <summary>The number of the text of each row.</summary>
    internal IReadOnlyList<int> Rows => _rows;

    internal int Add(string? text)
    {
        int number = Number(text);
        _rows.Add(number);
        return number;
    }

    /// <summary>The number of a text that a row holds; 0 for one that none does.</summary>
    internal int Find(string? text) => text is not null && _numbers.TryGetValue(text, out int number) ? number : 0;

    internal void WriteTexts(Utf8JsonWriter json)
    {
        json.WriteStartArray("texts");
        foreach (string text in _texts)
        {
            json.WriteStringValue(VisibleText.From(text));
        }

        json.WriteEndArray();
    }

    private int Number(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        if (!_numbers.TryGetValue(text!, out int number))
        {
            _numbers.Add(text!, number = _texts.Count);
            _texts.Add(text!);
        }

        return number;
    }
}
