using System.Runtime.CompilerServices;

namespace OutlookActivities;

/// <summary>
/// One thing that was done in a mailbox: a logon, a message looked at, a search, a message sent. The same flat type for every source.
/// </summary>
/// <remarks>
/// Times are UTC; a text that a record does not hold, or holds empty, is null. What is not needed to sort and filter is read from the
/// record only when it is asked for.
/// </remarks>
public sealed class MailboxActivity
{
    private readonly ActivityRecord _record;
    private ActivityDetails? _details;
    private CustomPropertyList? _customProperties;
    private ActivityLocation? _location;

    internal MailboxActivity(ActivityRecord record) => _record = record;

    /// <summary>The mailbox the activity happened in, as a UPN or as the source names it; null where neither file nor caller names one.</summary>
    public string? Mailbox => _record.Mailbox;

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset TimeStamp => _record.TimeStamp;

    /// <summary><see cref="TimeStamp"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string TimeUtc => UtcText.From(_record.TimeStamp);

    /// <summary>What kind of activity it is for an investigator: one of <see cref="ActivityCategory"/>.</summary>
    public string Category => _record.Category;

    /// <summary>The activity's type as the source spells it; for audit records the operation.</summary>
    public string ActivityIdType => _record.ActivityIdType;

    /// <summary>The application as the Activities API names it (Web, Outlook, Mobile …); null for audit records.</summary>
    public string? AppIdType => _record.AppIdType;

    /// <summary>Who did it.</summary>
    public string? UserName => Details.UserName;

    /// <summary>The kind of account of <see cref="UserName"/>: Regular, Admin, System, Application … (audit records only).</summary>
    public string? ActorType => Details.ActorType;

    /// <summary>As what the user was logged on: Owner, Delegated, Admin … (audit records only).</summary>
    public string? LogonType => Details.LogonType;

    /// <summary>The address that the record itself names, without port and brackets.</summary>
    public string? ClientIP => Details.ClientIP;

    /// <summary>The client in words that people read, such as "Chrome on Windows".</summary>
    public string? Client => Details.Client;

    /// <summary>The client's own description of itself, untouched.</summary>
    public string? UserAgent => Details.UserAgent;

    /// <summary>The id of the application that acted (audit records only).</summary>
    public string? ApplicationId => Details.ApplicationId;

    /// <summary>The name of the application, where its id is publicly known.</summary>
    public string? ApplicationName => Details.ApplicationName;

    /// <summary>The client session.</summary>
    public string? ClientSessionId => _record.ClientSessionId;

    /// <summary>Success, Failure or Interrupted, where the record tells.</summary>
    public string? Result => Details.Result;

    /// <summary>What was changed or where something went: a folder, mailbox, rule, application, file.</summary>
    public string? Target => Details.Target;

    /// <summary>What else the record says, in words.</summary>
    public string? Detail => Details.Detail;

    /// <summary>The message's subject.</summary>
    public string? Subject => Details.Subject;

    /// <summary>The message's sender.</summary>
    public string? Sender => Details.Sender;

    /// <summary>The message's recipients; the text form joins them with "; ".</summary>
    public TextList? Recipients => Details.Recipients;

    /// <summary>The message's Message-ID header, angle brackets included.</summary>
    public string? InternetMessageId => Details.InternetMessageId;

    /// <summary>When the message was received, in UTC.</summary>
    public DateTimeOffset? ReceivedTime => Details.ReceivedTime;

    /// <summary><see cref="ReceivedTime"/> as ISO 8601 text.</summary>
    public string? ReceivedTimeUtc => UtcText.From(Details.ReceivedTime);

    /// <summary>When the message was sent, in UTC.</summary>
    public DateTimeOffset? SentTime => Details.SentTime;

    /// <summary><see cref="SentTime"/> as ISO 8601 text.</summary>
    public string? SentTimeUtc => UtcText.From(Details.SentTime);

    /// <summary>The folder the item was in, by name or path.</summary>
    public string? Folder => Details.Folder;

    /// <summary>The id of that folder.</summary>
    public string? FolderId => Details.FolderId;

