using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>Lists of Name and Value, as records hold parameters and properties.</summary>
internal static class NamedValues
{
    /// <summary>The value of that name; nothing where there is none.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static JsonPart Find(JsonPart list, ReadOnlySpan<byte> name)
    {
        foreach (JsonPart element in list.EachElement())
        {
            if (element["Name"u8].Content.SequenceEqual(name))
            {
                return element["Value"u8];
            }
        }

        return default;
    }

    /// <summary>All of them; a value that is missing is null, an empty one is empty.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> All(JsonPart list)
    {
        var members = new JsonMembers();
        foreach (JsonPart element in list.EachElement())
        {
            if (!element.IsObject)
            {
                continue;
            }

            element.ReadInto(members);
            if (members["Name"u8].Text is string name)
            {
                yield return new KeyValuePair<string, string?>(name, members["Value"u8].Value);
            }
        }
    }
}
