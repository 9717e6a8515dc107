namespace OutlookActivities.Reasoning;

/// <summary>
/// Finds what has the manner of a break-in among activities that come in any order, of any number of mailboxes and sources. One walk in order of time
/// feeds all rules.
/// </summary>
internal sealed class SuspiciousActivityFinder
{
    private const int RowsBetweenChecks = 4096;

    private readonly SuspicionOptions _options;
    private readonly SuspicionRule[] _rules;
    private readonly SuspicionIntake _intake;
    private readonly Dictionary<(int Mailbox, int Session), int> _sessionAddresses = [];
    private SuspicionRule[]?[] _rulesByKind = new SuspicionRule[]?[64];

    internal SuspiciousActivityFinder(SuspicionOptions options)
    {
        _options = options;
        _rules = [.. SuspicionRules.Make().Where(rule => options.Wants(rule.Id) || rule.TellsOthers)];
        _intake = new SuspicionIntake(_rules.SelectMany(rule => rule.Categories).Append(ActivityCategory.Logon));
    }

    internal void Add(MailboxActivity activity) => _intake.Add(activity);

    /// <summary>The findings in order of time.</summary>
    internal IEnumerable<SuspiciousActivity> Find(CancellationToken cancellation)
    {
        var familiarity = new Familiarity(_intake, _options);
        var context = new RuleContext(_intake, _options, familiarity);
        Walk(familiarity, context, cancellation);
        foreach (SuspicionRule rule in _rules)
        {
            cancellation.ThrowIfCancellationRequested();
            rule.Conclude(context);
        }

        OpenFinding[] findings = [.. _rules.Where(rule => _options.Wants(rule.Id)).SelectMany(rule => rule.Findings)];
        foreach (int place in TimeOrder.Sort([.. findings.Select(finding => finding.Start)], cancellation))
        {
            yield return findings[place].Make(_intake);
        }
    }

    private void Walk(Familiarity familiarity, RuleContext context, CancellationToken cancellation)
    {
        var signIns = new SignInReader(_intake.Texts);
        var activity = new Occurrence(_intake);
        int[]? order = _intake.Order(cancellation);
        for (int i = 0; i < _intake.Count; i++)
        {
            if ((i & (RowsBetweenChecks - 1)) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            ref readonly SuspicionRow row = ref _intake[order is null ? i : order[i]];
            activity.Fill(row);
            if (activity.Kind.IsLogon)
            {
                activity.Outcome = signIns.Read(activity.Kind, activity.Facts);
            }

            activity.Address = AddressOf(activity);
            context.Novelty = activity.Outcome == SignInOutcome.SignedIn ? familiarity.Judge(activity) : default;
            activity.Standing = familiarity.StandingOf(activity);
            foreach (SuspicionRule rule in RulesOf(activity.Kind))
            {
                rule.Observe(activity, context);
            }
        }
    }

    /// <summary>Its own address, else the last that its session was seen at. That of a host behind the service is none.</summary>
    private int AddressOf(Occurrence activity)
    {
        int own = activity.Facts.IsBackEnd || IsAdminCentre(activity) ? 0 : activity.Facts.ClientIP;
        if (activity.Session == 0)
        {
            return own;
        }

        (int, int) session = (activity.Kind.MailboxKey, activity.Session);
        if (own == 0)
        {
            return _sessionAddresses.TryGetValue(session, out int seen) || _intake.SessionAddresses.TryGetValue(session, out seen) ? seen : 0;
        }

        if (!activity.Kind.IsLogon || activity.Outcome == SignInOutcome.SignedIn)
        {
            _sessionAddresses[session] = own;
        }

        return own;
    }

    /// <summary>A cmdlet that the admin centre ran for its user: the address is that of Microsoft's host (facts B6).</summary>
    private bool IsAdminCentre(Occurrence activity) => !activity.Kind.IsLogon && activity.Operation.IndexOf('-') > 0
        && _intake.Texts[activity.Facts.ClientIP]?.StartsWith("2a01:111:", StringComparison.OrdinalIgnoreCase) == true;

    private SuspicionRule[] RulesOf(ActivityKind kind)
    {
        if (kind.Number >= _rulesByKind.Length)
        {
            Array.Resize(ref _rulesByKind, Math.Max(kind.Number + 1, _rulesByKind.Length * 2));
        }

        return _rulesByKind[kind.Number] ??= [.. _rules.Where(rule => rule.Categories.Contains(kind.Category, StringComparer.Ordinal))];
    }
}
