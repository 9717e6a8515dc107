namespace OutlookActivities.Reasoning;

/// <summary>
/// The parts of a detail, which the readers join as "Name: value; Name: value". A value may hold semicolons of its own: what looks like a part then is
/// one more, and none is lost.
/// </summary>
internal static class DetailWords
{
    /// <summary>The value of the first part of that name; null where there is none.</summary>
    internal static string? Value(string? detail, string name) => Values(detail, name).FirstOrDefault();

    /// <summary>The values of all parts of that name.</summary>
    internal static IEnumerable<string> Values(string? detail, string name)
    {
        foreach (string part in Parts(detail))
        {
            if (part.Length > name.Length + 1 && part.StartsWith(name, StringComparison.OrdinalIgnoreCase) && part[name.Length] == ':')
            {
                yield return part.Substring(name.Length + 1).Trim();
            }
        }
    }

    internal static bool IsTrue(string? detail, string name) => Values(detail, name).Any(value => value.Equals("True", StringComparison.OrdinalIgnoreCase));

    internal static bool IsFalse(string? detail, string name) => Values(detail, name).Any(value => value.Equals("False", StringComparison.OrdinalIgnoreCase));

    internal static bool Has(string? detail, string text) => detail is not null && detail.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0;

    internal static IEnumerable<string> Parts(string? detail) =>
        detail is null ? [] : detail.Split(["; "], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim());

    /// <summary>The addresses of a value: the sources join them with semicolons, commas and blanks.</summary>
    internal static IEnumerable<string> Addresses(string? value) =>
        value is null ? [] : value.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(WithoutPrefix).Where(part => part.IndexOf('@') > 0);

    private static string WithoutPrefix(string address)
    {
        string bare = address.Trim('<', '>', '[', ']', '"', '\'', '(', ')');
        return bare.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase) ? bare.Substring("smtp:".Length) : bare;
    }
}
