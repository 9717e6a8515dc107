using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>A page of the records that a query found.</summary>
internal sealed class AuditRecordPage : IAnswer
{
    private const int FlushAt = 64 * 1024;

    internal required string Context { get; init; }

    internal required IReadOnlyList<SimulatedAuditRecord> Records { get; init; }

    internal required string? NextLink { get; init; }

    /// <summary>Whether AuditData's members are in dynamicProperties, as v1.0's types show.</summary>
    internal required bool HasBag { get; init; }

    public string ContentType => "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";

    /// <inheritdoc/>
    public async Task WriteAsync(PipeWriter body, CancellationToken stop)
    {
        using Utf8JsonWriter json = new(body, ActivityJson.WriterOptions);
        WriteStart(json);
        foreach (SimulatedAuditRecord record in Records)
        {
            Write(json, record);
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

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, ActivityJson.WriterOptions);
        WriteStart(json);
        Records.ToList().ForEach(record => Write(json, record));
        WriteEnd(json);
        json.Flush();
        return buffer.WrittenMemory;
    }

    private void WriteStart(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@odata.context"u8, Context);
        json.WriteNumber("@odata.count"u8, Records.Count);
        if (NextLink is not null)
        {
            json.WriteString("@odata.nextLink"u8, NextLink);
        }

        json.WriteStartArray("value"u8);
    }

    private static void WriteEnd(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>userId holds what AuditData calls UserKey, userPrincipalName what it calls UserId.</summary>
    private void Write(Utf8JsonWriter json, SimulatedAuditRecord record)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, record.Id);
        json.WriteString("createdDateTime"u8, record.CreationTime.UtcDateTime);
        json.WriteString("auditLogRecordType"u8, AuditNames.RecordType(record.RecordType));
        json.WriteString("operation"u8, record.Operation);
        json.WriteString("organizationId"u8, record.OrganizationId);
        json.WriteString("userType"u8, AuditNames.UserType(record.UserType));
        json.WriteString("userId"u8, record.UserKey);
        json.WriteString("service"u8, record.Workload);
        json.WriteString("objectId"u8, record.ObjectId);
        json.WriteString("userPrincipalName"u8, record.UserId);
        json.WriteString("clientIp"u8, record.ClientIP);
        json.WriteStartArray("administrativeUnits"u8);
        json.WriteEndArray();
        json.WritePropertyName("auditData"u8);
        ReadOnlySpan<byte> type = """{"@odata.type":"#microsoft.graph.security.defaultAuditData","""u8;
        json.WriteRawValue(
            HasBag ? [.. type, .. "\"dynamicProperties\":"u8, .. record.Json.Span, (byte)'}'] : (byte[])[.. type, .. record.Json.Span[1..]],
            skipInputValidation: true);
        json.WriteEndObject();
    }
}
