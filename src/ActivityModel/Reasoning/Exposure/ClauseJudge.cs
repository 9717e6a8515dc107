namespace OutlookActivities.Reasoning;

/// <summary>
/// Judges activities by one clause. What a record and its logon say is shared by many activities and judged once; only the session is asked of each.
/// </summary>
internal sealed class ClauseJudge(ContextClause clause, TextTable texts)
{
    private readonly Dictionary<(int Facts, int Logon, bool IsPreceding, int User), Judged> _judged = [];
    private readonly Dictionary<int, bool> _sessions = [];
    private readonly Dictionary<(int Criterion, int Text), bool> _texts = [];

    internal ContextClause Clause => clause;

    internal ClauseVerdict Judge(FactsTable table, in ExposureRow row)
    {
        if (!_judged.TryGetValue((row.Facts, row.Logon, row.IsPreceding, row.User), out Judged judged))
        {
            judged = Judge(table[row.Facts], table[row.Logon], row.IsPreceding, row.User);
            _judged.Add((row.Facts, row.Logon, row.IsPreceding, row.User), judged);
        }

        return judged.Least == ContextMatch.Miss ? ClauseVerdict.Outside : Combine(judged, Session(row.Session));
    }

    private ClauseVerdict Combine(Judged judged, ContextMatch? session)
    {
        if (session == ContextMatch.Miss)
        {
            return ClauseVerdict.Outside;
        }

        bool identifies = session == ContextMatch.Match || (clause.ApplicationIdentifies && judged.HasApplication);
        ContextMatch least = session is { } match && match < judged.Least ? match : judged.Least;
        return identifies ? ClauseVerdict.ByRecord
            : least == ContextMatch.Match ? judged.ByLogon ? ClauseVerdict.BySessionLogon : ClauseVerdict.ByRecord
            : least == ContextMatch.ByPrecedingLogon ? ClauseVerdict.ByPrecedingLogon
            : judged.HasTie ? ClauseVerdict.Partly
            : ClauseVerdict.Open;
    }

    private ContextMatch? Session(int session)
    {
        if (clause.Sessions is null)
        {
            return null;
        }

        if (session == 0)
        {
            return ContextMatch.Unknown;
        }

        if (!_sessions.TryGetValue(session, out bool isWanted))
        {
            isWanted = clause.Sessions.Contains(texts[session]!);
            _sessions.Add(session, isWanted);
        }

        return isWanted ? ContextMatch.Match : ContextMatch.Miss;
    }

    private Judged Judge(in ActivityFacts own, in ActivityFacts logon, bool isPreceding, int user)
    {
        var judged = new Judged { Least = ContextMatch.Match };
        if (clause.Addresses is not null)
        {
            Take(ref judged, Address(own, logon, isPreceding, out bool byLogon), byLogon, isTie: true);
        }

        if (clause.Applications is not null)
        {
            ContextMatch match = Match(1, own.ApplicationId, clause.Applications.Contains);
            judged.HasApplication = match == ContextMatch.Match;
            Take(ref judged, match, byLogon: false, isTie: true);
        }

        TakeText(ref judged, 2, clause.Client, own.Client, logon.Client, isPreceding);
        TakeText(ref judged, 3, clause.UserAgent, own.UserAgent, logon.UserAgent, isPreceding);
        TakeText(ref judged, 4, clause.UserName, user == logon.UserName ? own.UserName : user, logon.UserName, isPreceding);
        return judged;
    }

    /// <summary>An address that is named is tried as it is; that of a host behind the service says nothing of who acted.</summary>
    private ContextMatch Address(in ActivityFacts own, in ActivityFacts logon, bool isPreceding, out bool byLogon)
    {
        byLogon = false;
        ContextMatch match = Match(0, own.ClientIP, IsInRange);
        if (match == ContextMatch.Match || (match == ContextMatch.Miss && !own.IsBackEnd))
        {
            return match;
        }

        byLogon = true;
        return ByLogon(Match(0, logon.ClientIP, IsInRange), isPreceding);
    }

    private void TakeText(ref Judged judged, int criterion, Func<string, bool>? isWanted, int own, int logon, bool isPreceding)
    {
        if (isWanted is null)
        {
            return;
        }

        ContextMatch match = own != 0 ? Match(criterion, own, isWanted) : ByLogon(Match(criterion, logon, isWanted), isPreceding);
        Take(ref judged, match, byLogon: own == 0 && match == ContextMatch.Match, isTie: false);
    }

    private static void Take(ref Judged judged, ContextMatch match, bool byLogon, bool isTie)
    {
        judged.Least = match < judged.Least ? match : judged.Least;
        judged.ByLogon |= byLogon;
        judged.HasTie |= isTie && match >= ContextMatch.ByPrecedingLogon;
    }

    private static ContextMatch ByLogon(ContextMatch match, bool isPreceding) =>
        match == ContextMatch.Match && isPreceding ? ContextMatch.ByPrecedingLogon : match;

    private ContextMatch Match(int criterion, int text, Func<string, bool> isWanted)
    {
        if (text == 0)
        {
            return ContextMatch.Unknown;
        }

        if (!_texts.TryGetValue((criterion, text), out bool matches))
        {
            matches = isWanted(texts[text]!);
            _texts.Add((criterion, text), matches);
        }

        return matches ? ContextMatch.Match : ContextMatch.Miss;
    }

    private bool IsInRange(string address) => AddressRange.Bytes(address) is byte[] bytes && clause.Addresses!.Any(range => range.Contains(bytes));

    private struct Judged
    {
        internal ContextMatch Least;
        internal bool ByLogon;
        internal bool HasTie;
        internal bool HasApplication;
    }
}
