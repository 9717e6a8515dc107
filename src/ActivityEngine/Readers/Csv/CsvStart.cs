namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>Where the rows of a CSV file begin and what separates their fields.</summary>
/// <param name="Offset">The first byte of the first row, behind the header.</param>
/// <param name="Line">The line of that row, from 1.</param>
/// <param name="Separator">Comma, semicolon or tab.</param>
internal sealed record CsvStart(long Offset, long Line, char Separator);
