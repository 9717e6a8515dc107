namespace OutlookActivities.Reasoning.Rules;

/// <summary>An application was given rights to mail, files or the directory.</summary>
internal sealed class ApplicationConsent : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _consents = new();
    private readonly Dictionary<OpenFinding, ConsentWords> _words = [];

    internal override string Id => "ApplicationConsent";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1528";

    internal override string Description =>
        "A consent to an application, a delegated permission or an application role: High for mail (also over EWS, IMAP, POP, SMTP) and for rights over the directory, Medium for "
        + "files, people, calendars and chats, Low for the profile alone; one step more where it holds for all users or for the application on its own. The records of one "
        + "consent are one finding. InForce says whether the grant or the application was removed since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Application];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed)
        {
            return;
        }

        if (IsRemoval(activity.Operation))
        {
            string key = KeyOf(activity);
            _consents.Undo(key, activity, "Removed on");
            return;
        }

        if (!IsGrant(activity.Operation))
        {
            return;
        }

        // The grant beside a consent names the resource, not the application: it belongs to what the actor consented to at the time.
        OpenFinding? finding = _merger.Find(activity, "");
        if (finding is null)
        {
            finding = _merger.Begin(activity, "", Report(new OpenFinding(this, Severity.Low, activity)));
            _words.Add(finding, new ConsentWords());
        }

        ConsentWords words = _words[finding];
        words.Add(activity);
        finding.Target = words.Applications.Count == 0 ? activity.Target : words.Applications.ToString();
        finding.Raise(words.Severity);
        finding.Reason = words.Sentence(activity);
        _consents.Add(KeyOf(activity), finding);
    }

    private static string KeyOf(Occurrence activity) =>
        DetailWords.Value(activity.Detail, "ServicePrincipal.DisplayName") ?? activity.Target ?? activity.ApplicationId ?? "";

    private static bool IsGrant(string operation) => operation is "Consent to application." or "Add OAuth2PermissionGrant." or "Add delegated permission grant."
        or "Add delegation entry." or "Add app role assignment to service principal.";

    private static bool IsRemoval(string operation) => operation is "Remove delegated permission grant." or "Remove OAuth2PermissionGrant."
        or "Remove app role assignment from service principal." or "Remove service principal." or "Delete application.";
}
