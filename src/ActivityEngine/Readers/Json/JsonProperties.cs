using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Reads the names and values of an activity: an array of Name and Value as the API writes it, or an object. Whatever else is there is kept as
/// JSON text.
/// </summary>
internal static class JsonProperties
{
    // Read on demand, by whatever thread asks: each has its own.
    [ThreadStatic]
    private static Utf8Names? t_names;

    [ThreadStatic]
    private static List<CustomProperty>? t_properties;

    /// <summary>The properties, then the members of the object that are not known. Both are sound JSON, or empty.</summary>
    internal static CustomPropertyList Read(ReadOnlySpan<byte> properties, ReadOnlySpan<byte> others)
    {
        List<CustomProperty> found = t_properties ??= [];
        found.Clear();
        Add(properties, found);
        Add(others, found);
        return found.Count == 0 ? CustomPropertyList.Empty : new CustomPropertyList([.. found]);
    }

    private static void Add(ReadOnlySpan<byte> json, List<CustomProperty> found)
    {
        if (json.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(json);
        reader.Read();
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                AddMembers(ref reader, json, found);
                break;
            case JsonTokenType.StartArray:
                AddElements(ref reader, json, found);
                break;
            default:
                found.Add(new CustomProperty(nameof(JsonMember.CustomProperties), Value(ref reader, json)));
                break;
        }
    }

    private static void AddElements(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<CustomProperty> found)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                AddNamed(ref reader, json, found);
            }
            else
            {
                found.Add(new CustomProperty(nameof(JsonMember.CustomProperties), Value(ref reader, json)));
            }
        }
    }

    /// <summary>{"Name":…,"Value":…}; members beside these two follow under their own names.</summary>
    private static void AddNamed(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<CustomProperty> found)
    {
        int place = found.Count;
        string? name = null;
        string? value = null;
        bool hasValue = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            bool isName = name is null && reader.ValueTextEquals("Name"u8);
            bool isValue = !hasValue && reader.ValueTextEquals("Value"u8);
            string? other = isName || isValue ? null : Name(reader.ValueSpan);

            // Tools that rewrote the JSON may have changed the case.
            isName |= name is null && string.Equals(other, "Name", StringComparison.OrdinalIgnoreCase);
            isValue |= !hasValue && string.Equals(other, "Value", StringComparison.OrdinalIgnoreCase);
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
            {
                name = Name(reader.ValueSpan);
            }
            else if (isValue)
            {
                hasValue = true;
                value = Value(ref reader, json);
            }
            else
            {
                AddMember(other ?? "Name", ref reader, json, found);
            }
        }

        if (name is not null || hasValue)
        {
            found.Insert(place, new CustomProperty(name ?? "Value", value));
        }
    }

    private static void AddMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<CustomProperty> found)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = Name(reader.ValueSpan);
            reader.Read();
            AddMember(name, ref reader, json, found);
        }
    }

    private static void AddMember(string name, ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<CustomProperty> found)
    {
        string? value = Value(ref reader, json);
        if (name.IndexOf("@odata.", StringComparison.Ordinal) < 0)
        {
            found.Add(new CustomProperty(name, value));
        }
    }

    private static string Name(ReadOnlySpan<byte> name) =>
        name.IndexOf((byte)'\\') >= 0 ? JsonText.Read(name) : (t_names ??= new Utf8Names()).Find(name).Text;

    private static string? Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                return JsonText.Read(reader.ValueSpan);
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Utf8Text.From(json.Slice(start, (int)reader.BytesConsumed - start));
            default:
                return Utf8Text.From(reader.ValueSpan);
        }
    }
}
