namespace OutlookActivities.Reasoning;

/// <summary>How a sign-in ended, as far as it matters here (facts B6).</summary>
internal enum SignInOutcome
{
    /// <summary>Neither in nor kept out: asked for consent, a session not found.</summary>
    Other,

    /// <summary>Signed in; being asked whether to stay signed in counts as that.</summary>
    SignedIn,

    /// <summary>The password was right, and something else stopped it.</summary>
    PasswordWasRight,

    /// <summary>The user's name or password was wrong, or the account locked for that.</summary>
    WrongCredentials,
}
