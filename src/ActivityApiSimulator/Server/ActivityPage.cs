using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>The answer to a request for activities, as the API writes it.</summary>
internal sealed class ActivityPage : IAnswer
{
    private const int FlushAt = 64 * 1024;

    internal required IReadOnlyList<SimulatedActivity> Activities { get; init; }

    /// <summary>Those an activity is shown with; null for all.</summary>
    internal required IReadOnlySet<string>? Properties { get; init; }

    /// <summary>Null where the client wants no metadata.</summary>
    internal string? Context { get; init; }

    /// <summary>Null on the last page and where the client wants no metadata.</summary>
    internal string? NextLink { get; init; }

    /// <inheritdoc/>
    public string ContentType => $"application/json; odata.metadata={(Context is null ? "none" : "minimal")}; charset=utf-8";

    /// <summary>Writes as it goes: no page is ever held whole.</summary>
    public async Task WriteAsync(PipeWriter body, CancellationToken stop)
    {
        using Utf8JsonWriter json = new(body, ActivityJson.WriterOptions);
        WriteStart(json);
        foreach (SimulatedActivity activity in Activities)
        {
            ActivityJson.Write(json, activity, Properties);
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
                await body.FlushAsync(stop);
            }
        }

        WriteEnd(json);
        json.Flush();
        await body.FlushAsync(stop);
    }

    /// <summary>All of it at once, for an answer that is to be spoilt.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, ActivityJson.WriterOptions);
        WriteStart(json);
        foreach (SimulatedActivity activity in Activities)
        {
            ActivityJson.Write(json, activity, Properties);
        }

        WriteEnd(json);
        json.Flush();
        return buffer.WrittenMemory;
    }

    private void WriteStart(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (Context is not null)
        {
            json.WriteString("@odata.context"u8, Context);
        }

        json.WriteStartArray("value"u8);
    }

    private void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        if (NextLink is not null)
        {
            json.WriteString("@odata.nextLink"u8, NextLink);
        }

        json.WriteEndObject();
    }
}
