using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Completes the rules of Find-SuspiciousActivity.</summary>
public sealed class SuspicionRuleCompleter : KnownNameCompleter
{
    /// <summary>Makes the completer; PowerShell does it for each completion.</summary>
    public SuspicionRuleCompleter()
        : base([.. SuspicionRules.Known.Select(rule => new KnownName(rule.Id, null, rule.Description))])
    {
    }
}
