using OutlookActivities.Engine.Locations;

namespace OutlookActivities.Engine;

/// <summary>Opens GeoIP databases.</summary>
public static class ActivityLocations
{
    /// <summary>Opens databases in the mmdb format: GeoLite2, GeoIP2, DB-IP, IPinfo. What an earlier one tells of an address stands before what a later one does.</summary>
    /// <param name="paths">The full paths.</param>
    /// <returns>The locator, which keeps the files open.</returns>
    /// <exception cref="ActivityFileException">A file cannot be read, or is no such database.</exception>
    public static IActivityLocator Open(IReadOnlyList<string> paths)
    {
        var databases = new List<LocationDatabase>();
        try
        {
            databases.AddRange(paths.Select(path => new LocationDatabase(path)));
        }
        catch (ActivityFileException)
        {
            databases.ForEach(database => database.Dispose());
            throw;
        }

        return new AddressLocator([.. databases]);
    }
}
