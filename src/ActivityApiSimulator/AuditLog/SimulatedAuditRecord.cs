using System.Globalization;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>A record of the Unified Audit Log: its AuditData, and what the services tell records apart by.</summary>
public sealed class SimulatedAuditRecord
{
    private SimulatedAuditRecord(ReadOnlyMemory<byte> json, JsonElement root)
    {
        Json = json;
        Id = Text(root, "Id") ?? throw new FormatException("The record has no Id.");
        Operation = Text(root, "Operation") ?? throw new FormatException("The record has no Operation.");
        CreationTime = DateTimeOffset.TryParse(Text(root, "CreationTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : throw new FormatException("The record's CreationTime is no time.");
        RecordType = root.TryGetProperty(nameof(RecordType), out JsonElement type) && type.TryGetInt32(out int number) ? number : 0;
        UserType = root.TryGetProperty(nameof(UserType), out JsonElement kind) && kind.TryGetInt32(out int user) ? user : 0;
        UserId = Text(root, "UserId") ?? "";
        UserKey = Text(root, "UserKey") ?? "";
        Workload = Text(root, "Workload") ?? "";
        ClientIP = Text(root, "ClientIP") ?? Text(root, "ClientIPAddress") ?? "";
        ObjectId = Text(root, "ObjectId") ?? "";
        OrganizationId = Text(root, "OrganizationId") ?? "";
        MailboxOwnerUPN = Text(root, "MailboxOwnerUPN") ?? "";
    }

    /// <summary>AuditData.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>A GUID.</summary>
    public string Id { get; }

    /// <summary>In UTC, to the second.</summary>
    public DateTimeOffset CreationTime { get; }

    /// <summary>What was done.</summary>
    public string Operation { get; }

    /// <summary>The number of the record's schema.</summary>
    public int RecordType { get; }

    /// <summary>Who did it: the UPN, as a rule.</summary>
    public string UserId { get; }

    /// <summary>Exchange, AzureActiveDirectory …</summary>
    public string Workload { get; }

    internal int UserType { get; }

    internal string UserKey { get; }

    internal string ClientIP { get; }

    internal string ObjectId { get; }

    internal string OrganizationId { get; }

    internal string MailboxOwnerUPN { get; }

    /// <summary>Reads AuditData.</summary>
    /// <param name="json">A JSON object; kept.</param>
    /// <exception cref="FormatException">It is no audit record.</exception>
    public static SimulatedAuditRecord Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return new(json, document.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    /// <summary>Id and operation.</summary>
    public override string ToString() => $"{Id} {Operation}";

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
