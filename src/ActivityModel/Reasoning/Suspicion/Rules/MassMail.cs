namespace OutlookActivities.Reasoning.Rules;

/// <summary>Far more mail sent in an hour than the owner ever sends.</summary>
internal sealed class MassMail : SuspicionRule
{
    private const int LeastMessages = 30;

    private const int LeastRecipients = 200;

    private const int TimesHabit = 3;

    /// <summary>From an unfamiliar place the owner's habit does not matter.</summary>
    private const int LeastUnfamiliarMessages = 10;

    private const int LeastUnfamiliarRecipients = 20;

    private static readonly long s_hour = TimeSpan.FromHours(1).Ticks;

    private readonly Dictionary<(int Mailbox, int Application), Hour> _hours = [];
    private readonly Dictionary<int, int> _busiest = [];
    private readonly List<Hour> _all = [];

    internal override string Id => "MassMail";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1534";

    internal override string Description =>
        "Mail sent from one mailbox within an hour: 30 messages and more, or to 200 recipients and more, and three times as many messages as in the busiest hour before: "
        + "Medium. From a place that is not in the user's baseline 10 messages or 20 recipients are enough, and it is High. Records of before 2023 name no recipients; there the messages count.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Send];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        (int, int) key = (activity.Kind.MailboxKey, activity.Application);
        if (!_hours.TryGetValue(key, out Hour? hour) || activity.Ticks - hour.Start > s_hour)
        {
            if (hour is { IsReported: false })
            {
                _busiest.TryGetValue(key.Item1, out int before);
                _busiest[key.Item1] = Math.Max(before, hour.Messages);
            }

            _hours[key] = hour = new Hour(activity.Ticks, new OpenFinding(this, Severity.Low, activity) { Target = null });
        }
        else
        {
            hour.Finding.Add(activity);
        }

        hour.Messages++;
        hour.Recipients += activity.RecipientCount;
        _busiest.TryGetValue(key.Item1, out int busiest);
        bool isOdd = activity.Standing == Standing.Unfamiliar && (hour.Messages >= LeastUnfamiliarMessages || hour.Recipients >= LeastUnfamiliarRecipients);
        bool isMuch = isOdd || ((hour.Messages >= LeastMessages || hour.Recipients >= LeastRecipients) && (hour.Messages >= busiest * TimesHabit || hour.Recipients >= LeastRecipients));
        if (isMuch)
        {
            hour.Finding.Raise(activity.Standing == Standing.Unfamiliar ? Severity.High : Severity.Medium);
            if (!hour.IsReported)
            {
                hour.IsReported = true;
                hour.Mailbox = activity.Mailbox ?? activity.Who;
                hour.Busiest = busiest;
                _all.Add(hour);
                Report(hour.Finding);
            }
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Hour hour in _all)
        {
            hour.Finding.Reason = $"{hour.Messages} messages{(hour.Recipients == 0 ? "" : $" to {hour.Recipients} recipients")} were sent from {hour.Mailbox} within an hour; the busiest hour before had {hour.Busiest}.";
        }
    }

    private sealed class Hour(long start, OpenFinding finding)
    {
        internal long Start { get; } = start;

        internal OpenFinding Finding { get; } = finding;

        internal int Messages { get; set; }

        internal int Recipients { get; set; }

        internal int Busiest { get; set; }

        internal string Mailbox { get; set; } = "";

        internal bool IsReported { get; set; }
    }
}
