using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The JSON text form of custom properties, as their ToString writes it.</summary>
internal static class CustomPropertyJson
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 8 };

    /// <summary>What is wrong with the text; null where nothing is.</summary>
    internal static string? Fault(string json)
    {
        try
        {
            Read(json);
            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return "it is not the JSON of names and values.";
        }
    }

    internal static CustomPropertyList Read(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json, s_options);
        CustomProperty[] properties = document.RootElement.EnumerateArray()
            .Select(element => new CustomProperty(element.GetProperty("Name").GetString()!, element.GetProperty("Value").GetString()))
            .ToArray();
        return properties.Length == 0 ? CustomPropertyList.Empty : new CustomPropertyList(properties);
    }
}
