using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>A small answer in JSON.</summary>
internal sealed class JsonAnswer(ReadOnlyMemory<byte> json, string contentType = "application/json; charset=utf-8") : IAnswer
{
    public string ContentType => contentType;

    internal static JsonAnswer From(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, ActivityJson.WriterOptions))
        {
            write(json);
        }

        return new(buffer.WrittenMemory);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToBytes() => json;

    /// <inheritdoc/>
    public async Task WriteAsync(PipeWriter body, CancellationToken stop) => await body.WriteAsync(json, stop);
}
