namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>Writes activities as events of OCSF 1.8.0, one a line.</summary>
internal sealed class OcsfRowWriter(Stream stream) : RowWriter
{
    /// <summary>
    /// A record larger than this is written whole with the first of its activities only, and the others name it by its hash: a record that names a
    /// thousand messages would else be there a thousand times.
    /// </summary>
    private const int LargeRecord = 32 * 1024;

    private readonly JsonLineWriter _json = new(stream);
    private readonly RecordHash _hash = new();

    public override void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    internal override void WriteHeader()
    {
    }

    internal override bool Takes(object row) => row is MailboxActivity;

    internal override void Write(object row)
    {
        var activity = (MailboxActivity)row;
        OcsfType type = OcsfTypes.Of(activity);
        var known = new OcsfSource(activity, type);
        _json.BeginLine();
        WriteType(type);
        _json.Write("severity_id"u8, 1);
        _json.Write("severity"u8, "Informational");
        _json.Write("time"u8, activity.TimeStamp.ToUnixTimeMilliseconds());
        WriteStatus(activity, type);
        _json.Write("message"u8, Message(activity));
        WriteMetadata(activity, type);
        known.Write(_json);
        OcsfSubject.Write(_json, activity, type);
        OcsfObservables.Write(_json, activity, known, type);
        OcsfUnmapped.Write(_json, activity, known, type);
        WriteOriginal(activity);
        _json.EndLine();
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.Begins(beginning, JsonLine.OcsfFirst);

    private void WriteType(OcsfType type)
    {
        _json.Write("class_uid"u8, type.Class.Uid);
        _json.Write("class_name"u8, type.Class.Name);
        _json.Write("category_uid"u8, type.Class.Category);
        _json.Write("category_name"u8, type.Class.CategoryName);
        _json.Write("activity_id"u8, type.ActivityId);
        _json.Write("activity_name"u8, type.ActivityName);
        _json.Write("type_uid"u8, type.TypeUid);
        _json.Write("type_name"u8, type.TypeName);
    }

    /// <summary>A caption beside the number must be the schema's own, unless the number is 99.</summary>
    private void WriteStatus(MailboxActivity activity, OcsfType type)
    {
        if (activity.Result is null)
        {
            return;
        }

        int number = activity.Result switch { ActivityResult.Success => 1, ActivityResult.Failure => 2, _ => 99 };
        _json.Write("status_id"u8, number);
        _json.Write("status"u8, activity.Result);
        _json.Write("status_detail"u8, type.Class == OcsfClass.Authentication ? activity.Detail : null);
    }

    private void WriteMetadata(MailboxActivity activity, OcsfType type)
    {
        _json.BeginObject("metadata"u8);
        _json.Write("version"u8, "1.8.0");
        _json.BeginObject("product"u8);
        _json.Write("name"u8, "Microsoft 365");
        _json.Write("vendor_name"u8, "Microsoft");
        _json.EndObject();
        if (type.Class.HasActorByProfile)
        {
            _json.BeginArray("profiles"u8);
            _json.WriteElement("host");
            _json.EndArray();
        }

        _json.Write("uid"u8, activity.RecordId ?? activity.Id);
        _json.Write("event_code"u8, activity.ActivityIdType);
        _json.Write("log_name"u8, activity.Source);
        _json.Write("log_provider"u8, "OutlookActivities");
        _json.Write("original_time"u8, activity.TimeUtc);
        _json.Write("tenant_uid"u8, activity.TenantId);
        _json.EndObject();
    }

    private void WriteOriginal(MailboxActivity activity)
    {
        Utf8Slice record = OriginalRecord.Of(activity);
        if (record.IsEmpty)
        {
            return;
        }

        bool isRepeated = record.Length > LargeRecord && _hash.IsLast(record);
        if (!isRepeated)
        {
            _json.Write("raw_data"u8, record.Bytes.AsSpan(record.Start, record.Length));
        }

        _json.BeginObject("raw_data_hash"u8);
        _json.Write("algorithm_id"u8, 3);
        _json.Write("algorithm"u8, "SHA-256");
        _json.Write("value"u8, _hash.Of(record));
        _json.EndObject();
        _json.Write("raw_data_size"u8, record.Length);
    }

    /// <summary>What such an activity means, with what its record says of it.</summary>
    private static string? Message(MailboxActivity activity)
    {
        string? meaning = AuditOperations.Find(activity.ActivityIdType)?.Meaning ?? ActivityTypes.Meaning(activity.ActivityIdType);
        return meaning is null ? activity.Detail : activity.Detail is null ? meaning : $"{meaning}: {activity.Detail}";
    }
}
