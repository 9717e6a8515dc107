using System.Text.Json;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>
/// A table: as HTML up to a number of rows, which is what is read without scripts and on paper; where there are more, all of them as data too, which
/// the script shows.
/// </summary>
internal sealed class ReportTable<T>(string id, string caption, IReadOnlyList<T> rows, IReadOnlyList<TableColumn<T>> columns) : IReportTable
{
    internal const int MostRows = 150;

    /// <summary>What the button of a row narrows timeline and events to: key and name. Null for tables without.</summary>
    internal Func<T, (string Key, string Name)?>? Show { get; init; }

    internal int Count => rows.Count;

    /// <summary>Whether the script shows it.</summary>
    public bool IsLong => rows.Count > MostRows;

    internal void Write(HtmlWriter html)
    {
        html.Markup("<div class=\"table\"").Attribute("id", id + "-table").Markup(" tabindex=\"0\" role=\"group\"").Attribute("aria-label", caption)
            .Markup("><table><caption class=\"unseen\">").Text(caption).Markup("</caption><thead><tr>")
            .Markup(Show is null ? "" : "<th scope=\"col\" class=\"live\"><span class=\"unseen\">Show</span></th>");
        foreach (TableColumn<T> column in columns)
        {
            html.Markup("<th scope=\"col\"").Attribute("class", column.Style).Markup(">").Text(column.Header).Markup("</th>");
        }

        html.Markup("</tr></thead><tbody>\n");
        foreach (T row in rows.Take(MostRows))
        {
            WriteRow(html, row);
        }

        html.Markup("</tbody></table></div>\n");
        if (IsLong)
        {
            html.Markup("<p class=\"note still\">").Text($"The first {MostRows:N0} of {rows.Count:N0}. With scripts this page shows all of them.").Markup("</p>\n");
        }
    }

    public void WriteData(Utf8JsonWriter json)
    {
        json.WriteStartObject(id);
        json.WriteStartArray("headers");
        foreach (TableColumn<T> column in columns)
        {
            json.WriteStringValue(column.Header);
        }

        json.WriteEndArray();
        json.WriteStartArray("styles");
        foreach (TableColumn<T> column in columns)
        {
            json.WriteStringValue(column.Style);
        }

        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (TableColumn<T> column in columns)
        {
            json.WriteStartArray();
            foreach (T row in rows)
            {
                // What a column of the events holds anyway, and the button's key leads to, is not said twice.
                bool isThere = column.NamesRow && Show?.Invoke(row) is (string key, _) && !key.StartsWith(RowLists.Prefix, StringComparison.Ordinal);
                json.WriteStringValue(isThere ? "" : VisibleText.From(column.Text(row)));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("named", columns.TakeWhile(column => !column.NamesRow).Count());
        if (Show is not null)
        {
            WriteShows(json, "shows", row => Show(row)?.Key);
        }

        json.WriteEndObject();
    }

    private void WriteRow(HtmlWriter html, T row)
    {
        html.Markup("<tr>");
        WriteButton(html, row);
        foreach (TableColumn<T> column in columns)
        {
            html.Markup("<td").Attribute("class", column.Style).Markup(">");
            _ = column.Style == "mark" ? Mark(html, column.Text(row)) : html.Evidence(column.Text(row));
            html.Markup("</td>");
        }

        html.Markup("</tr>\n");
    }

    private void WriteButton(HtmlWriter html, T row)
    {
        if (Show is null)
        {
            return;
        }

        html.Markup("<td class=\"live\">");
        if (Show(row) is (string key, string name))
        {
            html.ShowButton(key, name);
        }

        html.Markup("</td>");
    }

    /// <summary>A word that has a colour of its own: a severity, a certainty.</summary>
    private static HtmlWriter Mark(HtmlWriter html, string? text) =>
        html.Markup("<span").Attribute("class", "mark " + text?.Split(' ')[0].ToLowerInvariant()).Markup(">").Text(text).Markup("</span>");

    private void WriteShows(Utf8JsonWriter json, string name, Func<T, string?> text)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStringValue(VisibleText.From(text(row)));
        }

        json.WriteEndArray();
    }
}
