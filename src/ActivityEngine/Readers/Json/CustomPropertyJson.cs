using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// The JSON text form of custom properties, as their ToString writes it. Where ConvertTo-Json ran out of depth, it wrote each as <c>Name=Value</c>.
/// </summary>
internal static class CustomPropertyJson
{
    /// <summary>What is wrong with the text; null where nothing is.</summary>
    internal static string? Fault(string json)
    {
        try
        {
            return IsNamesAndValues(Encoding.UTF8.GetBytes(json)) ? null : "it is not the JSON of names and values.";
        }
        catch (JsonException)
        {
            return "it is not sound JSON.";
        }
    }

    internal static CustomPropertyList Read(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        reader.Read();
        return reader.TokenType == JsonTokenType.String ? ReadFlat(ref reader) : JsonProperties.Read(utf8, default);
    }

    private static CustomPropertyList ReadFlat(ref Utf8JsonReader reader)
    {
        var found = new List<CustomProperty>();
        for (; reader.TokenType == JsonTokenType.String; reader.Read())
        {
            found.Add(CustomProperty.Parse(JsonText.Read(reader.ValueSpan)));
        }

        return new CustomPropertyList([.. found]);
    }

    private static bool IsNamesAndValues(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        JsonTokenType form = JsonTokenType.None;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            form = form == JsonTokenType.None ? reader.TokenType : form;
            if (reader.TokenType != form || (form == JsonTokenType.StartObject ? !HasNameAndValue(ref reader) : form != JsonTokenType.String))
            {
                return false;
            }
        }

        // Text behind the array is broken JSON.
        return !reader.Read();
    }

    private static bool HasNameAndValue(ref Utf8JsonReader reader)
    {
        bool name = false;
        bool value = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isName = reader.ValueTextEquals("Name"u8);
            bool isValue = reader.ValueTextEquals("Value"u8);
            reader.Read();
            name |= isName && reader.TokenType == JsonTokenType.String;
            value |= isValue && reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
            reader.Skip();
        }

        return name && value;
    }
}
