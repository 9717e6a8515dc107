using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The members of a JSON object in their order, where they lie in its bytes.</summary>
internal sealed class JsonMembers
{
    internal static readonly JsonMembers None = new([]);

    private readonly byte[] _json;
    private readonly List<(int NameStart, int NameLength, int Start, int Length)> _members = new(48);

    private JsonMembers(byte[] json) => _json = json;

    internal int Count => _members.Count;

    /// <summary>The value of the first member of that name; case does not matter, as tools that rewrite JSON change it.</summary>
    internal JsonPart this[ReadOnlySpan<byte> name]
    {
        [MethodImpl(HotPath.Compiled)]
        get
        {
            foreach ((int nameStart, int nameLength, int start, int length) in _members)
            {
                if (nameLength == name.Length && IsName(_json.AsSpan(nameStart, nameLength), name))
                {
                    return new JsonPart(_json, start, length);
                }
            }

            return default;
        }
    }

    /// <summary>Reads an object, and no more than that.</summary>
    /// <exception cref="JsonException">It is no sound JSON, or something follows it.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static JsonMembers Read(byte[] json, int start, int length)
    {
        var members = new JsonMembers(json);
        var reader = new Utf8JsonReader(json.AsSpan(start, length));
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("it is no object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int nameStart = start + (int)reader.TokenStartIndex + 1;
            int nameLength = reader.ValueSpan.Length;
            reader.Read();
            int valueStart = start + (int)reader.TokenStartIndex;
            reader.Skip();
            members._members.Add((nameStart, nameLength, valueStart, start + (int)reader.BytesConsumed - valueStart));
        }

        reader.Read();
        return members;
    }

    /// <summary>All names and values, nested values as JSON.</summary>
    internal CustomPropertyList ToCustomProperties()
    {
        var properties = new CustomProperty[_members.Count];
        for (int i = 0; i < properties.Length; i++)
        {
            (int nameStart, int nameLength, int start, int length) = _members[i];
            properties[i] = new CustomProperty(JsonText.Read(_json.AsSpan(nameStart, nameLength)), new JsonPart(_json, start, length).Value);
        }

        return new CustomPropertyList(properties);
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool IsName(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if ((name[i] | 0x20) != (wanted[i] | 0x20))
            {
                return false;
            }
        }

        return true;
    }
}
