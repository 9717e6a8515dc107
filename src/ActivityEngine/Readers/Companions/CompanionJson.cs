using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>
/// The same logs as JSON: sign-ins as Microsoft Graph and the portal give them, message traces as Graph gives them or ConvertTo-Json writes them; also what was
/// made of objects from the pipeline. Case does not matter, as Graph's modules for PowerShell change it.
/// </summary>
internal static class CompanionJson
{
    internal static bool Matches(ReadOnlySpan<byte> json)
    {
        JsonMembers members = Members(json);
        return SignIn.Matches(name => Find(members, name).Exists) || MessageTrace.Matches(name => Find(members, name).Exists);
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="json">The entry.</param>
    /// <param name="audit">Is told of users: they complete the names that audit records give.</param>
    /// <param name="path">Its file; null for what came from the pipeline.</param>
    /// <param name="line">Its line there.</param>
    /// <param name="into">Where its activities are added.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    internal static string? Read(ReadOnlySpan<byte> json, AuditRecordReader audit, string? path, long line, List<MailboxActivity> into)
    {
        JsonMembers members = Members(json);
        var row = new StatedRow(name => Find(members, name).Text, members.ToCustomProperties().ToString(), path is null ? null : $"{Path.GetFileName(path)}:{line}");
        return MessageTrace.Matches(name => Find(members, name).Exists) ? MessageTrace.Read(row, into) : SignIn.Read(row, audit, into);
    }

    /// <summary>A member, or one of a member: status.errorCode.</summary>
    private static JsonPart Find(JsonMembers members, string name)
    {
        int dot = name.IndexOf('.');
        return dot < 0
            ? members[System.Text.Encoding.UTF8.GetBytes(name)]
            : members[System.Text.Encoding.UTF8.GetBytes(name.Substring(0, dot))].Members[System.Text.Encoding.UTF8.GetBytes(name.Substring(dot + 1))];
    }

    private static JsonMembers Members(ReadOnlySpan<byte> json) => new JsonPart(json.ToArray(), 0, json.Length).Members;
}
