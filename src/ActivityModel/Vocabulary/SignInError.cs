namespace OutlookActivities;

/// <summary>
/// The numbers by which a sign-in says how it ended. Source: Microsoft Entra authentication and authorization error codes
/// (learn.microsoft.com/entra/identity-platform/reference-error-codes; of consents learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error), and facts B6 for which of them mean that the password was right.
/// </summary>
internal sealed class SignInError
{
    private static readonly Dictionary<string, SignInError> s_byNumber = new SignInError[]
    {
        new("50140", ActivityResult.Interrupted, true, "asked whether to stay signed in; counts as signed in"),
        new("50055", ActivityResult.Interrupted, true, "the password was right but has expired"),
        new("50072", ActivityResult.Interrupted, true, "the password was right; multi-factor authentication was to be set up"),
        new("50074", ActivityResult.Interrupted, true, "the password was right; multi-factor authentication was not passed"),
        new("50076", ActivityResult.Interrupted, true, "the password was right; multi-factor authentication was asked for"),
        new("50079", ActivityResult.Interrupted, true, "the password was right; multi-factor authentication was to be set up"),
        new("53003", ActivityResult.Failure, true, "the password was right; Conditional Access refused"),
        new("50126", ActivityResult.Failure, false, "wrong user name or password"),
        new("50053", ActivityResult.Failure, false, "the account is locked, or the address is blocked"),
        new("50056", ActivityResult.Failure, false, "the password is invalid or not set"),
        new("50034", ActivityResult.Failure, false, "there is no such user"),
        new("50064", ActivityResult.Failure, false, "the credentials could not be checked"),
        new("50057", ActivityResult.Failure, false, "the account is disabled"),
        new("50011", ActivityResult.Failure, false, "the application's reply address does not match"),
        new("50133", ActivityResult.Failure, false, "the session has ended with a change of the password"),
        new("50089", ActivityResult.Failure, false, "the session's token has expired"),
        new("50173", ActivityResult.Failure, false, "the session was revoked"),
        new("700082", ActivityResult.Failure, false, "the session has expired by disuse"),
        new("50105", ActivityResult.Failure, false, "the user is not assigned to the application"),
        new("50144", ActivityResult.Failure, false, "the password in Active Directory has expired"),
        new("53000", ActivityResult.Failure, false, "Conditional Access refused: the device is not compliant"),
        new("53001", ActivityResult.Failure, false, "Conditional Access refused: the device is not joined to the domain"),
        new("53002", ActivityResult.Failure, false, "Conditional Access refused: the application is not approved"),
        new("53004", ActivityResult.Failure, false, "multi-factor authentication could not be set up, as the sign-in is at risk"),
        new("65004", ActivityResult.Failure, false, "consent to the application was declined"),
        new("900941", ActivityResult.Failure, false, "an administrator's consent is asked for: the application is considered risky"),
        new("90094", ActivityResult.Interrupted, false, "an administrator's consent was asked for"),
        new("50135", ActivityResult.Interrupted, false, "a change of the password was asked for, as the account is at risk"),
        new("500121", ActivityResult.Failure, true, "the password was right; multi-factor authentication failed"),
        new("50058", ActivityResult.Interrupted, false, "a silent sign-in found no session"),
        new("50097", ActivityResult.Interrupted, false, "the device was asked to identify itself"),
        new("50125", ActivityResult.Interrupted, false, "a password reset or registration came between"),
        new("50129", ActivityResult.Interrupted, false, "the device is not joined"),
        new("50158", ActivityResult.Interrupted, false, "an outside check was asked for"),
        new("65001", ActivityResult.Interrupted, false, "consent to the application was asked for"),
        new("16000", ActivityResult.Interrupted, false, "an account was to be chosen"),
    }.ToDictionary(error => error.Number, StringComparer.Ordinal);

    private SignInError(string number, string result, bool passwordWasRight, string words)
    {
        Number = number;
        Result = result;
        PasswordWasRight = passwordWasRight;
        Words = words;
    }

    internal string Number { get; }

    /// <summary>One of <see cref="ActivityResult"/>.</summary>
    internal string Result { get; }

    internal bool PasswordWasRight { get; }

    internal string Words { get; }

    internal static SignInError? Find(string? number) => number is not null && s_byNumber.TryGetValue(number, out SignInError? error) ? error : null;
}
