namespace OutlookActivities;

/// <summary>Where an address is, as a GeoIP database says. One object for all activities of an address.</summary>
internal sealed class ActivityLocation
{
    internal string? Country { get; init; }

    internal string? City { get; init; }

    internal long? AsNumber { get; init; }

    internal string? AsOrganization { get; init; }

    internal double? Latitude { get; init; }

    internal double? Longitude { get; init; }
}
