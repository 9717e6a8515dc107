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
    internal static byte[]? Record(ReadOnlySpan<byte> json)
    {
        byte[] all = json.ToArray();
        JsonMembers members = t_members ??= new JsonMembers();
        members.ReadAgain(all, 0, all.Length);
        JsonPart data = members["AuditData"u8];
        return data.IsString ? Encoding.UTF8.GetBytes(data.Value!)
            : !data.IsObject ? (members["Operation"u8].Exists && members["CreationTime"u8].Exists ? all : null)
            // What a schema does not name, Graph may put into a bag of its own.
            : data["dynamicProperties"u8].IsObject && !data["Operation"u8].Exists ? data["dynamicProperties"u8].Raw.ToArray()
            : data.Raw.ToArray();
    }
}
