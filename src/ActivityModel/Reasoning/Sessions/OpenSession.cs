namespace OutlookActivities.Reasoning;

/// <summary>A session while its activities are being counted.</summary>
internal sealed class OpenSession(int session)
{
    private static readonly int s_countKinds = Enum.GetValues(typeof(SessionCount)).Length;

    private readonly int[] _counts = new int[s_countKinds];
    private readonly SeenTexts _addresses = new();
    private readonly SeenTexts _clients = new();
    private readonly SeenTexts _failedAddresses = new();
    private readonly SeenTexts _failedClients = new();
    private readonly SeenTexts _applications = new();
    private readonly SeenTexts _users = new();
    private ActivityKind? _firstKind;
    private long _end = long.MinValue;
    private int _activities;

    internal long Start { get; private set; } = long.MaxValue;

    private bool NobodyGotIn => this[SessionCount.FailedLogon] == _activities;

    private int this[SessionCount count] => _counts[(int)count];

    internal void Count(ActivityKind kind, long ticks, SessionCount count)
    {
        _counts[(int)count]++;
        _activities++;
        _end = Math.Max(_end, ticks);
        if (ticks < Start)
        {
            Start = ticks;
            _firstKind = kind;
        }
    }

    /// <summary>Takes who and where from. Of a logon that failed it counts only where nobody got in.</summary>
    internal void Learn(in ActivityFacts facts, int applicationId, long ticks, bool isFailedLogon)
    {
        if (isFailedLogon)
        {
            _failedAddresses.See(facts.ClientIP, ticks);
            _failedClients.See(facts.Client, ticks);
            return;
        }

        _addresses.See(facts.ClientIP, ticks);
        _clients.See(facts.Client, ticks);
        _applications.See(applicationId, ticks);
        _users.See(facts.UserName, ticks);
    }

    /// <summary>The mailbox and the session.</summary>
    internal (int Mailbox, int Session) Key => (_firstKind!.MailboxKey, session);

    internal TextList? Users(TextTable texts) => _users.List(texts);

    /// <summary>Takes what was counted of the same session under another form of the mailbox's name.</summary>
    internal void Take(OpenSession other)
    {
        for (int i = 0; i < s_countKinds; i++)
        {
            _counts[i] += other._counts[i];
        }

        _activities += other._activities;
        _end = Math.Max(_end, other._end);
        if (other.Start < Start)
        {
            Start = other.Start;
            _firstKind = other._firstKind;
        }

        _addresses.Take(other._addresses);
        _clients.Take(other._clients);
        _failedAddresses.Take(other._failedAddresses);
        _failedClients.Take(other._failedClients);
        _applications.Take(other._applications);
        _users.Take(other._users);
    }

    internal ActivitySession Make(TextTable texts) => new()
    {
        Mailbox = _firstKind!.Mailbox,
        UserName = _users.First(texts),
        ClientSessionId = texts[session]!,
        ClientIP = (NobodyGotIn ? _failedAddresses : _addresses).List(texts),
        Client = (NobodyGotIn ? _failedClients : _clients).List(texts),
        AppIdType = _firstKind.AppIdType,
        ApplicationId = _applications.List(texts),
        StartTime = new DateTimeOffset(Start, TimeSpan.Zero),
        EndTime = new DateTimeOffset(_end, TimeSpan.Zero),
        ActivityCount = _activities,
        LogonCount = this[SessionCount.Logon],
        FailedLogonCount = this[SessionCount.FailedLogon],
        ReadCount = this[SessionCount.Read],
        AccessCount = this[SessionCount.Access],
        SyncCount = this[SessionCount.Sync],
        SearchCount = this[SessionCount.Search],
        AttachmentCount = this[SessionCount.Attachment],
        LinkCount = this[SessionCount.Link],
        DraftCount = this[SessionCount.Draft],
        SendCount = this[SessionCount.Send],
        ReplyCount = this[SessionCount.Reply],
        ForwardCount = this[SessionCount.Forward],
        MoveCount = this[SessionCount.Move],
        DeleteCount = this[SessionCount.Delete],
        MarkCount = this[SessionCount.Mark],
        RuleCount = this[SessionCount.Rule],
        FolderCount = this[SessionCount.Folder],
        FileCount = this[SessionCount.File],
        CalendarCount = this[SessionCount.Calendar],
        OtherCount = this[SessionCount.Other],
        Source = _firstKind.Source,
    };
}
