using System.Text.Json;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>Makes activities of JSON objects, in one pass over their bytes. Not for several threads at a time.</summary>
internal sealed class JsonActivityParser(ActivityOrigin origin)
{
    private readonly Utf8Names _names = new();
    private readonly (int Start, int Length)[] _values = new (int, int)[(int)JsonMember.TimeUtc + 1];
    private readonly List<(int Start, int Length)> _others = [];
    private int _telling;
    private string? _fault;

    /// <summary>The audit record that was found last.</summary>
    internal byte[]? AuditRecord { get; private set; }

    /// <summary>Whether the row around that record says that the search failed inside.</summary>
    internal bool IsOfFailedSearch { get; private set; }

    /// <summary>The entry of another log that was found last.</summary>
    internal LogEntry? Entry { get; private set; }

    /// <summary>Reads the object that the reader stands at the beginning of.</summary>
    /// <param name="reader">Over the text; behind the object afterwards, unless it is a page or incomplete.</param>
    /// <param name="text">What the reader reads.</param>
    /// <param name="line">The line of the object.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="fault">Why the object cannot be read.</param>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    internal JsonOutcome Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, long line, out MailboxActivity? activity, out string? fault)
    {
        activity = null;
        fault = null;
        Array.Clear(_values, 0, _values.Length);
        _others.Clear();
        _telling = 0;
        _fault = null;
        int start = (int)reader.TokenStartIndex;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                ReadOnlySpan<byte> raw = text.Slice(start, (int)reader.BytesConsumed - start);
                return Utf8Text.IsValid(raw) ? Build(text, raw, line, out activity, out fault) : Fail("the row is not valid UTF-8.", out fault);
            }

            int nameStart = (int)reader.TokenStartIndex;
            JsonMember member = JsonMemberNames.Find(ref reader);
            if (!reader.Read())
            {
                return JsonOutcome.Incomplete;
            }

            if (member == JsonMember.Value && _telling == 0 && reader.TokenType == JsonTokenType.StartArray)
            {
                return JsonOutcome.Page;
            }

