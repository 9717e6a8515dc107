namespace OutlookActivities.Engine.Report.Html;

/// <summary>What the report was made of, by what, and how its times are to be read.</summary>
internal static class SourcesSection
{
    internal static void Write(HtmlWriter html, ReportContent content, ReportTables tables)
    {
        html.BeginSection("sources", "Sources and method");
        tables.Sources.Write(html);
        html.Markup("<ul class=\"plain\">");
        Item(html, $"Written at {Words.Time(content.WrittenAt)} UTC by OutlookActivities {PageAssets.ToolVersion}.");
        Item(html, "All times are UTC, to the millisecond where the log has it. The log\u2019s own times are those of the service, not of the client.");
        Item(html, "A hash is that of the file as it was when the report was written. Compare it with the one taken when the evidence was received.");
        Item(html, "One event is one activity, except that the end of a reading stands with its beginning. Subjects and senders are taken from whatever record of the input names the same message.");
        Item(html, "An address that a record does not hold is that of its session\u2019s logon, or of the logon before it: the event says which.");
        Item(html, "Characters that have no shape, or that would turn the direction of the text around them, are shown by their numbers, such as [U+0000] and [U+202E], and the end of a line as \u21B5.");
        html.Markup("</ul>\n").EndSection();
    }

    private static void Item(HtmlWriter html, string text) => html.Markup("<li>").Text(text).Markup("</li>\n");
}
