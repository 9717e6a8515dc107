using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Every combination once, known by a number; 0 stands for a record that says nothing.</summary>
internal sealed class FactsTable
{
    private readonly Dictionary<ActivityFacts, int> _numbers = [];
    private readonly PagedList<ActivityFacts> _facts = new();

    internal FactsTable() => Find(default);

    /// <summary>The numbers of the users that there are.</summary>
    internal IEnumerable<int> Users => _numbers.Keys.Select(facts => facts.UserName).Distinct();

    internal ref readonly ActivityFacts this[int number] => ref _facts[number];

    [MethodImpl(HotPath.Compiled)]
    internal int Find(in ActivityFacts facts)
    {
        if (!_numbers.TryGetValue(facts, out int number))
        {
            number = _facts.Add(facts);
            _numbers.Add(facts, number);
        }

        return number;
    }
}
