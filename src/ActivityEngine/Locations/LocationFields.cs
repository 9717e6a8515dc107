using System.Globalization;

namespace OutlookActivities.Engine.Locations;

/// <summary>
/// Reads the fields of a record by the names that databases give them: GeoLite2, GeoIP2 and DB-IP nest them (country.iso_code, city.names.en), IPinfo has
/// them flat (country_code, city, asn "AS64500", as_name).
/// </summary>
internal static class LocationFields
{
    internal static ActivityLocation Read(IReadOnlyDictionary<string, object> record) => new()
    {
        Country = Text(Within(record, "country"), "iso_code") ?? Text(record, "country_code") ?? Text(Within(record, "registered_country"), "iso_code")
            ?? Text(record, "country") ?? Name(Within(record, "country")),
        City = Name(Within(record, "city")) ?? Text(record, "city"),
        AsNumber = Number(record, "autonomous_system_number") ?? Number(record, "asn") ?? Number(Within(record, "traits"), "autonomous_system_number"),
        AsOrganization = Text(record, "autonomous_system_organization") ?? Text(record, "as_name") ?? Text(record, "name")
            ?? Text(Within(record, "traits"), "autonomous_system_organization"),
        Latitude = Degrees(Within(record, "location"), "latitude") ?? Degrees(record, "latitude") ?? Degrees(record, "lat"),
        Longitude = Degrees(Within(record, "location"), "longitude") ?? Degrees(record, "longitude") ?? Degrees(record, "lng"),
    };

    private static IReadOnlyDictionary<string, object>? Within(IReadOnlyDictionary<string, object> record, string name) =>
        record.TryGetValue(name, out object? value) ? value as IReadOnlyDictionary<string, object> : null;

    /// <summary>In English, else in whatever language it is first.</summary>
    private static string? Name(IReadOnlyDictionary<string, object>? place) =>
        place is null ? null
        : Within(place, "names") is { } names ? Text(names, "en") ?? names.Values.OfType<string>().FirstOrDefault()
        : Text(place, "name");

    private static string? Text(IReadOnlyDictionary<string, object>? record, string name) =>
        record is not null && record.TryGetValue(name, out object? value) && value is string text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static long? Number(IReadOnlyDictionary<string, object>? record, string name)
    {
        if (record is null || !record.TryGetValue(name, out object? value))
        {
            return null;
        }

        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        string digits = text.StartsWith("AS", StringComparison.OrdinalIgnoreCase) ? text.Substring(2) : text;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    private static double? Degrees(IReadOnlyDictionary<string, object>? record, string name) =>
        record is not null && record.TryGetValue(name, out object? value)
            && double.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out double degrees)
            ? degrees
            : null;
}
