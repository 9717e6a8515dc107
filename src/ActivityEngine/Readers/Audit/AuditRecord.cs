using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>A record of the Unified Audit Log. Its activities share it: what they have in common is read once, when the first is asked.</summary>
internal sealed class AuditRecord(ActivityOrigin origin, long line, AuditRecordHistory history, byte[] json)
{
    private ActivityDetails? _shared;
    private CustomPropertyList? _customProperties;
    private string? _session;
    private string? _clientVersion;
    private string? _tenantId;
    private string? _name;
    private string? _id;

    internal required DateTimeOffset TimeStamp { get; init; }

    internal required string Operation { get; init; }

    internal required string Category { get; init; }

    internal required AuditForm Form { get; init; }

    /// <summary>Where its id is in its JSON.</summary>
    internal required JsonPart IdPart { private get; init; }

    /// <summary>Whose mailbox it is by its own words; null where it only gives a name, or none.</summary>
    internal required string? Owner { private get; init; }

    /// <summary>How many messages it names.</summary>
    internal required int Items { get; init; }

    /// <summary>Completed whenever it is asked for: the later, the more is known of what mailboxes there are.</summary>
    internal string? Mailbox => Owner ?? (Name.Length == 0 ? null : Name.IndexOf('@') >= 0 ? Name : history.Complete(Name));

    internal bool IsMailboxSettled => Owner is not null || Name.Length == 0 || Name.IndexOf('@') >= 0;

    /// <summary>One text for all its activities: by it who counts records tells that they are of one.</summary>
    internal string? Id => _id ??= IdPart.Text;

    internal string Source => origin.Source;

    internal string? SourceRow => origin.Row(line);

    internal Utf8Slice RawBytes => new(json, 0, json.Length);

    internal string? SourcePath => origin.Path;

    internal (string? File, long Line) SourcePlace => (origin.FileName, origin.FileName is null ? 0 : line);

    internal string? Session
    {
        get
        {
            _ = Shared;
            return _session;
        }
    }

    internal string? ClientVersion
    {
        get
        {
            _ = Shared;
            return _clientVersion;
        }
    }

    internal string? TenantId
    {
        get
        {
            _ = Shared;
            return _tenantId;
        }
    }

    internal CustomPropertyList CustomProperties
    {
        get
        {
            lock (this)
            {
                return _customProperties ??= Read().ToCustomProperties();
            }
        }
    }

    /// <summary>What all its activities have in common.</summary>
    internal ActivityDetails Shared
    {
        get
        {
            lock (this)
            {
                if (_shared is null)
                {
                    JsonMembers record = Read();
                    _session = AuditClient.Session(record);
                    _clientVersion = record["ClientVersion"u8].Text;
                    _tenantId = record["OrganizationId"u8].Text;
                    _shared = AuditDetails.Read(this, record);
                }

                return _shared;
            }
        }
    }

    /// <summary>Most records without an owner are of the tenant: their JSON is not looked into for a name.</summary>
    private string Name => _name ??= (AuditMailbox.MayBeNamed(Form) ? AuditMailbox.NameFrom(Form, Read()) : null) ?? "";

    private JsonMembers Read() => JsonMembers.ReadLast(json);
}
