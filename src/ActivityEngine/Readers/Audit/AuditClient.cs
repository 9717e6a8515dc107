using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>From where and with what: each is in several members, in an order of worth (facts B6).</summary>
internal static class AuditClient
{
    private const string NoId = "00000000-0000-0000-0000-000000000000";

    [MethodImpl(HotPath.Compiled)]
    internal static string? Address(JsonMembers record) =>
        ClientAddress.From(record["ClientIPAddress"u8].Text)
        ?? ClientAddress.From(record["ClientIP"u8].Text)
        ?? ClientAddress.From(record["ActorIpAddress"u8].Text);

    [MethodImpl(HotPath.Compiled)]
    internal static string? Session(JsonMembers record) =>
        Id(record["AppAccessContext"u8]["AADSessionId"u8])
        ?? Id(record["SessionId"u8])
        ?? Id(NamedValues.Find(record["DeviceProperties"u8], "SessionId"u8));

    [MethodImpl(HotPath.Compiled)]
    internal static string? ApplicationId(JsonMembers record) =>
        Id(record["ClientAppId"u8])
        ?? Id(record["AppAccessContext"u8]["ClientAppId"u8])
        ?? Id(record["ApplicationId"u8])
        ?? Id(record["AppId"u8]);

    /// <summary>The public name, else the one that the record gives.</summary>
    internal static string? ApplicationName(JsonMembers record, string? id) =>
        KnownApplications.Name(id) ?? record["AppAccessContext"u8]["ClientAppName"u8].Text;

    /// <summary>What the client calls itself: a browser's text where there is one, else Exchange's.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static string? UserAgent(JsonMembers record) =>
        Agent(record["UserAgent"u8].Text)
        ?? Agent(NamedValues.Find(record["ExtendedProperties"u8], "UserAgent"u8).Text)
        ?? Agent(FromAdditionalDetails(record))
        ?? Agent(record["ClientInfoString"u8].Text);

    /// <summary>Entra's directory records hold it in JSON within a text.</summary>
    private static string? FromAdditionalDetails(JsonMembers record)
    {
        const string Name = "\"User-Agent\":\"";
        string? details = NamedValues.Find(record["ExtendedProperties"u8], "additionalDetails"u8).Text;
        int start = details is null ? -1 : details.IndexOf(Name, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += Name.Length;
        int end = details!.IndexOf('"', start);
        return end < 0 ? null : details.Substring(start, end - start);
    }

    private static string? Agent(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string? Id(JsonPart part) => part.Text is string id && id != NoId && !string.IsNullOrWhiteSpace(id) ? id : null;
}
