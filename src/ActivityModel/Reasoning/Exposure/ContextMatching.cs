using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Finds which activities belong to the context, and by what.</summary>
internal sealed class ContextMatching(ActivityIntake intake, ExposureRows rows, LogonHistory logons, ExposureContext context)
{
    private const int Several = -1;

    private readonly ClauseJudge[] _judges = [.. context.Clauses.Select(clause => new ClauseJudge(clause, intake.Texts))];
    private readonly DerivedText _users = new(intake.Texts, name => name.ToUpperInvariant());

    // Many sessions and findings may be looked for: what all their clauses say of the same facts is worked out once.
    private readonly Dictionary<(int Facts, int Logon, bool IsPreceding, int User, int Session), ClauseVerdict> _verdicts = [];

    /// <summary>How many activities of services the context describes that are left out.</summary>
    internal long LeftOutServices { get; private set; }

    internal void Run(CancellationToken cancellation)
    {
        JudgeRows(cancellation);
        if (_judges.Length == 0)
        {
            return;
        }

        if (context.IncludeSession)
        {
            WidenToSessions(cancellation);
        }

        WidenToUserAndApplication(cancellation);
    }

    /// <summary>Whether the verdict ties the activity to the context itself.</summary>
    internal static bool IsStrong(ClauseVerdict verdict) => verdict >= ClauseVerdict.BySession;

    [MethodImpl(HotPath.Compiled)]
    private void JudgeRows(CancellationToken cancellation)
    {
        var displays = new DisplayPairs(rows);
        Dictionary<(int Mailbox, int Session), int> users = SessionUsers();
        logons.Begin(cancellation);
        for (int place = 0; place < rows.Count; place++)
        {
            Check(place, cancellation);
            int number = rows.At(place);
            ref ExposureRow row = ref rows[number];
            ActivityKind kind = rows.Kind(number);
            displays.Take(number, kind);
            logons.AdvanceTo(row.Ticks);
            ref readonly ActivityFacts facts = ref intake.Facts[row.Facts];
            if ((facts.ClientIP == 0 || facts.IsBackEnd) && !facts.IsService)
            {
                row.IsPreceding = logons.Ledger.Find(kind, row.Session, row.Ticks, out int logon) == ClientIPSource.PrecedingLogon;
                row.Logon = logon;
            }

            int logonUser = intake.Facts[row.Logon].UserName;
            row.User = facts.UserName != 0 ? facts.UserName
                : logonUser != 0 && !row.IsPreceding ? logonUser
                : users.TryGetValue((kind.MailboxKey, row.Session), out int user) && user != Several ? user
                : logonUser;

            row.Verdict = IsInTime(row.Ticks) ? Judge(row) : ClauseVerdict.Outside;
            if (facts.IsService && !context.IncludeService)
            {
                LeftOutServices += _judges.Length > 0 && row.Verdict > ClauseVerdict.Open && row.How != ExposureKind.None ? 1 : 0;
                row.Verdict = ClauseVerdict.Outside;
            }
        }
    }

    /// <summary>Of a session in the log of 2018 only the logon names who it was. Where records of one name several, none is taken for the others.</summary>
    [MethodImpl(HotPath.Compiled)]
    private Dictionary<(int Mailbox, int Session), int> SessionUsers()
    {
        var users = new Dictionary<(int, int), int>();
        for (int number = 0; number < rows.Count; number++)
        {
            ref ExposureRow row = ref rows[number];
            if (row.Session != 0 && intake.Facts[row.Facts].UserName is int user && user != 0)
            {
                (int, int) session = (rows.Kind(number).MailboxKey, row.Session);
                users[session] = users.TryGetValue(session, out int known) && known != user ? Several : user;
            }
        }

        return users;
    }

