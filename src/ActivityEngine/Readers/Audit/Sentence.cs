namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>Words of several parts.</summary>
internal static class Sentence
{
    /// <summary>The parts that there are; null for none.</summary>
    internal static string? Join(params string?[] parts) => Join((IEnumerable<string?>)parts);

    internal static string? Join(IEnumerable<string?> parts)
    {
        string text = string.Join("; ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    /// <summary>A name with its value.</summary>
    internal static string Of(string name, string? value) => value is null ? name : value.Length == 0 ? $"{name}: empty" : $"{name}: {value}";
}
