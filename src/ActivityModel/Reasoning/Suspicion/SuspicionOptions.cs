namespace OutlookActivities.Reasoning;

/// <summary>What the search for suspicious activity goes by.</summary>
internal sealed class SuspicionOptions
{
    internal const int DefaultBaselineDays = 30;

    /// <summary>How many days before a logon tell what is usual for its user.</summary>
    internal int BaselineDays { get; init; } = DefaultBaselineDays;

    /// <summary>Addresses and ranges that are known to be honest.</summary>
    internal IReadOnlyList<AddressRange> KnownAddresses { get; init; } = [];

    /// <summary>The words that make a search or a rule suspicious.</summary>
    internal SensitiveWords Words { get; init; } = SensitiveWords.Default;

    /// <summary>Only these rules, by id; null for all.</summary>
    internal IReadOnlyCollection<string>? Rules { get; init; }

    /// <summary>Not these rules, by id.</summary>
    internal IReadOnlyCollection<string> ExcludedRules { get; init; } = [];

    internal bool Wants(string rule) =>
        (Rules is null || Rules.Contains(rule, StringComparer.OrdinalIgnoreCase)) && !ExcludedRules.Contains(rule, StringComparer.OrdinalIgnoreCase);
}
