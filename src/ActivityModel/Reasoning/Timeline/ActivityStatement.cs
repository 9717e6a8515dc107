namespace OutlookActivities.Reasoning;

/// <summary>What one record says, in the reasoning's own terms. One instance is filled again for every record.</summary>
internal sealed class ActivityStatement
{
    internal Utf8Slice Subject { get; set; }

    /// <summary>The sender, as a number of the shared texts.</summary>
    internal int Sender { get; set; }

    internal Utf8Slice MessageId { get; set; }

    /// <summary>The time of receipt as the record writes it, to be read when an entry needs it; else it is <see cref="Received"/>.</summary>
    internal Utf8Slice ReceivedText { get; set; }

    internal DateTimeOffset? Received { get; set; }

    /// <summary>The id the item had before it was moved.</summary>
    internal Utf8Slice PreviousItemId { get; set; }

    /// <summary>The folder, as a number of the shared texts.</summary>
    internal int Folder { get; set; }

    /// <summary>The folder's id, as a number of the shared texts; only where the reader keeps the context.</summary>
    internal int FolderId { get; set; }

    /// <summary>Where something went, as a number of the shared texts.</summary>
    internal int Target { get; set; }

    /// <summary>The rest; left empty where no entry will need it.</summary>
    internal ActivityFacts Facts { get; set; }

    /// <summary>The id of the application that acted, as a number of the shared texts.</summary>
    internal int ApplicationId { get; set; }

    internal string? Query { get; set; }

    /// <summary>Whether it says anything of its message but the folder.</summary>
    internal bool TellsOfMessage =>
        !Subject.IsEmpty || Sender != 0 || !MessageId.IsEmpty || !ReceivedText.IsEmpty || Received is not null || !PreviousItemId.IsEmpty;
}
