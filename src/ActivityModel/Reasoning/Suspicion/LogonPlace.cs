namespace OutlookActivities.Reasoning;

/// <summary>An address and the network and country it is in.</summary>
/// <param name="Address">The address; of IPv6 its first half, as telephones and browsers change the other daily.</param>
/// <param name="Network">The autonomous system where a database has told it, else the beginning of the address.</param>
/// <param name="Country">Null where no database was asked.</param>
/// <param name="IsKnown">Whether the user named it as honest.</param>
internal readonly record struct LogonPlace(string Address, string Network, string? Country, bool IsKnown);
