using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>Tells which member a property name is.</summary>
internal static class JsonMemberNames
{
    private static readonly Dictionary<string, JsonMember> s_names = Enumerable.Range(0, (int)JsonMember.Annotation)
        .Select(member => (JsonMember)member)
        .ToDictionary(member => member.ToString(), StringComparer.OrdinalIgnoreCase);

    internal static JsonMember Find(ref Utf8JsonReader reader) => Find(reader.ValueSpan);

    /// <param name="name">A sound name, without its quotes.</param>
    internal static JsonMember Find(ReadOnlySpan<byte> name)
    {
        JsonMember member = FindExact(name);
        return member == JsonMember.Other ? FindUnusual(name) : member;
    }

    private static JsonMember FindExact(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => Match(name, "Id"u8, JsonMember.Id),
        5 => Match(name, "value"u8, JsonMember.Value),
        7 => Match(name, "TimeUtc"u8, JsonMember.TimeUtc),
        8 => Match(name, "TenantId"u8, JsonMember.TenantId),
        9 when name[0] == 'T' => Match(name, "TimeStamp"u8, JsonMember.TimeStamp),
        9 => Match(name, "AppIdType"u8, JsonMember.AppIdType),
        13 => Match(name, "ClientVersion"u8, JsonMember.ClientVersion),
        14 when name[9] == 'd' => Match(name, "ActivityIdType"u8, JsonMember.ActivityIdType),
        14 => Match(name, "ActivityItemId"u8, JsonMember.ActivityItemId),
        15 => Match(name, "ClientSessionId"u8, JsonMember.ClientSessionId),
        16 => Match(name, "CustomProperties"u8, JsonMember.CustomProperties),
        20 => Match(name, "ActivityCreationTime"u8, JsonMember.ActivityCreationTime),
        _ => JsonMember.Other,
    };

    private static JsonMember Match(ReadOnlySpan<byte> name, ReadOnlySpan<byte> known, JsonMember member) =>
        name.SequenceEqual(known) ? member : JsonMember.Other;

    /// <summary>Another case, as tools that rewrote the JSON leave it; escapes in a name; OData's annotations.</summary>
    private static JsonMember FindUnusual(ReadOnlySpan<byte> name) =>
        name.IndexOf("@odata."u8) >= 0 ? JsonMember.Annotation
        : name.Length > 128 ? JsonMember.Other
        : s_names.TryGetValue(JsonText.Read(name), out JsonMember member) ? member
        : JsonMember.Other;
}
