namespace OutlookActivities.Reasoning;

/// <summary>An activity that waits for the end of the input: numbers only.</summary>
internal struct ExposureRow
{
    internal long Ticks;
    internal int Kind;
    internal int Session;

    /// <summary>The message that the item's id stands for; 0 where the record names none.</summary>
    internal int Item;

    /// <summary>The message as the record tells of it; 0 where it names none.</summary>
    internal int Message;

    internal int Facts;

    /// <summary>The facts of the logon that lends it what its record does not name.</summary>
    internal int Logon;

    /// <summary>Who acted: as the record, another one of its session, or that logon names it.</summary>
    internal int User;

    internal int Folder;
    internal int RecordId;
    internal uint SizeInBytes;

    /// <summary>How long the message was shown, in milliseconds; -1 where no end is known.</summary>
    internal int Shown;

    internal ExposureKind How;
    internal bool IsThrottled;

    /// <summary>Whether <see cref="Logon"/> is one that came before, not the session's own.</summary>
    internal bool IsPreceding;

    internal ClauseVerdict Verdict;
}
