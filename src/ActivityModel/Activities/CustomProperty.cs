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
    /// <returns><c>Name=Value</c>; only the name where the value is null.</returns>
    public override string ToString() => Value is null ? Name : $"{Name}={Value}";

    /// <summary>Reads what <see cref="ToString"/> gave.</summary>
    internal static CustomProperty Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals < 0 ? new CustomProperty(text, null) : new CustomProperty(text.Substring(0, equals), text.Substring(equals + 1));
    }
}
