using System.Text;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>
/// Audit records in JSON files: AuditData itself, or what a row of Search-UnifiedAuditLog or a record of Microsoft Graph puts around it. Graph has it
/// as an object, the others as text.
/// </summary>
internal static class AuditJson
{
    /// <summary>Whether a sound object is a record.</summary>
    internal static bool IsRecord(ReadOnlySpan<byte> json)
    {
        JsonMembers members = new JsonPart(json.ToArray(), 0, json.Length).Members;
        return members["AuditData"u8].IsObject || members["AuditData"u8].IsString || (members["Operation"u8].Exists && members["CreationTime"u8].Exists);
    }

    /// <summary>The record's own JSON.</summary>
    internal static byte[] Record(ReadOnlySpan<byte> json)
    {
        byte[] all = json.ToArray();
        JsonPart data = new JsonPart(all, 0, all.Length).Members["AuditData"u8];
        // What a schema does not name, Graph may put into a bag of its own.
        JsonPart bag = data.Members["dynamicProperties"u8];
        return bag.IsObject && !data.Members["Operation"u8].Exists ? bag.Raw.ToArray()
            : data.IsObject ? data.Raw.ToArray()
            : data.IsString ? Encoding.UTF8.GetBytes(data.Value!)
            : all;
    }
}
