using System.Globalization;

namespace OutlookActivities.Engine.Writers;

/// <summary>Values as the text of a cell that is also valid JSON.</summary>
internal static class CellText
{
    internal static string Of(bool value) => value ? "true" : "false";

    internal static string? Of(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    internal static string? Of(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Nothing for an empty list: most activities have no properties, and reading gives an empty list again.</summary>
    internal static string? Of(CustomPropertyList properties) => properties.Count == 0 ? null : properties.ToString();
}
