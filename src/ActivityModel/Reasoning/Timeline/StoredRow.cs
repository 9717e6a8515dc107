namespace OutlookActivities.Reasoning;

/// <summary>A row of a timeline that waits for the end of the input: numbers only.</summary>
internal struct StoredRow
{
    internal long Ticks;
    internal int Line;
    internal int Kind;
    internal int Session;
    internal int Item;
    internal int Message;
    internal int Facts;
    internal int Query;
    internal int RecordId;
}
