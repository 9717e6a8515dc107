using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>A blob of records that can be fetched for seven days.</summary>
/// <param name="Type">Audit.Exchange …</param>
/// <param name="Number">Which one of its type.</param>
/// <param name="Created">When the service made it, which is what windows are about.</param>
/// <param name="Records">In no order that means anything.</param>
internal sealed record ContentBlob(string Type, int Number, DateTimeOffset Created, IReadOnlyList<SimulatedAuditRecord> Records)
{
    internal string Id { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Created.UtcDateTime:yyyyMMddHHmmssfff}${Number:D12}${Type.Replace('.', '_').ToLowerInvariant()}${Type.Replace('.', '_')}$emea0001");
}
