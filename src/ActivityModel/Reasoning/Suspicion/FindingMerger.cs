namespace OutlookActivities.Reasoning;

/// <summary>Puts together what belongs together: the same actor and target, each within ten minutes of the last.</summary>
internal sealed class FindingMerger
{
    private static readonly long s_together = TimeSpan.FromMinutes(10).Ticks;

    private readonly Dictionary<(int, string), OpenFinding> _latest = [];

    /// <summary>The finding that an activity belongs to; null where it begins one, which <see cref="Begin"/> then takes.</summary>
    internal OpenFinding? Find(Occurrence activity, string target)
    {
        if (!_latest.TryGetValue(Key(activity, target), out OpenFinding? finding) || activity.Ticks - finding.End > s_together)
        {
            return null;
        }

        finding.Add(activity);
        return finding;
    }

    internal OpenFinding Begin(Occurrence activity, string target, OpenFinding finding) => _latest[Key(activity, target)] = finding;

    private static (int User, string Target) Key(Occurrence activity, string target) => (activity.UserKey, target.ToUpperInvariant());
}
