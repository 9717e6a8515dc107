namespace OutlookActivities.Reasoning.Rules;

/// <summary>Far more messages read or accessed in an hour than the owner ever does.</summary>
internal sealed class ReadingSpree : SuspicionRule
{
    /// <summary>Nothing below that is a spree.</summary>
    private const int LeastMessages = 50;

    /// <summary>The same from an unfamiliar place, where the owner's habit does not matter.</summary>
    private const int LeastUnfamiliar = 20;

    /// <summary>How far above the owner's busiest hour.</summary>
    private const int TimesHabit = 3;

    private const int MostOpen = 4096;

    private static readonly long s_hour = TimeSpan.FromHours(1).Ticks;

    private readonly Dictionary<(int Mailbox, int Context), Hour> _hours = [];
    private readonly Dictionary<int, int> _busiest = [];
    private readonly List<Hour> _sprees = [];

    internal override string Id => "ReadingSpree";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "Messages read or accessed by one session or application within an hour: 50 and more, and three times the busiest hour that the mailbox had before (Medium; Low where "
        + "nothing came before); 20 and more from a place that is not in the user's baseline (High). Clients fetch ahead: accessed is not read.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Read, ActivityCategory.Access];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Message == 0 || activity.HasFailed)
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Session != 0 ? activity.Session : -activity.Application);
        if (!_hours.TryGetValue(key, out Hour? hour) || activity.Ticks - hour.Start > s_hour)
        {
            if (hour is not null)
            {
                Close(key.Item1, hour);
            }

            Sweep(activity.Ticks);
            _hours[key] = hour = new Hour(activity.Ticks);
        }

        if (!hour.Messages.Add(activity.Message))
        {
            return;
        }

        if (hour.Finding is not null)
        {
            hour.Finding.Add(activity);
            return;
        }

        hour.Mark(activity, this);
        int count = hour.Messages.Count;
        bool isOdd = activity.Standing == Standing.Unfamiliar && count >= LeastUnfamiliar;
        if (!isOdd && count < LeastMessages)
        {
            return;
        }

        bool hasHabit = _busiest.TryGetValue(activity.Kind.MailboxKey, out int busiest);
        if (isOdd || count >= busiest * TimesHabit)
        {
            hour.Finding = Report(hour.Marked!);
            hour.Finding.Raise(isOdd ? Severity.High : hasHabit ? Severity.Medium : Severity.Low);
            hour.Words = $"in {activity.InMailbox} within an hour by {(activity.Session != 0 ? "one session" : "one application")}"
                + (isOdd ? $", from {activity.ClientIP}, an unfamiliar place." : hasHabit ? $"; the busiest hour before had {busiest}." : "; nothing before tells what is usual.");
            _sprees.Add(hour);
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Hour hour in _sprees)
        {
            hour.Finding!.Reason = $"{hour.Count} messages were {hour.Verb} {hour.Words}";
        }
    }

    private void Close(int mailbox, Hour hour)
    {
        if (hour.Finding is null)
        {
            _busiest.TryGetValue(mailbox, out int busiest);
            _busiest[mailbox] = Math.Max(busiest, hour.Messages.Count);
        }

        hour.Close();
    }

    /// <summary>Hours that are over keep no messages.</summary>
    private void Sweep(long ticks)
    {
        if (_hours.Count < MostOpen)
        {
            return;
        }

        foreach (KeyValuePair<(int Mailbox, int Context), Hour> hour in _hours.Where(hour => ticks - hour.Value.Start > s_hour).ToArray())
        {
            Close(hour.Key.Mailbox, hour.Value);
            _hours.Remove(hour.Key);
        }
    }

    private sealed class Hour(long start)
    {
        private int _closed;

        internal long Start { get; } = start;

        internal HashSet<long> Messages { get; } = [];

        internal int Count => Math.Max(_closed, Messages.Count);

        /// <summary>The finding that it becomes where it grows into a spree.</summary>
        internal OpenFinding? Marked { get; private set; }

        internal OpenFinding? Finding { get; set; }

        internal string Verb { get; private set; } = "";

        internal string Words { get; set; } = "";

        internal void Mark(Occurrence activity, SuspicionRule rule)
        {
            if (Marked is null)
            {
                Marked = new OpenFinding(rule, Severity.Low, activity);
                Verb = activity.Category == ActivityCategory.Read ? "read" : "accessed";
            }
            else
            {
                Marked.Add(activity);
            }
        }

        internal void Close()
        {
            _closed = Messages.Count;
            Messages.Clear();
        }
    }
}
