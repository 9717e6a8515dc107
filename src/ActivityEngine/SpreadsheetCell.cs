namespace OutlookActivities.Engine;

/// <summary>
/// Keeps a spreadsheet from running a cell of a CSV file as a formula: an apostrophe goes in front of what begins like one. A cell that begins
/// with an apostrophe gets one too, so that reading can take it away again.
/// </summary>
internal static class SpreadsheetCell
{
    private const string Dangerous = "=+-@\t\r'";

    internal static bool NeedsEscape(string? text) => !string.IsNullOrEmpty(text) && Dangerous.IndexOf(text![0]) >= 0;

    internal static string Escape(string text) => "'" + text;

    /// <summary>The cell as it was before <see cref="Escape"/>, in a row that is marked as escaped.</summary>
    internal static string? Read(string? cell, bool escaped) =>
        escaped && cell is ['\'', ..] && NeedsEscape(cell.Substring(1)) ? cell.Substring(1) : cell;
}
