using System.Runtime.CompilerServices;
using System.Text.Json;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>Makes activities of audit records: of a record's JSON, one or several. Not for several threads at a time.</summary>
internal sealed class AuditRecordReader(string? path, AuditRecordHistory history, IActivityReporter reporter)
{
    private readonly ActivityOrigin _origin = new(ActivitySource.UnifiedAuditLog, null, path);
    private readonly Utf8Names _names = new();
    private readonly List<AuditMessage> _messages = [];

    /// <summary>Reads a record.</summary>
    /// <param name="json">The record's JSON; kept.</param>
    /// <param name="line">Where it begins in its file; 0 without one.</param>
    /// <param name="into">Where its activities are added; none for a record that was read before.</param>
    /// <returns>Why it cannot be read; null where it was.</returns>
    [MethodImpl(HotPath.Compiled)]
    internal string? Read(byte[] json, long line, List<MailboxActivity> into)
    {
        if (IsBlank(json))
        {
            return "AuditData is empty.";
        }

        JsonMembers members;
        try
        {
            members = JsonMembers.Read(json, 0, json.Length);
        }
        catch (JsonException exception)
        {
            return "AuditData is cut off or broken: " + exception.Message.Split([" LineNumber:"], StringSplitOptions.None)[0];
        }

        JsonPart operation = members["Operation"u8];
        JsonPart time = members["CreationTime"u8];
        string? fault =
            !Utf8Text.IsValid(json) ? "AuditData is not valid UTF-8."
            : operation.Text is null ? "AuditData has no Operation."
            : !IsoTime.TryRead(time.Content, out DateTimeOffset _) ? $"AuditData's CreationTime '{time.Value}' is not a time."
            : null;
        if (fault is null && history.TryAdd(members["Id"u8].Text))
        {
            _ = IsoTime.TryRead(time.Content, out DateTimeOffset timeStamp);
            Add(json, line, timeStamp, members, into);
        }

        return fault;
    }

    [MethodImpl(HotPath.Compiled)]
    private void Add(byte[] json, long line, DateTimeOffset time, JsonMembers members, List<MailboxActivity> into)
    {
        Utf8Names.Name name = Name(members["Operation"u8]);
        AuditForm form = name.Operation?.Form ?? AuditCategory.FormOf(name.Text, members);
        _messages.Clear();
        AuditMessage.Read(form, members, _messages);
        JsonPart owner = AuditMailbox.Owner(members);
        string? mailbox = owner.Text is null ? AuditMailbox.NameFrom(form, members) : Name(owner).Text;
        Know(owner);
        Know(members["UserId"u8]);
        var record = new AuditRecord(_origin, line, history, json)
        {
            TimeStamp = time,
            Operation = name.Text,
            Category = AuditCategory.Of(name.Text, name.Operation, _messages[0], members),
            Form = form,
            Id = members["Id"u8].Text,
            MailboxName = mailbox,
            Items = _messages.Count(message => message.Item.Exists),
        };
        if (form == AuditForm.Access && AuditDetails.IsThrottled(members))
        {
            history.TellThrottled(mailbox, time, reporter);
        }

        foreach (AuditMessage message in _messages)
        {
            into.Add(new MailboxActivity(new AuditActivityRecord(record, message, _messages.Count == 1)));
        }
    }

    private void Know(JsonPart name)
    {
        if (name.IsString && name.Content.IndexOf((byte)'@') > 0)
        {
            history.Know(Name(name).Text);
        }
    }

    private static bool IsBlank(byte[] json) => Array.TrueForAll(json, b => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');

    private Utf8Names.Name Name(JsonPart part) =>
        _names.Find(part.Content.IndexOf((byte)'\\') < 0 ? part.Content : System.Text.Encoding.UTF8.GetBytes(part.Value!));
}
