using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The members of a JSON object in their order, where they lie in its bytes.</summary>
internal sealed class JsonMembers
{
    internal static readonly JsonMembers None = new();

    /// <summary>Of a member four numbers: where its name begins, without the quote, and how long it is, then the same of its value.</summary>
    private const int Numbers = 4;

    // Read on demand, by whatever thread asks: each has its own.
    [ThreadStatic]
    private static JsonMembers? t_members;

    [ThreadStatic]
    private static JsonMembers? t_last;

    private byte[] _json = [];
    private int[] _places = [];

    internal int Count { get; private set; }

    /// <summary>The value of the first member of that name; case does not matter, as tools that rewrite JSON change it.</summary>
    internal JsonPart this[ReadOnlySpan<byte> name]
    {
        [MethodImpl(HotPath.Compiled)]
        get
        {
            int[] places = _places;
            for (int i = 0; i < Count * Numbers; i += Numbers)
            {
                if (places[i + 1] == name.Length && IsName(_json.AsSpan(places[i], places[i + 1]), name))
                {
                    return new JsonPart(_json, places[i + 2], places[i + 3]);
                }
            }

            return default;
        }
    }

    /// <summary>Reads an object, and no more than that.</summary>
    /// <exception cref="JsonException">It is no sound JSON, or something follows it.</exception>
    internal static JsonMembers Read(byte[] json, int start, int length)
    {
        var members = new JsonMembers();
        members.ReadAgain(json, start, length);
        return members;
    }

    /// <summary>
    /// Reads an object that takes up all of the bytes, unless it is the one that this thread read last: records are read one by one, and each is asked what it
    /// says before the next is read. Good until the thread reads another.
    /// </summary>
    /// <exception cref="JsonException">It is no sound JSON, or something follows it.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static JsonMembers ReadLast(byte[] json)
    {
        JsonMembers? last = t_last;
        if (last is null || !ReferenceEquals(last._json, json))
        {
            // What is broken is not taken for read.
            t_last = null;
            last ??= new JsonMembers();
            last.ReadAgain(json, 0, json.Length);
            t_last = last;
        }

        return last;
    }

    /// <summary>Reads another object into this one, which saves making one a record.</summary>
    /// <exception cref="JsonException">It is no sound JSON, or something follows it.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal void ReadAgain(byte[] json, int start, int length)
    {
        _json = json;
        Count = 0;
        ReadOnlySpan<byte> text = json.AsSpan(0, start + length);
        int at = JsonScan.WhiteSpace(text, start);
        if (at == text.Length || text[at] != '{')
        {
            throw new JsonException("it is no object.");
        }

        at = JsonScan.WhiteSpace(text, at + 1);
        bool ends = JsonScan.At(text, at) == '}';
        while (!ends)
        {
            int name = at + 1;
            int nameEnd = JsonScan.String(text, at) - 1;
            int value = JsonScan.Colon(text, nameEnd + 1);
            int valueEnd = JsonScan.Value(text, value);
            Add(name, nameEnd - name, value, valueEnd - value);
            at = JsonScan.WhiteSpace(text, valueEnd);
            ends = JsonScan.At(text, at) == '}';
            if (!ends)
            {
                at = text[at] == ',' ? JsonScan.WhiteSpace(text, at + 1) : throw JsonScan.Broken("a comma or a bracket is missing", at);
            }
        }

        at = JsonScan.WhiteSpace(text, at + 1);
        if (at < text.Length)
        {
            throw JsonScan.Broken("something follows the record", at);
        }
    }

    /// <summary>The value of the first member of that name, where the part is an object; without noting the others.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static JsonPart Find(JsonPart part, ReadOnlySpan<byte> name)
    {
        if (!part.IsObject)
        {
            return default;
        }

        JsonMembers members = t_members ??= new JsonMembers();
        part.ReadInto(members);
        return members[name];
    }

    /// <summary>All of them in order, doubled names too.</summary>
    internal IEnumerable<(string Name, JsonPart Value)> All()
    {
        for (int i = 0; i < Count; i++)
        {
            int at = i * Numbers;
            yield return (JsonText.Read(_json.AsSpan(_places[at], _places[at + 1])), new JsonPart(_json, _places[at + 2], _places[at + 3]));
        }
    }

    /// <summary>All names and values, nested values as JSON.</summary>
    internal CustomPropertyList ToCustomProperties()
    {
        var properties = new CustomProperty[Count];
        for (int i = 0; i < properties.Length; i++)
        {
            ReadOnlySpan<int> places = _places.AsSpan(i * Numbers, Numbers);
            properties[i] = new CustomProperty(JsonText.Read(_json.AsSpan(places[0], places[1])), new JsonPart(_json, places[2], places[3]).Value);
        }

        return new CustomPropertyList(properties);
    }

    [MethodImpl(HotPath.Compiled)]
    private void Add(int name, int nameLength, int value, int valueLength)
    {
        const int Beginning = 8 * Numbers;
        int at = Count * Numbers;
        if (at == _places.Length)
        {
            Array.Resize(ref _places, Math.Max(Beginning, 2 * at));
        }

        _places[at] = name;
        _places[at + 1] = nameLength;
        _places[at + 2] = value;
        _places[at + 3] = valueLength;
        Count++;
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
