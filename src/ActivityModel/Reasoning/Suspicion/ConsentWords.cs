namespace OutlookActivities.Reasoning;

/// <summary>What the records of one consent say together.</summary>
internal sealed class ConsentWords
{
    private readonly ShortList _scopes = new();
    private bool _isForAll;
    private Severity _scopeSeverity;

    /// <summary>The applications, by name. A grant names the resource that it is for: that counts only where nothing else is named.</summary>
    internal ShortList Applications { get; } = new();

    internal Severity Severity => _isForAll && _scopeSeverity < Severity.High ? _scopeSeverity + 1 : _scopeSeverity;

    internal void Add(Occurrence activity)
    {
        string? application = activity.Is("Consent to application.") ? activity.Target : DetailWords.Value(activity.Detail, "ServicePrincipal.DisplayName");
        if (application is not null)
        {
            Applications.Add(application);
        }

        Severity severity = ConsentScopes.Weigh(activity.Detail);
        _scopeSeverity = severity > _scopeSeverity ? severity : _scopeSeverity;
        _isForAll |= ConsentScopes.IsForAll(activity.Operation, activity.Detail);
        foreach (string scope in (ConsentScopes.InWords(activity.Detail) ?? "").Split([", "], StringSplitOptions.RemoveEmptyEntries))
        {
            _scopes.Add(scope);
        }
    }

    internal string Sentence(Occurrence activity)
    {
        string application = Applications.Count == 0 ? "an application" : Applications.ToString();
        string scopes = _scopes.Count == 0 ? "to sign in and read the profile" : _scopes.ToString();
        return $"{activity.Who} gave {application} the right: {scopes}{(_isForAll ? ", for all users" : "")}.";
    }
}
