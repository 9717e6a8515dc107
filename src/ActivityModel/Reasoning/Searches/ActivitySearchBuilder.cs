namespace OutlookActivities.Reasoning;

/// <summary>Finds the searches that were typed, in activities that come in any order, of any number of mailboxes.</summary>
internal sealed class ActivitySearchBuilder
{
    private readonly ActivityIntake _intake = new(new TimelineOptions { Categories = [ActivityCategory.Search] });
    private readonly List<SearchRecord> _records = [];
    private readonly LogonHistory _logons;

    internal ActivitySearchBuilder() => _logons = new LogonHistory(_intake);

    internal void Add(MailboxActivity activity)
    {
        if (activity.Category is not (ActivityCategory.Search or ActivityCategory.Logon))
        {
            return;
        }

        TimelineRow row = _intake.Read(activity);
        _logons.Add(row);
        if (row.Kind.IsVisible && SearchRecord.From(activity, row) is SearchRecord record)
        {
            _records.Add(record);
        }
    }

    /// <summary>The searches in order of their beginning.</summary>
    internal IEnumerable<ActivitySearch> Build(CancellationToken cancellation)
    {
        _intake.CompleteMailboxes();
        var assemblies = new Dictionary<(int Mailbox, int Session), SearchAssembly>();
        var searches = new List<TypedSearch>();
        foreach (int place in TimeOrder.Sort([.. _records.Select(record => record.Row.Ticks)], cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            SearchRecord record = _records[place];
            (int, int) key = (record.Row.Kind.MailboxKey, record.Row.Session);
            if (!assemblies.TryGetValue(key, out SearchAssembly? assembly))
            {
                assemblies.Add(key, assembly = new SearchAssembly());
            }

            if (assembly.Take(record) is TypedSearch begun)
            {
                searches.Add(begun);
            }
        }

        _logons.Begin(cancellation);
        foreach (TypedSearch search in searches)
        {
            cancellation.ThrowIfCancellationRequested();
            _logons.AdvanceTo(search.First.Row.Ticks);
            yield return Make(search);
        }
    }

    private ActivitySearch Make(TypedSearch search)
    {
        TimelineRow row = search.First.Row;
        ref readonly ActivityFacts facts = ref _intake.Facts[row.Facts];
        int logonFacts = 0;
        string ipSource = facts.IsBackEnd ? ClientIPSource.Service : facts.ClientIP != 0 ? ClientIPSource.Record : _logons.Ledger.Find(row.Kind, row.Session, row.Ticks, out logonFacts);
        ref readonly ActivityFacts logon = ref _intake.Facts[logonFacts];
        return new ActivitySearch
        {
            Query = search.Query,
            StartTime = new DateTimeOffset(search.StartTicks, TimeSpan.Zero),
            EndTime = new DateTimeOffset(search.EndTicks, TimeSpan.Zero),
            Keystrokes = new SearchKeystrokeList([.. search.Keystrokes]),
            Executed = search.Executed,
            ResultCount = search.ResultCount,
            IsSuggestion = search.IsSuggestion,
            Mailbox = row.Kind.Mailbox,
            ClientSessionId = _intake.Texts[row.Session],
            ClientIP = _intake.Texts[facts.ClientIP != 0 ? facts.ClientIP : logon.ClientIP],
            ClientIPSource = ipSource,
            AppIdType = row.Kind.AppIdType,
            UserName = _intake.Texts[facts.UserName != 0 ? facts.UserName : logon.UserName],
            Source = row.Kind.Source,
            SourceRow = row.Line > 0 ? $"{row.Kind.File}:{row.Line}" : row.Kind.File,
        };
    }
}
