using System.Text.Json;

namespace OutlookActivities.Engine.Report;

/// <summary>Writes numbers as the distance of each from the one before: small numbers pack well.</summary>
internal static class Distances
{
    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<int> numbers)
    {
        json.WriteStartArray(name);
        WriteValues(json, numbers.Select(number => (long)number));
        json.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter json, string name, IEnumerable<long> numbers)
    {
        json.WriteStartArray(name);
        WriteValues(json, numbers);
        json.WriteEndArray();
    }

    internal static void WriteValues(Utf8JsonWriter json, IEnumerable<long> numbers)
    {
        long before = 0;
        foreach (long number in numbers)
        {
            json.WriteNumberValue(number - before);
            before = number;
        }
    }
}
