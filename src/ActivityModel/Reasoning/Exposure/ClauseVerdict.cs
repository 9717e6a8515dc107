namespace OutlookActivities.Reasoning;

/// <summary>How far an activity belongs to a context, and by what.</summary>
internal enum ClauseVerdict : byte
{
    /// <summary>It does not.</summary>
    Outside,

    /// <summary>Nothing of it says so, and nothing says otherwise.</summary>
    Open,

    /// <summary>The same user and application as in the context, without a session.</summary>
    SameUserAndApplication,

    /// <summary>What it says agrees, but it does not say all that the context holds together.</summary>
    Partly,

    /// <summary>By the logon before it only.</summary>
    ByPrecedingLogon,

    /// <summary>Its session is one of those in which the context's address or application was seen.</summary>
    BySession,

    /// <summary>By its session's logon: the record names none of it, but the session.</summary>
    BySessionLogon,

    /// <summary>By what its own record names.</summary>
    ByRecord,
}
