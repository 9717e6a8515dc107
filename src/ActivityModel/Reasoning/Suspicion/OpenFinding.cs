namespace OutlookActivities.Reasoning;

/// <summary>A finding while the log is still being walked: what comes later may belong to it, weigh it heavier or end the change it tells of.</summary>
internal sealed class OpenFinding
{
    /// <summary>More records than anybody looks up one by one; <see cref="SuspiciousActivity.ActivityCount"/> tells how many there are.</summary>
    private const int MostRecords = 1000;

    /// <summary>More addresses, sessions or applications than a context is made of.</summary>
    private const int MostPlaces = 200;

    private readonly SeenTexts _addresses = new();
    private readonly SeenTexts _sessions = new();
    private readonly SeenTexts _applications = new();
    private readonly List<int> _records = [];
    private readonly ActivityKind _firstKind;
    private int _user;
    private bool _hasSeveralMailboxes;
    private bool _hasSeveralUsers;

    internal OpenFinding(SuspicionRule rule, Severity severity, Occurrence first)
    {
        Rule = rule;
        Severity = severity;
        Technique = rule.Technique;
        _firstKind = first.Kind;
        _user = first.Facts.UserName;
        Start = first.Ticks;
        End = first.Ticks;
        Target = first.Target;
        Add(first);
    }

    internal SuspicionRule Rule { get; }

    internal Severity Severity { get; private set; }

    internal string? Technique { get; set; }

    internal string? Target { get; set; }

    internal string Reason { get; set; } = "";

    internal bool? InForce { get; set; }

    internal long Start { get; private set; }

    internal long End { get; private set; }

    internal int Count { get; private set; }

    internal void Add(Occurrence activity)
    {
        Count++;
        Start = Math.Min(Start, activity.Ticks);
        End = Math.Max(End, activity.Ticks);
        if (_addresses.Count < MostPlaces && !activity.Facts.IsBackEnd)
        {
            _addresses.See(activity.Address, activity.Ticks);
        }

        if (_sessions.Count < MostPlaces)
        {
            _sessions.See(activity.Session, activity.Ticks);
        }

        if (_applications.Count < MostPlaces)
        {
            _applications.See(activity.Application, activity.Ticks);
        }

        if (activity.RecordId != 0 && _records.Count < MostRecords && (_records.Count == 0 || _records[_records.Count - 1] != activity.RecordId))
        {
            _records.Add(activity.RecordId);
        }

        _hasSeveralMailboxes |= activity.Kind.MailboxKey != _firstKind.MailboxKey;
        if (_user == 0)
        {
            _user = activity.Facts.UserName;
        }

        _hasSeveralUsers |= activity.Facts.UserName != 0 && activity.Facts.UserName != _user;
    }

    /// <summary>An address that belongs to it though its activity came before.</summary>
    internal void AddAddress(int address) => _addresses.See(address, Start - 1);

    /// <summary>It weighs at least that much.</summary>
    internal void Raise(Severity severity) => Severity = severity > Severity ? severity : Severity;

    /// <summary>The change it tells of was undone.</summary>
    internal void Undo(Occurrence activity, string words)
    {
        if (InForce == true)
        {
            InForce = false;
            Reason += $" {words} {UtcText.From(new DateTimeOffset(activity.Ticks, TimeSpan.Zero))} by {activity.Who}.";
        }
    }

    internal SuspiciousActivity Make(SuspicionIntake intake) => new()
    {
        Rule = Rule.Id,
        Severity = Severity,
        Technique = Technique,
        TimeStamp = new DateTimeOffset(Start, TimeSpan.Zero),
        EndTime = new DateTimeOffset(End, TimeSpan.Zero),
        Mailbox = _hasSeveralMailboxes ? null : _firstKind.Mailbox,
        UserName = _hasSeveralUsers ? null : intake.Texts[_user],
        ClientIP = _addresses.List(intake.Texts),
        ClientSessionId = _sessions.List(intake.Texts),
        ApplicationId = _applications.List(intake.Texts),
        Target = Target,
        Reason = Reason,
        InForce = InForce,
        ActivityCount = Count,
        RecordId = _records.Count == 0 ? null : new TextList([.. _records.Distinct().Select(record => intake.RecordId(record)!)]),
    };
}
