using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>The answer to a request for activities, as the API writes it.</summary>
internal sealed class ActivityPage
{
    // Outlook's own writer escapes no more than JSON asks for.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private const int FlushAt = 64 * 1024;

    internal required IReadOnlyList<SimulatedActivity> Activities { get; init; }

    internal required ActivityFields Fields { get; init; }

    /// <summary>Null where the client wants no metadata.</summary>
    internal string? Context { get; init; }

    /// <summary>Null on the last page and where the client wants no metadata.</summary>
    internal string? NextLink { get; init; }

    /// <summary>Writes as it goes: no page is ever held whole.</summary>
    internal async Task WriteAsync(PipeWriter body, CancellationToken stop)
    {
        using Utf8JsonWriter json = new(body, WriterOptions);
        WriteStart(json);
        foreach (SimulatedActivity activity in Activities)
        {
            WriteActivity(json, activity);
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
    internal ReadOnlyMemory<byte> ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, WriterOptions);
        WriteStart(json);
        foreach (SimulatedActivity activity in Activities)
        {
            WriteActivity(json, activity);
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

    private void WriteActivity(Utf8JsonWriter json, SimulatedActivity activity)
    {
        json.WriteStartObject();
        WriteText(json, ActivityFields.Id, "Id"u8, activity.Id);
        WriteTime(json, ActivityFields.ActivityCreationTime, "ActivityCreationTime"u8, activity.ActivityCreationTime);
        WriteText(json, ActivityFields.ActivityIdType, "ActivityIdType"u8, activity.ActivityIdType);
        WriteText(json, ActivityFields.AppIdType, "AppIdType"u8, activity.AppIdType);
        WriteText(json, ActivityFields.ClientVersion, "ClientVersion"u8, activity.ClientVersion);
        WriteText(json, ActivityFields.ClientSessionId, "ClientSessionId"u8, activity.ClientSessionId);
        WriteText(json, ActivityFields.ActivityItemId, "ActivityItemId"u8, activity.ActivityItemId);
        WriteTime(json, ActivityFields.TimeStamp, "TimeStamp"u8, activity.TimeStamp);
        WriteText(json, ActivityFields.TenantId, "TenantId"u8, activity.TenantId);
        if (Has(ActivityFields.CustomProperties))
        {
            WriteCustomProperties(json, activity.CustomProperties);
        }

        json.WriteEndObject();
    }

    private static void WriteCustomProperties(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        json.WriteStartArray("CustomProperties"u8);
        for (int i = 0; i < properties.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("Name"u8, properties[i].Key);
            json.WriteString("Value"u8, properties[i].Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteText(Utf8JsonWriter json, ActivityFields field, ReadOnlySpan<byte> name, string value)
    {
        if (Has(field))
        {
            json.WriteString(name, value);
        }
    }

    // A DateTime is written with Z and no more digits than it has, as the API did (part A10).
    private void WriteTime(Utf8JsonWriter json, ActivityFields field, ReadOnlySpan<byte> name, DateTimeOffset value)
    {
        if (Has(field))
        {
            json.WriteString(name, value.UtcDateTime);
        }
    }

    private bool Has(ActivityFields field) => (Fields & field) != 0;
}
