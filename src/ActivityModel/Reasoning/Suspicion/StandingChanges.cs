namespace OutlookActivities.Reasoning;

/// <summary>Changes that are in force, by what they changed, so that the record that undoes one finds it.</summary>
internal sealed class StandingChanges
{
    private readonly Dictionary<string, List<OpenFinding>> _changes = new(StringComparer.OrdinalIgnoreCase);

    internal void Add(string key, OpenFinding finding)
    {
        if (!_changes.TryGetValue(key, out List<OpenFinding>? findings))
        {
            _changes.Add(key, findings = []);
        }

        if (!findings.Contains(finding))
        {
            findings.Add(finding);
        }

        finding.InForce = true;
    }

    /// <summary>What was changed is no longer so.</summary>
    /// <param name="key">The same as when it was changed.</param>
    /// <param name="activity">The record that undoes it.</param>
    /// <param name="words">How to say it, up to the time: "Removed on".</param>
    internal void Undo(string key, Occurrence activity, string words)
    {
        if (!_changes.TryGetValue(key, out List<OpenFinding>? findings))
        {
            return;
        }

        _changes.Remove(key);
        foreach (OpenFinding finding in findings.Where(finding => !_changes.Values.Any(others => others.Contains(finding))))
        {
            finding.Undo(activity, words);
        }
    }
}