    private ClauseVerdict Judge(in ExposureRow row)
    {
        if (_judges.Length == 0)
        {
            return ClauseVerdict.ByRecord;
        }

        if (_judges.Length == 1)
        {
            return _judges[0].Judge(intake.Facts, row);
        }

        (int, int, bool, int, int) key = (row.Facts, row.Logon, row.IsPreceding, row.User, row.Session);
        if (_verdicts.TryGetValue(key, out ClauseVerdict best))
        {
            return best;
        }

        foreach (ClauseJudge judge in _judges)
        {
            ClauseVerdict verdict = judge.Judge(intake.Facts, row);
            best = verdict > best ? verdict : best;
        }

        _verdicts.Add(key, best);
        return best;
    }

    /// <summary>The sessions in which a wanted address, application or client was seen are wanted whole; time and user still hold.</summary>
    private void WidenToSessions(CancellationToken cancellation)
    {
        Dictionary<int, List<ClauseJudge>> sessions = MatchedSessions(cancellation);
        for (int number = 0; number < rows.Count; number++)
        {
            Check(number, cancellation);
            ref ExposureRow row = ref rows[number];
            string? user = intake.Texts[row.User];
            if (!IsStrong(row.Verdict) && sessions.TryGetValue(row.Session, out List<ClauseJudge>? judges) && IsInTime(row.Ticks)
                && (context.IncludeService || !intake.Facts[row.Facts].IsService) && judges.Exists(judge => judge.Clause.AllowsUser(user)))
            {
                row.Verdict = ClauseVerdict.BySession;
            }
        }
    }

    private Dictionary<int, List<ClauseJudge>> MatchedSessions(CancellationToken cancellation)
    {
        var sessions = new Dictionary<int, List<ClauseJudge>>();
        for (int number = 0; number < rows.Count; number++)
        {
            Check(number, cancellation);
            ExposureRow row = rows[number];
            if (row.Session == 0 || !IsStrong(row.Verdict))
            {
                continue;
            }

            if (!sessions.TryGetValue(row.Session, out List<ClauseJudge>? matched))
            {
                sessions.Add(row.Session, matched = []);
            }

            matched.AddRange(_judges.Where(judge => !matched.Contains(judge) && IsStrong(judge.Judge(intake.Facts, row))).ToArray());
        }

        return sessions;
    }

    /// <summary>
    /// What names neither session nor address may be the intruder's where user and application are those of the context, between its first activity
    /// and its last with them.
    /// </summary>
    private void WidenToUserAndApplication(CancellationToken cancellation)
    {
        var known = new Dictionary<(int Mailbox, int User, int Application), (long First, long Last)>();
        for (int number = 0; number < rows.Count; number++)
        {
            Check(number, cancellation);
            if (IsStrong(rows[number].Verdict) && Key(number) is { } key)
            {
                long ticks = rows[number].Ticks;
                known[key] = known.TryGetValue(key, out (long First, long Last) span) ? (Math.Min(span.First, ticks), Math.Max(span.Last, ticks)) : (ticks, ticks);
            }
        }

        for (int number = 0; number < rows.Count; number++)
        {
            Check(number, cancellation);
            ref ExposureRow row = ref rows[number];
            if (row.Verdict == ClauseVerdict.Open && row.Session == 0 && Key(number) is { } key
                && known.TryGetValue(key, out (long First, long Last) span) && row.Ticks >= span.First && row.Ticks <= span.Last)
            {
                row.Verdict = ClauseVerdict.SameUserAndApplication;
            }
        }
    }

    /// <summary>The log of 2018 records the owner only; who it was stands in few of its records.</summary>
    private (int Mailbox, int User, int Application)? Key(int number)
    {
        ActivityKind kind = rows.Kind(number);
        ref readonly ActivityFacts facts = ref intake.Facts[rows[number].Facts];
        bool isOwner = kind.Source == ActivitySource.ActivitiesApi;
        int application = isOwner ? kind.AppKey : facts.ApplicationId;
        int user = isOwner ? 0 : _users.Find(intake.Texts.Slice(rows[number].User));
        return application == 0 || (user == 0 && !isOwner) ? null : (kind.MailboxKey, user, application);
    }

    private bool IsInTime(long ticks) => ticks >= context.StartTime.UtcTicks && ticks <= context.EndTime.UtcTicks;

    private static void Check(int done, CancellationToken cancellation)
    {
        if ((done & 0xFFF) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
