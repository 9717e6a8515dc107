namespace OutlookActivities.Reasoning;

/// <summary>Counts what was done in each session, of activities that come in any order. What is kept grows with the sessions only.</summary>
internal sealed class ActivitySessionBuilder
{
    private static readonly Dictionary<string, SessionCount> s_counts = new(StringComparer.Ordinal)
    {
        [ActivityCategory.Read] = SessionCount.Read,
        [ActivityCategory.Access] = SessionCount.Access,
        [ActivityCategory.Sync] = SessionCount.Sync,
        [ActivityCategory.Search] = SessionCount.Search,
        [ActivityCategory.Attachment] = SessionCount.Attachment,
        [ActivityCategory.Link] = SessionCount.Link,
        [ActivityCategory.Draft] = SessionCount.Draft,
        [ActivityCategory.Send] = SessionCount.Send,
        [ActivityCategory.Reply] = SessionCount.Reply,
        [ActivityCategory.Forward] = SessionCount.Forward,
        [ActivityCategory.Move] = SessionCount.Move,
        [ActivityCategory.Delete] = SessionCount.Delete,
        [ActivityCategory.Mark] = SessionCount.Mark,
        [ActivityCategory.Rule] = SessionCount.Rule,
        [ActivityCategory.Folder] = SessionCount.Folder,
        [ActivityCategory.File] = SessionCount.File,
        [ActivityCategory.Calendar] = SessionCount.Calendar,
    };

    private readonly TextTable _texts = new();
    private readonly ActivityKindTable _kinds = new(new TimelineOptions { All = true });
    private readonly StatementReader _reader;
    private readonly ActivityStatement _statement = new();
    private readonly Dictionary<(int Mailbox, int Session), OpenSession> _sessions = [];

    internal ActivitySessionBuilder() => _reader = new StatementReader(_texts);

    /// <summary>How many activities belong to no session: their records name none.</summary>
    internal long WithoutSessionCount { get; private set; }

    internal void Add(MailboxActivity activity)
    {
        ActivityRecord record = activity.Record;
        Utf8Slice sessionId = record.ClientSessionIdBytes;
        if (sessionId.IsEmpty)
        {
            WithoutSessionCount++;
            return;
        }

        ActivityKind kind = _kinds.Find(record, null);
        int number = _texts.Find(sessionId);
        if (!_sessions.TryGetValue((kind.MailboxKey, number), out OpenSession? session))
        {
            _sessions.Add((kind.MailboxKey, number), session = new OpenSession(number));
        }

        _reader.Read(activity, kind, wantsFacts: true, _statement);
        long ticks = record.TimeStamp.UtcTicks;
        SessionCount count = CountOf(kind);
        session.Count(kind, ticks, count);
        session.Learn(_statement.Facts, _statement.ApplicationId, ticks, count == SessionCount.FailedLogon);
    }

    /// <summary>The sessions in order of their beginning.</summary>
    internal IEnumerable<ActivitySession> Build(CancellationToken cancellation)
    {
        _kinds.CompleteMailboxes(_sessions.Values.SelectMany(session => session.Users(_texts) ?? Enumerable.Empty<string>()));
        var whole = new Dictionary<(int Mailbox, int Session), OpenSession>();
        foreach (OpenSession session in _sessions.Values)
        {
            if (whole.TryGetValue(session.Key, out OpenSession? same))
            {
                same.Take(session);
            }
            else
            {
                whole.Add(session.Key, session);
            }
        }

        OpenSession[] sessions = [.. whole.Values];
        foreach (int place in TimeOrder.Sort([.. sessions.Select(session => session.Start)], cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return sessions[place].Make(_texts);
        }
    }

    private SessionCount CountOf(ActivityKind kind) =>
        kind.IsLogon ? LogonOutcome.Succeeded(kind, _statement.Facts, _texts) ? SessionCount.Logon : SessionCount.FailedLogon
        : IsEnd(kind.ActivityIdType) ? SessionCount.Other
        : s_counts.TryGetValue(kind.Category, out SessionCount count) ? count
        : SessionCount.Other;

    private static bool IsEnd(string type) => type is "ReadingPaneDisplayEnd" or "InspectorDisplayEnd" or "PreviewOfAttachmentEnded";
}
