namespace OutlookActivities.Reasoning.Rules;

/// <summary>A secret or certificate was added to an application by a user.</summary>
internal sealed class ApplicationSecret : SuspicionRule
{
    private readonly FindingMerger _merger = new();
    private readonly StandingChanges _secrets = new();

    internal override string Id => "ApplicationSecret";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1098.001";

    internal override string Description =>
        "A user added a secret or a certificate to an application or its service principal: with it one can act as the application without any sign-in of a user. "
        + "High within a day after a sign-in of that user from an unfamiliar place, else Medium. InForce says whether it was removed since.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Application];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.HasFailed || activity.Target is not string application)
        {
            return;
        }

        bool isSecretChange = activity.Operation.StartsWith("Update application", StringComparison.OrdinalIgnoreCase)
            && DetailWords.Value(activity.Detail, "KeyDescription") is not null;
        if (activity.Is("Remove service principal credentials.") || (isSecretChange && DetailWords.Has(activity.Detail, "KeyDescription: no longer")))
        {
            _secrets.Undo(application, activity, "Removed on");
        }
        else if (isSecretChange || activity.Is("Add service principal credentials."))
        {
            OpenFinding finding = _merger.Find(activity, application)
                ?? _merger.Begin(activity, application, Report(new OpenFinding(this, Severity.Medium, activity)));
            finding.Raise(context.Familiarity.WasUnfamiliar(activity.UserKey, activity.Ticks, TimeSpan.FromDays(1)) ? Severity.High : Severity.Medium);
            finding.Reason = $"{activity.Who} added a secret or certificate to the application '{application}'.";
            _secrets.Add(application, finding);
        }
    }
}
