namespace OutlookActivities.Engine.Report.Html;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Text">The text of a row's cell.</param>
/// <param name="Style">The class of its cells: time, number, wide, mark … or none.</param>
/// <param name="NamesRow">Whether it names what the row's button shows.</param>
internal sealed record TableColumn<T>(string Header, Func<T, string?> Text, string Style = "", bool NamesRow = false);
