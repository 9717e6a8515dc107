namespace OutlookActivities;

/// <summary>
/// A message that was exposed, or a folder that was synchronised: how, when, to whom, and how sure that is. An access is not a reading, and a
/// presumption is nothing that a record shows.
/// </summary>
public sealed class ExposedMessage
{
    internal ExposedMessage()
    {
    }

    /// <summary>The mailbox.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>The message's Message-ID header, angle brackets included; null for a folder, and where no record names it.</summary>
    public string? InternetMessageId { get; internal init; }

    /// <summary>The message's subject, from whatever record of the input holds it.</summary>
    public string? Subject { get; internal init; }

    /// <summary>The message's sender, from whatever record of the input holds it.</summary>
    public string? Sender { get; internal init; }

    /// <summary>When the message was received, in UTC, from whatever record of the input holds it.</summary>
    public DateTimeOffset? ReceivedTime { get; internal init; }

    /// <summary><see cref="ReceivedTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? ReceivedTimeUtc => UtcText.From(ReceivedTime);

    /// <summary>The folder, by name or path.</summary>
    public string? Folder { get; internal init; }

    /// <summary>The id of that folder.</summary>
    public string? FolderId { get; internal init; }

    /// <summary>Whether a record of the input shows that the message has an attachment; false where none does, which proves nothing.</summary>
    public bool HasAttachment { get; internal init; }

    /// <summary>The message's size in bytes, where a record holds it.</summary>
    public long? SizeInBytes { get; internal init; }

    /// <summary>
    /// What was done with it: Read, Printed, Accessed, AttachmentOpened, AttachmentPreviewed, AttachmentAccessed, LinkClicked, Replied, Forwarded, Moved, Copied,
    /// Deleted, Marked, InSearchResult, InSyncedFolder; of a folder FolderSynced and Unnamed; of a stretch Throttled.
    /// </summary>
    public TextList Access { get; internal init; } = TextList.Empty;

    /// <summary>How long it was shown in reading panes, in seconds, where their end is known; null for what was not read.</summary>
    public double? DurationSeconds { get; internal init; }

    /// <summary>The first access, in UTC.</summary>
    public DateTimeOffset FirstAccess { get; internal init; }

    /// <summary><see cref="FirstAccess"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string FirstAccessUtc => UtcText.From(FirstAccess);

    /// <summary>The last access, in UTC.</summary>
    public DateTimeOffset LastAccess { get; internal init; }

    /// <summary><see cref="LastAccess"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string LastAccessUtc => UtcText.From(LastAccess);

    /// <summary>How many records show it. A lower bound: what is repeated within an hour is not logged again.</summary>
    public int AccessCount { get; internal init; }

    /// <summary>Who did it, in order of time.</summary>
    public TextList? UserName { get; internal init; }

    /// <summary>From which addresses, in order of time.</summary>
    public TextList? ClientIP { get; internal init; }

    /// <summary>In which client sessions, in order of time.</summary>
    public TextList? ClientSessionId { get; internal init; }

    /// <summary>With which applications, in order of time (audit records only).</summary>
    public TextList? ApplicationId { get; internal init; }

    /// <summary>How sure it is.</summary>
    public Certainty Certainty { get; internal init; }

    /// <summary>Why it is that sure, and no surer, in a sentence.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>The item's id in the store at the first access (EWS form, base64); null where its record does not hold it, or names the message by its Message-ID.</summary>
    public string? ActivityItemId { get; internal init; }

    /// <summary>The id of the record of the first access.</summary>
    public string? RecordId { get; internal init; }

    /// <summary>Which log the first access comes from: one of <see cref="ActivitySource"/>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>Time of the first access, certainty, message or folder, and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{FirstAccessUtc} {Certainty} {InternetMessageId ?? Folder ?? ActivityItemId} {Mailbox}".TrimEnd();
}
