namespace OutlookActivities.Reasoning;

/// <summary>What the records of one consent say together.</summary>
internal sealed class ConsentWords
{
    private readonly List<string> _scopes = [];
    private bool _isForAll;
    private Severity _scopeSeverity;

    /// <summary>The applications, by name. A grant names the resource that it is for: that counts only where nothing else is named.</summary>
    internal List<string> Applications { get; } = [];

    internal Severity Severity => _isForAll && _scopeSeverity < Severity.High ? _scopeSeverity + 1 : _scopeSeverity;

    internal void Add(Occurrence activity)
    {
        string? application = activity.Is("Consent to application.") ? activity.Target : DetailWords.Value(activity.Detail, "ServicePrincipal.DisplayName");
        if (application is not null && !Applications.Contains(application, StringComparer.OrdinalIgnoreCase))
        {
            Applications.Add(application);
        }

        Severity severity = ConsentScopes.Weigh(activity.Detail);
        _scopeSeverity = severity > _scopeSeverity ? severity : _scopeSeverity;
        _isForAll |= ConsentScopes.IsForAll(activity.Operation, activity.Detail);
        foreach (string scope in (ConsentScopes.InWords(activity.Detail) ?? "").Split([", "], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_scopes.Contains(scope, StringComparer.OrdinalIgnoreCase))
            {
                _scopes.Add(scope);
            }
        }
    }

    internal string Sentence(Occurrence activity)
    {
        string application = Applications.Count == 0 ? "an application" : string.Join(" and ", Applications);
        string scopes = _scopes.Count == 0 ? "to sign in and read the profile" : string.Join(", ", _scopes);
        return $"{activity.Who} gave {application} the right: {scopes}{(_isForAll ? ", for all users" : "")}.";
    }
}
