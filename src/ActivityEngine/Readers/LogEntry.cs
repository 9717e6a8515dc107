using System.Text;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Companions;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers;

/// <summary>
/// An entry, as a JSON object, of a log that is neither the Activities API's nor the audit log as Microsoft writes it: which log it is of is told by its members.
/// </summary>
internal sealed class LogEntry
{
    private readonly byte[] _json;
    private readonly JsonMembers _members;

    private LogEntry(byte[] json)
    {
        _json = json;
        _members = JsonMembers.Read(json, 0, json.Length);
    }

    /// <summary>The entry; null where a sound object is none.</summary>
    internal static LogEntry? Find(ReadOnlySpan<byte> json)
    {
        var entry = new LogEntry(json.ToArray());
        return entry.IsOfficeActivity || CompanionJson.Matches(entry._members) ? entry : null;
    }

    private bool IsOfficeActivity => SentinelRecord.Matches(name => _members[Encoding.UTF8.GetBytes(name)].Exists);

    /// <summary>Reads it.</summary>
    /// <param name="audit">Reads audit records.</param>
    /// <param name="path">Its file; null for what came from the pipeline.</param>
    /// <param name="line">Its line there.</param>
    /// <param name="into">Where its activities are added.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    internal string? Read(AuditRecordReader audit, string? path, long line, List<MailboxActivity> into) => IsOfficeActivity
        ? audit.Read(SentinelRecord.Write(_members.ToCustomProperties()), line, into)
        : CompanionJson.Read(_members, _json, audit, path, line, into);
}
