namespace OutlookActivities.Reasoning;

/// <summary>Whether what an activity says agrees with one criterion of a context. In order of worth.</summary>
internal enum ContextMatch : byte
{
    /// <summary>It says otherwise.</summary>
    Miss,

    /// <summary>Neither it nor a logon says anything.</summary>
    Unknown,

    /// <summary>Only the logon before it agrees.</summary>
    ByPrecedingLogon,

    /// <summary>It, or its session's logon, agrees.</summary>
    Match,
}
