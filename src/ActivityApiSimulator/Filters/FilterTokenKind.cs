namespace OutlookActivities.Simulator.Filters;

/// <summary>What a piece of a $filter is.</summary>
internal enum FilterTokenKind
{
    /// <summary>A field, an operator, or a time: whatever is neither quoted nor a parenthesis.</summary>
    Word,

    /// <summary>A text in single quotes, already freed of them.</summary>
    Text,

    /// <summary>(</summary>
    Open,

    /// <summary>)</summary>
    Close,

    /// <summary>After the last one.</summary>
    End,
}
