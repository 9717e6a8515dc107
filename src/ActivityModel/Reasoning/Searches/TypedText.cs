namespace OutlookActivities.Reasoning;

/// <summary>Whether one text of a search box follows another as typing makes it.</summary>
internal static class TypedText
{
    /// <summary>A slip and its correction, or two letters swapped.</summary>
    private const int LongestCorrection = 2;

    /// <summary>The same, but for blanks at the end and case, which the server's records of results do not keep.</summary>
    internal static bool IsSame(string first, string second) =>
        string.Equals(first.Trim().TrimEnd('*'), second.Trim().TrimEnd('*'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the second is the first, a beginning of it, an extension of it or a small correction of it.</summary>
    internal static bool Continues(string before, string after)
    {
        int shorter = Math.Min(before.Length, after.Length);
        int prefix = 0;
        while (prefix < shorter && AreSame(before[prefix], after[prefix]))
        {
            prefix++;
        }

        if (prefix == shorter)
        {
            return true;
        }

        int suffix = 0;
        while (suffix < shorter - prefix && AreSame(before[before.Length - 1 - suffix], after[after.Length - 1 - suffix]))
        {
            suffix++;
        }

        int removed = before.Length - prefix - suffix;
        int added = after.Length - prefix - suffix;
        int kept = prefix + suffix;
        bool isInsertionOrRemoval = (removed == 0 || added == 0) && kept > 1;
        bool isCorrection = Math.Max(removed, added) <= LongestCorrection && kept >= Math.Max(removed, added);
        return isInsertionOrRemoval || isCorrection;
    }

    private static bool AreSame(char first, char second) =>
        first == second || char.ToUpperInvariant(first) == char.ToUpperInvariant(second);
}
