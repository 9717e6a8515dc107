using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning;

/// <summary>Tells how a logon ended. The detail of a sign-in says its error's number in words: "… (50126)", "error 50140".</summary>
internal sealed class SignInReader(TextTable texts)
{
    /// <summary>The failures of a credential (facts B6). 50055, a password that has expired, was right.</summary>
    private static readonly HashSet<string> s_wrongCredentials = new(StringComparer.Ordinal) { "50126", "50053", "50056", "50034", "50064" };

    private static readonly Regex s_number = new(@"\((\d{4,7})\)|\berror (\d{4,7})\b", RegexOptions.CultureInvariant);

    private readonly Dictionary<(int Result, int Detail), SignInOutcome> _known = [];

    internal SignInOutcome Read(ActivityKind kind, in ActivityFacts facts)
    {
        if (LogonOutcome.Succeeded(kind, facts, texts))
        {
            return SignInOutcome.SignedIn;
        }

        if (!_known.TryGetValue((facts.Result, facts.Detail), out SignInOutcome outcome))
        {
            outcome = kind.Source == ActivitySource.ActivitiesApi ? SignInOutcome.WrongCredentials : OfDetail(texts[facts.Detail]);
            _known.Add((facts.Result, facts.Detail), outcome);
        }

        return outcome;
    }

    private static SignInOutcome OfDetail(string? detail)
    {
        Match match = s_number.Match(detail ?? "");
        string number = match.Groups[1].Value + match.Groups[2].Value;
        return number == "50140" ? SignInOutcome.SignedIn
            : s_wrongCredentials.Contains(number) ? SignInOutcome.WrongCredentials
            : SignInError.Find(number)?.PasswordWasRight == true ? SignInOutcome.PasswordWasRight
            : SignInOutcome.Other;
    }
}
