namespace OutlookActivities.Reasoning.Rules;

/// <summary>An application that was consented to within the log reads, sends or deletes mail: the chain from consent to mail as one finding.</summary>
internal sealed class ApplicationMail : SuspicionRule
{
    private readonly Dictionary<string, Chain> _chains = new(StringComparer.OrdinalIgnoreCase);

    internal override string Id => "ApplicationMail";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1114.002";

    internal override string Description =>
        "An application that a user consented to within the log then reads, sends or deletes mail: High, from the consent to the last of its records. What an application "
        + "does comes from Microsoft's own addresses: only its id tells it apart. Consents from before the log's beginning are not known.";

    internal override IReadOnlyList<string> Categories { get; } =
        [ActivityCategory.Application, ActivityCategory.Access, ActivityCategory.Sync, ActivityCategory.Send, ActivityCategory.Delete, ActivityCategory.Rule, ActivityCategory.Attachment];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || activity.ApplicationId is not string application)
        {
            return;
        }

        if (activity.Category == ActivityCategory.Application)
        {
            bool isConsent = activity.Is("Consent to application.") || activity.Is("Add app role assignment to service principal.");
            if (isConsent && KnownApplications.Name(application) is null && !_chains.ContainsKey(application))
            {
                string name = (activity.Is("Consent to application.") ? activity.Target : DetailWords.Value(activity.Detail, "ServicePrincipal.DisplayName")) ?? application;
                _chains.Add(application, new Chain(new OpenFinding(this, Severity.High, activity) { Target = name }, activity.Who));
            }
        }
        else if (_chains.TryGetValue(application, out Chain? chain))
        {
            chain.Add(activity);
        }
    }

    internal override void Conclude(RuleContext context)
    {
        foreach (Chain chain in _chains.Values.Where(chain => chain.Acts > 0))
        {
            chain.Finding.Reason = $"{chain.Who} consented to '{chain.Finding.Target}', which then {chain.InWords()}.";
            Report(chain.Finding);
        }
    }

    private sealed class Chain(OpenFinding finding, string who)
    {
        private readonly HashSet<int> _mailboxes = [];
        private readonly HashSet<long> _messages = [];
        private int _sent;
        private int _deleted;
        private int _synced;

        internal OpenFinding Finding { get; } = finding;

        internal string Who { get; } = who;

        internal int Acts { get; private set; }

        internal void Add(Occurrence activity)
        {
            Acts++;
            Finding.Add(activity);
            _mailboxes.Add(activity.Kind.MailboxKey);
            _sent += activity.Category == ActivityCategory.Send ? 1 : 0;
            _deleted += activity.Category == ActivityCategory.Delete ? 1 : 0;
            _synced += activity.Category == ActivityCategory.Sync ? 1 : 0;
            if (activity.Category is ActivityCategory.Access or ActivityCategory.Attachment && activity.Message != 0)
            {
                _messages.Add(activity.Message);
            }
        }

        internal string InWords()
        {
            string[] parts =
            [
                .. _messages.Count > 0 ? [$"accessed {_messages.Count} message(s)"] : Array.Empty<string>(),
                .. _synced > 0 ? [$"synchronised {_synced} folder(s)"] : Array.Empty<string>(),
                .. _sent > 0 ? [$"sent {_sent} message(s)"] : Array.Empty<string>(),
                .. _deleted > 0 ? [$"deleted {_deleted} item(s)"] : Array.Empty<string>(),
            ];
            return $"{(parts.Length == 0 ? "acted" : string.Join(", ", parts))} in {_mailboxes.Count} mailbox(es)";
        }
    }
}
