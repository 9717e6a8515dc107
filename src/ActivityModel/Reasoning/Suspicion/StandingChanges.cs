namespace OutlookActivities.Reasoning;

/// <summary>Changes that are in force, by what they changed, so that the record that undoes one finds it. A finding of several ends with the last of them.</summary>
internal sealed class StandingChanges
{
    private readonly Dictionary<string, List<OpenFinding>> _changes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many changes of each finding stand.</summary>
    private readonly Dictionary<OpenFinding, int> _standing = [];

    internal void Add(string key, OpenFinding finding)
    {
        if (!_changes.TryGetValue(key, out List<OpenFinding>? findings))
        {
            _changes.Add(key, findings = []);
        }

        finding.InForce = true;
        if (findings.Count == 0 || !findings.Contains(finding))
        {
            findings.Add(finding);
            _standing.TryGetValue(finding, out int standing);
            _standing[finding] = standing + 1;
        }
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
        foreach (OpenFinding finding in findings)
        {
            if (--_standing[finding] == 0)
            {
                finding.Undo(activity, words);
            }
        }
    }
}
