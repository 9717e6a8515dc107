namespace OutlookActivities;

/// <summary>One name and value of what a record held.</summary>
public sealed class CustomProperty
{
    internal CustomProperty(string name, string? value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name, as the source spells it.</summary>
    public string Name { get; }

    /// <summary>The value as text; null where the source says null (None in Python).</summary>
    public string? Value { get; }

    /// <summary>Name and value.</summary>
    /// <returns><c>Name=Value</c>.</returns>
    public override string ToString() => $"{Name}={Value}";
}
