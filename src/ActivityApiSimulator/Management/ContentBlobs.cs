namespace OutlookActivities.Simulator;

/// <summary>
/// The tenant's records in blobs. What happened in the last days was made available an hour later; what is older is taken to have arrived in these days, so that
/// a recorded case can be fetched at any time.
/// </summary>
internal sealed class ContentBlobs
{
    /// <summary>How long content can be fetched.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan s_latency = TimeSpan.FromHours(1);

    private readonly Dictionary<string, ContentBlob> _byId;
    private readonly ILookup<string, ContentBlob> _byType;

    internal ContentBlobs(SimulatedAuditLog log, ManagementFaults faults, DateTimeOffset now)
    {
        SimulatedAuditRecord[] all = [.. Enumerable.Range(0, log.Count).Select(place => log[place])];
        ContentBlob[] blobs = [.. all.GroupBy(record => TypeOf(record.Workload)).SelectMany(type => Divide(type.Key, [.. type], faults, now))];
        _byId = blobs.ToDictionary(blob => blob.Id);
        _byType = blobs.ToLookup(blob => blob.Type, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The content types that there are.</summary>
    internal static IReadOnlyList<string> Types { get; } = ["Audit.Exchange", "Audit.AzureActiveDirectory", "Audit.SharePoint", "Audit.General", "DLP.All"];

    internal ContentBlob? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those that were made from a moment on and before another, the oldest first.</summary>
    internal IReadOnlyList<ContentBlob> List(string type, DateTimeOffset start, DateTimeOffset end) =>
        [.. _byType[type].Where(blob => blob.Created >= start && blob.Created < end)];

    private static string TypeOf(string workload) => workload switch
    {
        "Exchange" => "Audit.Exchange",
        "AzureActiveDirectory" => "Audit.AzureActiveDirectory",
        "SharePoint" or "OneDrive" => "Audit.SharePoint",
        _ => "Audit.General",
    };

    private static IEnumerable<ContentBlob> Divide(string type, SimulatedAuditRecord[] records, ManagementFaults faults, DateTimeOffset now)
    {
        int blobs = (records.Length + faults.BlobSize - 1) / faults.BlobSize;
        DateTimeOffset oldest = now - Kept + TimeSpan.FromMinutes(10);
        for (int number = 0; number < blobs; number++)
        {
            int start = number * faults.BlobSize;
            int end = Math.Min(records.Length, start + faults.BlobSize);
            DateTimeOffset made = records[end - 1].CreationTime + s_latency;
            DateTimeOffset late = oldest + ((now - oldest) * ((number + 0.5) / blobs));
            yield return new ContentBlob(
                type, number, made > oldest && made < now ? made : late, [.. records.AsSpan(Math.Max(0, start - faults.RepeatedRecords)..end).ToArray()]);
        }
    }
}
