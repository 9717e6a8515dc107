namespace OutlookActivities.Reasoning;

/// <summary>
/// One sign of a break-in. It sees the activities of its categories in order of time, keeps summaries of them, and holds its findings until the log has
/// ended: what comes later may change them.
/// </summary>
internal abstract class SuspicionRule
{
    private readonly List<OpenFinding> _findings = [];

    /// <summary>One word, never changed: users filter and exclude by it.</summary>
    internal abstract string Id { get; }

    /// <summary>How much its findings weigh at most.</summary>
    internal abstract Severity Severity { get; }

    /// <summary>The technique of MITRE ATT&amp;CK; null where the rule is of none.</summary>
    internal abstract string? Technique { get; }

    /// <summary>What it finds and what it passes over, for the help.</summary>
    internal abstract string Description { get; }

    /// <summary>The categories of the activities that it wants to see.</summary>
    internal abstract IReadOnlyList<string> Categories { get; }

    /// <summary>Whether others go by what it sees: then it watches also where nobody wants its findings.</summary>
    internal virtual bool TellsOthers => false;

    internal IReadOnlyList<OpenFinding> Findings => _findings;

    /// <summary>An activity of one of its categories. Services and what rules must not count are left out before.</summary>
    internal abstract void Observe(Occurrence activity, RuleContext context);

    /// <summary>The log has ended.</summary>
    internal virtual void Conclude(RuleContext context)
    {
    }

    protected OpenFinding Report(OpenFinding finding)
    {
        _findings.Add(finding);
        return finding;
    }
}
