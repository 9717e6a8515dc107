namespace OutlookActivities.Reasoning;

/// <summary>An address and the network and country it is in.</summary>
/// <param name="Address">Its number among the shared texts.</param>
/// <param name="Network">The autonomous system where a database has told it, else the beginning of the address.</param>
/// <param name="Country">Null where no database was asked.</param>
/// <param name="IsKnown">Whether the user named it as honest.</param>
internal readonly record struct LogonPlace(int Address, string Network, string? Country, bool IsKnown);
