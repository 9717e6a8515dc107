using System.Text;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>
/// Audit records in JSON: AuditData itself, or what a row of Search-UnifiedAuditLog or a record of Microsoft Graph puts around it. Graph has it
/// as an object, the others as text.
/// </summary>
internal static class AuditJson
{
    [ThreadStatic]
    private static JsonMembers? t_members;

    /// <summary>The record's own JSON, if the object is one.</summary>
    /// <param name="json">A sound object.</param>
    internal static byte[]? Record(ReadOnlySpan<byte> json) => Record(json, out _);

    /// <summary>The same, and whether the row around it says that the search failed inside (facts B3).</summary>
    internal static byte[]? Record(ReadOnlySpan<byte> json, out bool isOfFailedSearch)
    {
        byte[]? record = Record(json.ToArray(), 0, json.Length);
        isOfFailedSearch = t_members!["ResultIndex"u8].Content.SequenceEqual("-1"u8);
        return record;
    }

    /// <summary>The same for an object that lies in a larger text; only the record is copied.</summary>
    internal static byte[]? Record(byte[] json, int start, int length)
    {
        JsonMembers members = t_members ??= new JsonMembers();
        members.ReadAgain(json, start, length);
        JsonPart data = members["AuditData"u8];
        return data.IsString ? Encoding.UTF8.GetBytes(data.Value!)
            : !data.IsObject ? (members["Operation"u8].Exists && members["CreationTime"u8].Exists ? Part(json, start, length) : null)
            // What a schema does not name, Graph may put into a bag of its own.
            : data["dynamicProperties"u8].IsObject && !data["Operation"u8].Exists ? data["dynamicProperties"u8].Raw.ToArray()
            : data.Raw.ToArray();
    }

    private static byte[] Part(byte[] json, int start, int length) => length == json.Length ? json : json.AsSpan(start, length).ToArray();
}
