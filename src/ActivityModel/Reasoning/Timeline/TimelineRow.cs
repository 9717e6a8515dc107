namespace OutlookActivities.Reasoning;

/// <summary>An activity as the timeline takes it in: what is shared stands as a number.</summary>
internal struct TimelineRow
{
    internal long Ticks;
    internal ActivityKind Kind;
    internal int Session;

    /// <summary>The message that the item's id stands for; 0 where the record names none.</summary>
    internal int Item;

    /// <summary>The message as the record tells of it; 0 where it tells nothing.</summary>
    internal int Message;

    internal int Facts;
    internal long Line;
    internal string? Query;
    internal string? RecordId;

    /// <summary>The item's id, in the record's own bytes.</summary>
    internal Utf8Slice ItemId;

    /// <summary>Whether no entry is made of it: of a category that is not shown, or a service's.</summary>
    internal bool IsHidden;

    /// <summary>Whether it names an address, and that of a client: not of a service or of a host behind it.</summary>
    internal bool TellsAddress;

    /// <summary>Whether it is a logon that succeeded and names its address.</summary>
    internal bool IsLogonWithAddress;
}
