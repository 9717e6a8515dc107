namespace OutlookActivities.Engine.Report;

/// <summary>A finding or message with the rows of the table of events that it is made of.</summary>
internal sealed record RowsOf<T>(T Item, IReadOnlyList<int> Rows);
