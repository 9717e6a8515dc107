namespace OutlookActivities.Reasoning.Rules;

/// <summary>A sign-in with a script or a tool, not with a mail program or a browser.</summary>
internal sealed class ScriptClient : SuspicionRule
{
    private static readonly string[] s_tools = ["(script)", "PowerShell", "Postman", "AADInternals", "evilginx", "fasthttp", "HeadlessChrome", "python", "Java/", "Ruby", "libwww", "Wget"];

    private readonly Dictionary<(int User, int Client), OpenFinding> _findings = [];

    internal override string Id => "ScriptClient";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1059.009";

    internal override string Description =>
        "A sign-in with a scripting library or an administrator's tool (python-requests, axios, curl, Go, PowerShell …): High from an address that is not in the user's "
        + "baseline, Medium where the user never used it before, Low where it is the user's habit or there is no baseline.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome != SignInOutcome.SignedIn || activity.Client is not string client
            || !Array.Exists(s_tools, tool => client.IndexOf(tool, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return;
        }

        Severity severity = activity.Standing == Standing.Unfamiliar ? Severity.High : context.Novelty.Client ? Severity.Medium : Severity.Low;
        if (_findings.TryGetValue((activity.UserKey, activity.Facts.Client), out OpenFinding? known))
        {
            known.Add(activity);
            known.Raise(severity);
        }
        else
        {
            _findings.Add((activity.UserKey, activity.Facts.Client), Report(new OpenFinding(this, severity, activity)
            {
                Target = client,
                Reason = $"{activity.Who} signed in with {client}, first from {activity.ClientIP ?? "an address that is not told"}.",
            }));
        }
    }
}
