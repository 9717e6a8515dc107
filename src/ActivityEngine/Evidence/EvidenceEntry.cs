using System.Text.Encodings.Web;
using System.Text.Json;

namespace OutlookActivities.Engine.Evidence;

/// <summary>A line of the manifest: a run that began or ended, or an answer that was received.</summary>
internal sealed record EvidenceEntry
{
    internal const string Run = nameof(Run);
    internal const string Response = nameof(Response);
    internal const string End = nameof(End);

    /// <summary>An answer that led nowhere: the next run asks again.</summary>
    internal const string Dropped = nameof(Dropped);

    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>1 for the first line.</summary>
    internal int Number { get; init; }

    internal string Kind { get; init; } = Response;

    /// <summary>When the answer was there, or the run began or ended.</summary>
    internal DateTimeOffset Time { get; init; }

    /// <summary>Of a run: the module and its version.</summary>
    internal string? Tool { get; init; }

    /// <summary>Of a run: the service, its host, the account and the tenant.</summary>
    internal string? Service { get; init; }

    internal string? Host { get; init; }

    internal string? Account { get; init; }

    internal string? Tenant { get; init; }

    /// <summary>Of a run: what was asked for, as JSON; of an answer: what was sent, but for secrets.</summary>
    internal string? Wanted { get; init; }

    /// <summary>Of a run: the time that counted as now.</summary>
    internal DateTimeOffset? Now { get; init; }

    internal string? Method { get; init; }

    internal string? Uri { get; init; }

    internal int? Status { get; init; }

    internal string? ClientRequestId { get; init; }

    internal string? RequestId { get; init; }

    /// <summary>The mailbox whose activities the answer holds, where it does not name it itself.</summary>
    internal string? Mailbox { get; init; }

    /// <summary>Header that the next request comes from.</summary>
    internal string? NextPageUri { get; init; }

    /// <summary>Whether the answer was one that the run went on from; another try followed otherwise.</summary>
    internal bool IsGood { get; init; }

    /// <summary>Activities or records in it; null where it holds none.</summary>
    internal int? Count { get; init; }

    /// <summary>Bytes of the body.</summary>
    internal long? Size { get; init; }

    /// <summary>SHA-256 of the body.</summary>
    internal string? Hash { get; init; }

    /// <summary>Where the body is, from the folder on, with slashes.</summary>
    internal string? File { get; init; }

    /// <summary>SHA-256 of the packed file.</summary>
    internal string? FileHash { get; init; }

    /// <summary>Of the end of a run: how many answers it wrote.</summary>
    internal int? Responses { get; init; }

    /// <summary>The own hash of the line before.</summary>
    internal string Previous { get; init; } = EvidenceHash.None;

    /// <summary>What tells one request from another.</summary>
    internal static string KeyOf(string method, string uri, string? body) => $"{method} {uri} {body}";

    internal string Key => KeyOf(Method ?? "", Uri ?? "", Wanted);

    /// <summary>The line's JSON, to which its own hash is added.</summary>
    internal byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_readable))
        {
            json.WriteStartObject();
            json.WriteNumber("number", Number);
            json.WriteString("entry", Kind);
            json.WriteString("time", UtcText.From(Time));
            Write(json, "tool", Tool);
            Write(json, "service", Service);
            Write(json, "host", Host);
            Write(json, "account", Account);
            Write(json, "tenant", Tenant);
            Write(json, "now", Now is DateTimeOffset now ? UtcText.From(now) : null);
            Write(json, "method", Method);
            Write(json, "uri", Uri);
            Write(json, "request", Wanted);
            Write(json, "status", Status);
            Write(json, "clientRequestId", ClientRequestId);
            Write(json, "requestId", RequestId);
            Write(json, "mailbox", Mailbox);
            Write(json, "nextPageUri", NextPageUri);
            if (Kind == Response)
            {
                json.WriteBoolean("good", IsGood);
            }

            Write(json, "count", Count);
            Write(json, "bytes", Size);
            Write(json, "sha256", Hash);
            Write(json, "file", File);
            Write(json, "fileSha256", FileHash);
            Write(json, "responses", Responses);
            json.WriteString("previous", Previous);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The line's entry; null where it is none.</summary>
    internal static EvidenceEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement json = document.RootElement;
            return json.ValueKind != JsonValueKind.Object || ReadText(json, "entry") is not string kind || ReadTime(json, "time") is not DateTimeOffset time ? null : new EvidenceEntry
            {
                Number = (int)(ReadNumber(json, "number") ?? 0),
                Kind = kind,
                Time = time,
                Tool = ReadText(json, "tool"),
                Service = ReadText(json, "service"),
                Host = ReadText(json, "host"),
                Account = ReadText(json, "account"),
                Tenant = ReadText(json, "tenant"),
                Now = ReadTime(json, "now"),
                Method = ReadText(json, "method"),
                Uri = ReadText(json, "uri"),
                Wanted = ReadText(json, "request"),
                Status = (int?)ReadNumber(json, "status"),
                ClientRequestId = ReadText(json, "clientRequestId"),
                RequestId = ReadText(json, "requestId"),
                Mailbox = ReadText(json, "mailbox"),
                NextPageUri = ReadText(json, "nextPageUri"),
                IsGood = json.TryGetProperty("good", out JsonElement good) && good.ValueKind == JsonValueKind.True,
                Count = (int?)ReadNumber(json, "count"),
                Size = ReadNumber(json, "bytes"),
                Hash = ReadText(json, "sha256"),
                File = ReadText(json, "file"),
                FileHash = ReadText(json, "fileSha256"),
                Responses = (int?)ReadNumber(json, "responses"),
                Previous = ReadText(json, "previous") ?? "",
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ReadText(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? ReadNumber(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number) ? number : null;

    private static DateTimeOffset? ReadTime(JsonElement json, string name) => UtcText.Read(ReadText(json, name));

    private static void Write(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, long? value)
    {
        if (value is long number)
        {
            json.WriteNumber(name, number);
        }
    }
}