            int valueStart = (int)reader.TokenStartIndex;
            JsonTokenType kind = reader.TokenType;
            if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray && !reader.TrySkip())
            {
                return JsonOutcome.Incomplete;
            }

            Take(member, kind, nameStart, valueStart, (int)reader.BytesConsumed);
        }

        return JsonOutcome.Incomplete;
    }

    private void Take(JsonMember member, JsonTokenType kind, int nameStart, int valueStart, int end)
    {
        if (member == JsonMember.Annotation)
        {
            return;
        }

        // Of a member that is there twice the first counts; nothing is dropped.
        if (member is JsonMember.Other or JsonMember.Value || _values[(int)member].Length > 0)
        {
            _others.Add((nameStart, end - nameStart));
            return;
        }

        _telling += IsTelling(member) ? 1 : 0;
        if (kind == JsonTokenType.Null)
        {
            return;
        }

        bool isText = kind == JsonTokenType.String && member != JsonMember.CustomProperties;
        _values[(int)member] = isText ? (valueStart + 1, end - valueStart - 2) : (valueStart, end - valueStart);
        if (kind is JsonTokenType.StartObject or JsonTokenType.StartArray && member != JsonMember.CustomProperties)
        {
            _fault ??= $"{member} is no text.";
        }
    }

    private JsonOutcome Build(ReadOnlySpan<byte> text, ReadOnlySpan<byte> raw, long line, out MailboxActivity? activity, out string? fault)
    {
        activity = null;
        if (_values[(int)JsonMember.TimeUtc].Length > 0 && _values[(int)JsonMember.ActivityIdType].Length > 0)
        {
            StatedActivityRecord? stated = StatedJson.Read(raw, origin.Mailbox, out bool isTimeline, out fault);
            activity = stated is null ? null : new MailboxActivity(stated);
            return isTimeline ? JsonOutcome.Foreign : stated is null ? JsonOutcome.Unreadable : JsonOutcome.Activity;
        }

        if (_telling == 0)
        {
            _ = Fail("the object has none of an activity's members.", out fault);
            AuditRecord = AuditJson.Record(raw, out bool isOfFailedSearch);
            IsOfFailedSearch = isOfFailedSearch;
            return AuditRecord is not null ? JsonOutcome.AuditRecord : (Entry = LogEntry.Find(raw)) is not null ? JsonOutcome.Companion : JsonOutcome.Foreign;
        }

        ReadOnlySpan<byte> type = Value(text, JsonMember.ActivityIdType);
        ReadOnlySpan<byte> creationText = Value(text, JsonMember.ActivityCreationTime);
        DateTimeOffset creation = default;
        fault = _fault
            ?? (type.IsEmpty ? "ActivityIdType is empty." : null)
            ?? Time(text, JsonMember.TimeStamp, out DateTimeOffset timeStamp)
            ?? (creationText.IsEmpty ? null : Time(text, JsonMember.ActivityCreationTime, out creation));
        if (fault is not null)
        {
            return JsonOutcome.Unreadable;
        }

        Time(text, JsonMember.TimeStamp, out timeStamp);
        byte[] data = Pack(text, out JsonActivityLayout layout);
        activity = new MailboxActivity(new JsonActivityRecord(origin, line, timeStamp, Name(type), data, layout)
        {
            AppType = NameOrNull(Value(text, JsonMember.AppIdType)),
            Version = NameOrNull(Value(text, JsonMember.ClientVersion)),
            Tenant = NameOrNull(Value(text, JsonMember.TenantId)),
            Creation = creationText.IsEmpty ? null : creation,
        });
        return JsonOutcome.Activity;
    }

    private byte[] Pack(ReadOnlySpan<byte> text, out JsonActivityLayout layout)
    {
        int itemEnd = _values[(int)JsonMember.ActivityItemId].Length;
        int sessionEnd = itemEnd + _values[(int)JsonMember.ClientSessionId].Length;
        int idEnd = sessionEnd + _values[(int)JsonMember.Id].Length;
        int propertiesEnd = idEnd + _values[(int)JsonMember.CustomProperties].Length;
        int size = propertiesEnd;
        foreach ((_, int length) in _others)
        {
            size += length + 1;
        }

        byte[] data = new byte[_others.Count == 0 ? size : size + 1];
        Value(text, JsonMember.ActivityItemId).CopyTo(data);
        Value(text, JsonMember.ClientSessionId).CopyTo(data.AsSpan(itemEnd));
        Value(text, JsonMember.Id).CopyTo(data.AsSpan(sessionEnd));
        Value(text, JsonMember.CustomProperties).CopyTo(data.AsSpan(idEnd));
        int at = propertiesEnd;
        foreach ((int start, int length) in _others)
        {
            data[at] = at == propertiesEnd ? (byte)'{' : (byte)',';
            text.Slice(start, length).CopyTo(data.AsSpan(at + 1));
            at += length + 1;
        }

        if (_others.Count > 0)
        {
            data[at] = (byte)'}';
        }

        layout = new JsonActivityLayout(itemEnd, sessionEnd, idEnd, propertiesEnd);
        return data;
    }

    private string? Time(ReadOnlySpan<byte> text, JsonMember member, out DateTimeOffset time)
    {
        ReadOnlySpan<byte> value = Value(text, member);
        bool isTime = value.IndexOf((byte)'\\') < 0 ? IsoTime.TryRead(value, out time) : UtcText.TryRead(JsonText.Read(value), out time);
        return isTime ? null : $"{member} '{JsonText.Read(value)}' is not a time.";
    }

    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> text, JsonMember member) => text.Slice(_values[(int)member].Start, _values[(int)member].Length);

    private string? NameOrNull(ReadOnlySpan<byte> value) => value.IsEmpty ? null : Name(value).Text;

    private Utf8Names.Name Name(ReadOnlySpan<byte> value) =>
        _names.Find(value.IndexOf((byte)'\\') < 0 ? value : System.Text.Encoding.UTF8.GetBytes(JsonText.Read(value)));

    /// <summary>Whether only activities have it; others name a time, an id, a version and a tenant too.</summary>
    private static bool IsTelling(JsonMember member) => member is JsonMember.ActivityIdType or JsonMember.AppIdType or JsonMember.ActivityItemId
        or JsonMember.ActivityCreationTime or JsonMember.ClientSessionId or JsonMember.TimeUtc;

    private static JsonOutcome Fail(string reason, out string? fault)
    {
        fault = reason;
        return JsonOutcome.Unreadable;
    }
}
