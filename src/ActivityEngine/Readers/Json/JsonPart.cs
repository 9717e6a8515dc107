namespace OutlookActivities.Engine.Readers.Json;

/// <summary>A value of sound JSON where it lies in its bytes; nothing is made of it until it is asked for.</summary>
internal readonly struct JsonPart(byte[] json, int start, int length)
{
    internal bool Exists => length > 0 && Raw[0] != 'n';

    internal bool IsObject => length > 0 && Raw[0] == '{';

    internal bool IsArray => length > 0 && Raw[0] == '[';

    internal bool IsString => length > 0 && Raw[0] == '"';

    internal ReadOnlySpan<byte> Raw => json.AsSpan(start, length);

    /// <summary>What stands between a string's quotes, escapes untouched; for everything else the JSON.</summary>
    internal ReadOnlySpan<byte> Content => IsString ? Raw.Slice(1, length - 2) : Exists ? Raw : default;

    /// <summary>A string's text, anything else as JSON; null only for null and for nothing.</summary>
    internal string? Value => !Exists ? null : IsString ? JsonText.Read(Content) : Utf8Text.From(Raw);

    /// <summary><see cref="Value"/>; null where it is empty.</summary>
    internal string? Text => Value is { Length: > 0 } text ? text : null;

    /// <summary><see cref="Text"/> as bytes, where they lie unless there are escapes in them.</summary>
    internal Utf8Slice Slice => IsString && Content.IndexOf((byte)'\\') < 0 ? new Utf8Slice(json, start + 1, length - 2) : Utf8Slice.From(Text);

    /// <summary>The members of an object; none of anything else.</summary>
    internal JsonMembers Members => IsObject ? JsonMembers.Read(json, start, length) : JsonMembers.None;

    /// <summary>Reads the members of an object into what is there.</summary>
    internal void ReadInto(JsonMembers members) => members.ReadAgain(json, start, length);

    /// <summary>The value of the first member of that name, where this is an object.</summary>
    internal JsonPart this[ReadOnlySpan<byte> name] => JsonMembers.Find(this, name);

    /// <summary>The elements of an array; none of anything else.</summary>
    /// <exception cref="System.Text.Json.JsonException">The array is not sound.</exception>
    internal JsonElements EachElement() => new(json, start, IsArray ? length : 0);

    /// <summary><see cref="EachElement"/> as a list.</summary>
    /// <exception cref="System.Text.Json.JsonException">The array is not sound.</exception>
    internal List<JsonPart> Elements()
    {
        var elements = new List<JsonPart>();
        foreach (JsonPart element in EachElement())
        {
            elements.Add(element);
        }

        return elements;
    }
}
