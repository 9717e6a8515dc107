using System.Collections.Concurrent;
using System.Text;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>
/// The same logs as JSON: sign-ins as Microsoft Graph and the portal give them, message traces as Graph gives them or ConvertTo-Json writes them; also what was
/// made of objects from the pipeline. Case does not matter, as Graph's modules for PowerShell change it.
/// </summary>
internal static class CompanionJson
{
    /// <summary>The few names that are asked for, as bytes: status.errorCode is a member of a member.</summary>
    private static readonly ConcurrentDictionary<string, (byte[] Name, byte[]? Of)> s_names = new(StringComparer.Ordinal);

    internal static bool Matches(JsonMembers members) => SignIn.Matches(name => Find(members, name).Exists) || IsTrace(members);

    /// <summary>Reads an entry.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="json">Its JSON; kept.</param>
    /// <param name="audit">Is told of users: they complete the names that audit records give.</param>
    /// <param name="path">Its file; null for what came from the pipeline.</param>
    /// <param name="line">Its line there.</param>
    /// <param name="into">Where its activities are added.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    internal static string? Read(JsonMembers members, byte[] json, AuditRecordReader audit, string? path, long line, List<MailboxActivity> into)
    {
        var row = new StatedRow(name => Find(members, name).Text, Everything(json), path, line);
        return IsTrace(members) ? MessageTrace.Read(row, into) : SignIn.Read(row, audit, into);
    }

    /// <summary>Apart, so that what it keeps is the JSON and nothing else.</summary>
    private static Func<CustomPropertyList> Everything(byte[] json) => () => JsonMembers.Read(json, 0, json.Length).ToCustomProperties();

    private static bool IsTrace(JsonMembers members) => MessageTrace.Matches(name => Find(members, name).Exists);

    private static JsonPart Find(JsonMembers members, string name)
    {
        (byte[] part, byte[]? of) = s_names.GetOrAdd(name, Split);
        return of is null ? members[part] : members[of][part];
    }

    private static (byte[] Name, byte[]? Of) Split(string name)
    {
        int dot = name.IndexOf('.');
        return (Encoding.UTF8.GetBytes(name.Substring(dot + 1)), dot < 0 ? null : Encoding.UTF8.GetBytes(name.Substring(0, dot)));
    }
}
