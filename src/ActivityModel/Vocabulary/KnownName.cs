namespace OutlookActivities;

/// <summary>A name of the sources' vocabulary and what it means, in one line for help and completion.</summary>
internal class KnownName(string name, string? category, string meaning)
{
    internal string Name { get; } = name;

    /// <summary>For activity types, the category.</summary>
    internal string? Category { get; } = category;

    internal string Meaning { get; } = meaning;
}
