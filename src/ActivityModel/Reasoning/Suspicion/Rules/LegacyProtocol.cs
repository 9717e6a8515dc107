namespace OutlookActivities.Reasoning.Rules;

/// <summary>A sign-in over a protocol that asks for a password alone.</summary>
internal sealed class LegacyProtocol : SuspicionRule
{
    private readonly Dictionary<(int User, string Protocol), OpenFinding> _findings = [];
    private readonly HashSet<(int User, string Protocol)> _usual = [];

    internal override string Id => "LegacyProtocol";

    internal override Severity Severity => Severity.High;

    internal override string? Technique => "T1078.004";

    internal override string Description =>
        "A sign-in over POP3, IMAP4, SMTP or another client of basic authentication (BAV2ROPC), which passes by multi-factor authentication: High from an address "
        + "that is not in the user's baseline, Medium from a usual one where the user had a baseline without it, Low where it is the user's habit or nothing is known.";

    internal override IReadOnlyList<string> Categories { get; } = [ActivityCategory.Logon];

    internal override void Observe(Occurrence activity, RuleContext context)
    {
        if (activity.Outcome != SignInOutcome.SignedIn || ProtocolOf(activity) is not string protocol)
        {
            return;
        }

        (int, string) key = (activity.UserKey, protocol);
        bool isUsual = !_usual.Add(key);
        Severity severity = activity.Standing == Standing.Unfamiliar ? Severity.High
            : context.Novelty.IsJudged && !isUsual ? Severity.Medium
            : Severity.Low;
        if (_findings.TryGetValue(key, out OpenFinding? known))
        {
            known.Add(activity);
            known.Raise(severity);
        }
        else
        {
            _findings.Add(key, Report(new OpenFinding(this, severity, activity)
            {
                Target = protocol,
                Reason = $"{activity.Who} signed in over {protocol}, which multi-factor authentication does not protect, first from {activity.ClientIP ?? "an address that is not told"}.",
            }));
        }
    }

    private static string? ProtocolOf(Occurrence activity) => activity.Kind.AppIdType switch
    {
        "POP3" => "POP3",
        "IMAP4" or "IMAP" => "IMAP4",
        _ => activity.Client is not string client ? null
            : client.StartsWith("BAV2ROPC", StringComparison.Ordinal) ? "basic authentication (BAV2ROPC)"
            : client is "POP3" or "IMAP4" ? client
            : client.StartsWith("CBAInPROD", StringComparison.Ordinal) || client.StartsWith("CBAinTAR", StringComparison.Ordinal) ? "basic authentication (" + client + ")"
            : client.IndexOf("SMTP", StringComparison.OrdinalIgnoreCase) >= 0 ? "SMTP"
            : null,
    };
}
