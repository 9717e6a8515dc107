using System.Buffers.Text;
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
            members = JsonMembers.ReadLast(json);
        }
        catch (JsonException exception)
        {
            return "AuditData is cut off or broken: " + exception.Message;
        }

        JsonPart operation = members["Operation"u8];
        JsonPart time = members["CreationTime"u8];
        string? fault =
            !Utf8Text.IsValid(json) ? "AuditData is not valid UTF-8."
            : operation.Text is null ? "AuditData has no Operation."
            : !IsoTime.TryRead(time.Content, out DateTimeOffset _) ? $"AuditData's CreationTime '{time.Value}' is not a time."
            : null;
        if (fault is null && IsNew(members["Id"u8]))
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
        string? mailbox = owner.Content.IsEmpty ? null : Name(owner).Text;
        Know(owner, isOwner: true);
        Know(members["UserId"u8], isOwner: false);
        if (form is AuditForm.Directory or AuditForm.Consent)
        {
            Know(members["ObjectId"u8], isOwner: false);
        }

        int items = 0;
        foreach (AuditMessage message in _messages)
        {
            items += message.Item.Exists ? 1 : 0;
        }

        var record = new AuditRecord(_origin, line, history, json)
        {
            TimeStamp = time,
            Operation = name.Text,
            Category = AuditCategory.Of(name.Text, name.Operation, _messages[0], members),
            Form = form,
            IdPart = members["Id"u8],
            Owner = mailbox,
            Items = items,
        };
        if (form == AuditForm.Access && AuditDetails.IsThrottled(members))
        {
            history.TellThrottled(record.Mailbox, time, reporter);
        }

        foreach (AuditMessage message in _messages)
        {
            into.Add(new MailboxActivity(new AuditActivityRecord(record, message, _messages.Count == 1)));
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private void Know(JsonPart name, bool isOwner)
    {
        if (!name.IsString)
        {
            return;
        }

        Utf8Names.Name known = Name(name);
        if (isOwner ? !known.IsNotedAsOwner : !known.IsNoted)
        {
            known.IsNoted = true;
            known.IsNotedAsOwner |= isOwner;
            history.Know(known.Text, isOwner);
        }
    }

    /// <summary>Notes the user of another log: it may complete the name of a mailbox.</summary>
    internal void Know(string? user) => history.Know(user);

    /// <summary>Warns that the search which gave these records failed inside.</summary>
    internal void TellFailedSearch() => history.TellFailedSearch(reporter);

    /// <summary>Ids are GUIDs, by their bytes: as texts they would be the most that is made of a record here.</summary>
    [MethodImpl(HotPath.Compiled)]
    private bool IsNew(JsonPart id) =>
        Utf8Parser.TryParse(id.Content, out Guid guid, out int length) && length == id.Content.Length ? history.TryAdd(guid) : history.TryAdd(id.Text);

    private static bool IsBlank(byte[] json) => JsonScan.WhiteSpace(json, 0) == json.Length;

    [MethodImpl(HotPath.Compiled)]
    private Utf8Names.Name Name(JsonPart part) =>
        _names.Find(part.Content.IndexOf((byte)'\\') < 0 ? part.Content : System.Text.Encoding.UTF8.GetBytes(part.Value!));
}
