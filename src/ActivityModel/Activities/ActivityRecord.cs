using System.Globalization;

namespace OutlookActivities;

/// <summary>
/// What a reader keeps of one record. What every activity is sorted and filtered by is known at once; the rest is read when asked for.
/// </summary>
internal abstract class ActivityRecord
{
    internal abstract DateTimeOffset TimeStamp { get; }

    internal abstract string ActivityIdType { get; }

    internal abstract string Category { get; }

    internal abstract string Source { get; }

    internal virtual string? Mailbox => null;

    internal virtual string? AppIdType => null;

    internal virtual string? ClientSessionId => null;

    internal virtual string? ActivityItemId => null;

    internal virtual DateTimeOffset? ActivityCreationTime => null;

    internal virtual string? ClientVersion => null;

    internal virtual string? TenantId => null;

    internal virtual string? Id => null;

    internal virtual string? RecordId => Id;

    internal virtual string? SourceRow => null;

    /// <summary>The full path of the file it was read from, where the reader knows: the report hashes it.</summary>
    internal virtual string? SourcePath => null;

    /// <summary><see cref="ActivityItemId"/> as bytes: a reader that has them so makes no string of them.</summary>
    internal virtual Utf8Slice ActivityItemIdBytes => Utf8Slice.From(ActivityItemId);

    /// <summary><see cref="ClientSessionId"/> as bytes.</summary>
    internal virtual Utf8Slice ClientSessionIdBytes => Utf8Slice.From(ClientSessionId);

    /// <summary>Where the address is, for records that state it because an activity was looked up before it was written.</summary>
    internal virtual ActivityLocation? Location => null;

    /// <summary>The record itself as its source wrote it, where the reader keeps it whole; else nothing.</summary>
    internal virtual Utf8Slice RawBytes => default;

    /// <summary>Whether <see cref="Mailbox"/> stays the same; false where more that is read may complete it.</summary>
    internal virtual bool IsMailboxSettled => true;

    /// <summary>About how many bytes it holds in memory.</summary>
    internal virtual long SizeInMemory => RawBytes.Length;

    /// <summary>The file's name and the line of <see cref="SourceRow"/>, of which millions share the former.</summary>
    internal virtual (string? File, long Line) SourcePlace
    {
        get
        {
            string? row = SourceRow;
            int colon = row is null ? -1 : row.LastIndexOf(':');
            return colon > 0 && long.TryParse(row!.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long line) && line > 0
                ? (row.Substring(0, colon), line)
                : (row, 0);
        }
    }

    /// <summary>Reads everything the record held. Called once for an activity, and only when somebody asks.</summary>
    internal abstract CustomPropertyList ReadCustomProperties();

    /// <summary>Reads the properties that are derived. Unless a source knows better, they come from the custom properties.</summary>
    /// <param name="activity">Of whom the custom properties can be asked: not every source needs them for it.</param>
    internal virtual ActivityDetails ReadDetails(MailboxActivity activity) =>
        ActivityDetails.FromCustomProperties(ActivityIdType, activity.CustomProperties);

    /// <summary>
    /// Gives the custom properties that are known, as bytes, and true: for readers whose <see cref="ReadDetails"/> is the one above and that can do
    /// it without making strings. False: ask <see cref="ReadDetails"/>.
    /// </summary>
    internal virtual bool TryReadKnown(KnownValues<Utf8Slice> values) => false;
}
