using System.IO.Pipelines;

namespace OutlookActivities.Simulator;

/// <summary>A blob's records: a bare JSON array.</summary>
internal sealed class AuditBlobAnswer(IReadOnlyList<SimulatedAuditRecord> records) : IAnswer
{
    public string ContentType => "application/json; charset=utf-8";

    /// <inheritdoc/>
    public async Task WriteAsync(PipeWriter body, CancellationToken stop) => await body.WriteAsync(ToBytes(), stop);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToBytes()
    {
        using MemoryStream json = new();
        json.WriteByte((byte)'[');
        for (int i = 0; i < records.Count; i++)
        {
            if (i > 0)
            {
                json.WriteByte((byte)',');
            }

            json.Write(records[i].Json.Span);
        }

        json.WriteByte((byte)']');
        return json.ToArray();
    }
}