    /// <summary>Bind or Sync, for MailItemsAccessed (audit records only).</summary>
    public string? AccessType => Details.AccessType;

    /// <summary>Whether the record says that access logging was throttled.</summary>
    public bool IsThrottled => Details.IsThrottled;

    /// <summary>Whether a service did it, not a person (audit records only).</summary>
    public bool IsService => Details.IsService;

    /// <summary>The item's size in bytes.</summary>
    public long? SizeInBytes => Details.SizeInBytes;

    /// <summary>The text that was searched for.</summary>
    public string? Query => Details.Query;

    /// <summary>The attachment, or what was done with it.</summary>
    public string? Attachment => Details.Attachment;

    /// <summary>The item's id in the store (EWS form, base64).</summary>
    public string? ActivityItemId => _record.ActivityItemId;

    /// <summary>When the server wrote the record, in UTC.</summary>
    public DateTimeOffset? ActivityCreationTime => _record.ActivityCreationTime;

    /// <summary><see cref="ActivityCreationTime"/> as ISO 8601 text.</summary>
    public string? ActivityCreationTimeUtc => UtcText.From(_record.ActivityCreationTime);

    /// <summary>The version of the client.</summary>
    public string? ClientVersion => _record.ClientVersion;

    /// <summary>The tenant's id.</summary>
    public string? TenantId => _record.TenantId;

    /// <summary>The activity's own id, where the source gives one.</summary>
    public string? Id => _record.Id;

    /// <summary>The id of the record the activity comes from; several activities can share it.</summary>
    public string? RecordId => _record.RecordId;

    /// <summary>Which log it comes from: one of <see cref="ActivitySource"/>.</summary>
    public string Source => _record.Source;

    /// <summary>File and line it was read from, as <c>name:line</c>; null for what came over the network.</summary>
    public string? SourceRow => _record.SourceRow;

    /// <summary>The country of <see cref="ClientIP"/> as its ISO 3166-1 code (NL); set by Resolve-ActivityLocation, else null.</summary>
    public string? Country => Location?.Country;

    /// <summary>The city of <see cref="ClientIP"/>; set by Resolve-ActivityLocation, else null.</summary>
    public string? City => Location?.City;

    /// <summary>The number of the network (autonomous system) of <see cref="ClientIP"/>; set by Resolve-ActivityLocation, else null.</summary>
    public long? AsNumber => Location?.AsNumber;

    /// <summary>Who runs that network; set by Resolve-ActivityLocation, else null.</summary>
    public string? AsOrganization => Location?.AsOrganization;

    /// <summary>Everything the record held, in order, doubled names too; the text form is JSON.</summary>
    public CustomPropertyList CustomProperties => Volatile.Read(ref _customProperties) ?? ReadCustomProperties();

    /// <summary>Whether <see cref="ClientIP"/> is that of a host behind the service, not of whoever acted.</summary>
    internal bool HasBackEndAddress => Details.HasBackEndAddress;

    /// <summary>Where <see cref="ClientIP"/> is; null until Resolve-ActivityLocation has looked it up.</summary>
    internal ActivityLocation? Location
    {
        get => _location ?? _record.Location;
        set => _location = value;
    }

    /// <summary>What the reader keeps of the record: for our own reasoning and writers, never seen from PowerShell.</summary>
    internal ActivityRecord Record => _record;

    private ActivityDetails Details => Volatile.Read(ref _details) ?? ReadDetails();

    /// <summary>Time, type and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{TimeUtc} {ActivityIdType} {Mailbox}".TrimEnd();

    // ForEach-Object -Parallel asks from several threads: the record is nobody else's, so its own lock makes sure that it is read once.
    private CustomPropertyList ReadCustomProperties()
    {
        lock (_record)
        {
            if (_customProperties is null)
            {
                Volatile.Write(ref _customProperties, _record.ReadCustomProperties());
            }

            return _customProperties!;
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private ActivityDetails ReadDetails()
    {
        lock (_record)
        {
            if (_details is null)
            {
                Volatile.Write(ref _details, _record.ReadDetails(this));
            }

            return _details!;
        }
    }
}
