using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Companions;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers;

/// <summary>An entry, as a JSON object, of any log but that of the Activities API: which log it is of is told by its members.</summary>
internal static class LogEntry
{
    /// <summary>Whether a sound object is one.</summary>
    internal static bool Matches(ReadOnlySpan<byte> json) => AuditJson.Record(json) is not null || SentinelRecord.Matches(Members(json)) || CompanionJson.Matches(json);

    /// <summary>Reads one.</summary>
    /// <param name="json">The entry.</param>
    /// <param name="audit">Reads audit records.</param>
    /// <param name="path">Its file; null for what came from the pipeline.</param>
    /// <param name="line">Its line there.</param>
    /// <param name="into">Where its activities are added.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    internal static string? Read(ReadOnlySpan<byte> json, AuditRecordReader audit, string? path, long line, List<MailboxActivity> into) =>
        AuditJson.Record(json) is byte[] record ? audit.Read(record, line, into)
        : SentinelRecord.Matches(Members(json)) ? audit.Read(SentinelRecord.Write(Members(json).ToCustomProperties()), line, into)
        : CompanionJson.Read(json, audit, path, line, into);

    private static JsonMembers Members(ReadOnlySpan<byte> json) => new JsonPart(json.ToArray(), 0, json.Length).Members;
}
