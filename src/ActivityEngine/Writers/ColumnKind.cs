namespace OutlookActivities.Engine.Writers;

/// <summary>What the text of a column is in JSON.</summary>
internal enum ColumnKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A number, true or false, or JSON already: written as it is.</summary>
    Json,
}
