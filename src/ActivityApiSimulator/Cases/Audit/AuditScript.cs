using System.Globalization;
using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>The audit log being written: its ids, its chance and its records so far.</summary>
internal sealed class AuditScript
{
    internal const string Tenant = SimulatorOptions.DefaultTenant;

    private const string ItemPrefix = "RgAAAADz9mQ1xV5uTZk0c3h8bJ2LBwBq7XkWv0RhS5yYt4nC1eHdAAAAAAEM";

    // .NET has kept the sequence of a seeded Random from version to version, though it does not promise to: a test holds the file against it.
    private readonly Random _random = new(20260520);

    internal List<JsonObject> Records { get; } = [];

    internal int Below(int limit) => _random.Next(limit);

    internal string NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes).ToString();
    }

    /// <summary>A message's store id: base64 of 70 bytes, of which the first are the mailbox's.</summary>
    internal string NewItemId()
    {
        Span<byte> bytes = stackalloc byte[25];
        _random.NextBytes(bytes);
        return ItemPrefix + Convert.ToBase64String(bytes)[..33] + "AAJ";
    }

    /// <summary>A folder's store id, the same for a name each time.</summary>
    internal static string FolderId(string folder)
    {
        int number = folder.Aggregate(17, (sum, letter) => ((sum * 31) + letter) & 0xFFF);
        return "LgAAAADz9mQ1xV5uTZk0c3h8bJ2LAQBq7XkWv0RhS5yYt4nC1eHdAAAAAAE" + Convert.ToBase64String([(byte)(number >> 4), (byte)(number << 4), 1])[..4] + "B";
    }

    /// <summary>A record with what all have; its times are to the second.</summary>
    internal JsonObject Add(DateTimeOffset time, string operation, int recordType, string workload, string userId, string userKey, int userType = 0)
    {
        JsonObject record = new()
        {
            ["CreationTime"] = time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            ["Id"] = NewGuid(),
            ["Operation"] = operation,
            ["OrganizationId"] = Tenant,
            ["RecordType"] = recordType,
            ["UserKey"] = userKey,
            ["UserType"] = userType,
            ["Version"] = 1,
            ["Workload"] = workload,
            ["UserId"] = userId,
        };
        Records.Add(record);
        return record;
    }

    /// <summary>A list of Name and Value.</summary>
    internal static JsonArray Named(params (string Name, string Value)[] values) =>
        [.. values.Select(value => new JsonObject { ["Name"] = value.Name, ["Value"] = value.Value })];
}
