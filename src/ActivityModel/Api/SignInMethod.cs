namespace OutlookActivities;

/// <summary>The ways of signing in that give tokens which are renewed (facts C).</summary>
public enum SignInMethod
{
    /// <summary>A user, in the browser of this machine.</summary>
    Interactive,

    /// <summary>A user, with a code that is entered in a browser anywhere.</summary>
    DeviceCode,

    /// <summary>An application, with a secret.</summary>
    ClientSecret,

    /// <summary>An application, with a certificate.</summary>
    Certificate,

    /// <summary>An application, with a token of another issuer that a file holds: workload identity federation.</summary>
    ClientAssertion,

    /// <summary>The identity of the machine or runbook.</summary>
    ManagedIdentity,
}
