namespace OutlookActivities;

/// <summary>The clouds of Microsoft, each with hosts of its own for signing in and for every service (facts C).</summary>
public enum ActivityEnvironment
{
    /// <summary>The worldwide cloud, with the US Government's GCC.</summary>
    Global,

    /// <summary>US Government, GCC High (L4).</summary>
    USGovernment,

    /// <summary>US Department of Defense (L5).</summary>
    USGovernmentDoD,

    /// <summary>China, run by 21Vianet.</summary>
    China,
}
