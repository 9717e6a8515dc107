using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Writers.Ecs;

/// <summary>What kind of event it is, how it ended, and the original record with its hash.</summary>
internal static class EcsEvent
{
    internal static void Write(JsonLineWriter json, MailboxActivity activity, JsonMembers record, string dataset, Utf8Slice original, RecordHash hash)
    {
        bool isLogon = activity.Category == ActivityCategory.Logon;
        bool isAttachment = activity.Category == ActivityCategory.Attachment;
        json.BeginObject("event"u8);
        json.Write("id"u8, activity.RecordId ?? activity.Id);
        json.Write("action"u8, activity.ActivityIdType);
        json.Write("provider"u8, record["Workload"u8].Text ?? (record.Count > 0 ? null : activity.Source));
        json.Write("code"u8, AuditRecordTypes.Name(record["RecordType"u8].Text));
        json.Write("dataset"u8, dataset);
        json.Write("kind"u8, "event");
        WriteList(json, "category"u8, "web", isLogon ? "authentication" : isAttachment ? "email" : null);
        WriteList(json, "type"u8, "info", isLogon ? "start" : isAttachment ? "access" : null);
        json.Write("outcome"u8, Outcome(activity, record));
        if (!original.IsEmpty)
        {
            json.Write("original"u8, original.Bytes.AsSpan(original.Start, original.Length));
            json.Write("hash"u8, hash.Of(original));
        }

        json.EndObject();
    }

    /// <summary>By ResultStatus, as the integration has it; but a failed sign-in, in which it may say Success, failed.</summary>
    private static string Outcome(MailboxActivity activity, JsonMembers record)
    {
        string? status = record.Count > 0 ? record["ResultStatus"u8].Text : activity.Result;
        bool isSuccess = status is null or "Succeeded" or "Success" or "PartiallySucceeded" or "True" or "true";
        return isSuccess && activity.ActivityIdType != "UserLoginFailed" ? "success" : "failure";
    }

    private static void WriteList(JsonLineWriter json, ReadOnlySpan<byte> name, string first, string? second)
    {
        json.BeginArray(name);
        json.WriteElement(first);
        if (second is not null)
        {
            json.WriteElement(second);
        }

        json.EndArray();
    }
}
