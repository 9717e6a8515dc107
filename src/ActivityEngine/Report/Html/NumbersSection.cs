namespace OutlookActivities.Engine.Report.Html;

/// <summary>The numbers on top.</summary>
internal static class NumbersSection
{
    internal static void Write(HtmlWriter html, ReportContent content)
    {
        html.Markup("<section class=\"numbers\" aria-label=\"Numbers\">");
        Tile(html, content.ActivityCount, "activities");
        Tile(html, content.Addresses.Count, "client IPs");
        Tile(html, content.Sessions.Count, "sessions");
        Tile(html, content.Searches.Count, "searches");
        if (content.Options.Findings is not null)
        {
            Tile(html, content.Findings.Count(finding => finding.Item.Severity > Severity.Information), "findings", "of note");
        }

        if (content.Options.Exposed is not null)
        {
            Tile(html, content.Exposed.Count(message => message.Item.Certainty == Certainty.Observed), "exposed messages", "observed");
        }

        if (content.Options.Gaps is { Count: > 0 } gaps)
        {
            Tile(html, gaps.Count, "gaps in the log");
        }

        html.Markup("</section>\n");
    }

    private static void Tile(HtmlWriter html, long number, string name, string? addition = null) =>
        html.Markup("<p><strong>").Number(number).Markup("</strong> <span>").Text(addition is null ? name : $"{name}, {addition}").Markup("</span></p>");
}
