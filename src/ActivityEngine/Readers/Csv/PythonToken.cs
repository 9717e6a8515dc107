namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>What a token of a Python literal is.</summary>
internal enum PythonTokenKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A string whose text is its bytes.</summary>
    String,

    /// <summary>A string with backslash escapes.</summary>
    EscapedString,

    /// <summary>A number, True, False, or a nested list, tuple or dict: kept as it is written.</summary>
    Literal,
}

/// <summary>Where a token of a Python literal lies; for strings without prefix and quotes.</summary>
internal readonly record struct PythonToken(PythonTokenKind Kind, int Start, int Length);
