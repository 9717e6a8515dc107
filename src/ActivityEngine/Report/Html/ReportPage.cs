namespace OutlookActivities.Engine.Report.Html;

/// <summary>Writes the page: head with its policy, sections in the order in which they are read, data and script.</summary>
internal sealed class ReportPage(ReportContent content, PageAssets assets, HtmlWriter html, CancellationToken cancellation)
{
    private readonly RowLists _lists = new();

    internal void Write()
    {
        var tables = new ReportTables(content, _lists);
        var findings = new FindingsSection(content, _lists);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
            .Attribute("content", assets.Policy)
            .Markup(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
            .Text(content.Title).Markup("</title>\n<style>").Markup(assets.Style).Markup("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
        WriteHeader();
        html.Markup("<main id=\"main\">\n");
        NumbersSection.Write(html, content);
        findings.Write(html);
        TimelineSection.Write(html, content);
        Section("addresses", "Activity by client IP", () => AddressLanes(tables));
        SearchSection.Write(html, content);
        Section("exposed", "Exposed messages", () => Exposed(tables));
        Section("changes", "Changes, and what is still in force", () => ChangesSection.Write(html, content, tables, findings));
        Section("sessions", "Sessions", () => SectionOf(tables.Sessions, content.Sessions.Count, "No record names a client session."));
        Section("applications", "Applications", () => SectionOf(tables.Applications, content.Applications.Count, "No record names an application."));
        EventsSection.Write(html, content);
        GapsSection.Write(html, content, tables);
        SourcesSection.Write(html, content, tables);
        html.Markup("</main>\n");
        if (assets.HasScript)
        {
            WriteScript(tables);
        }

        html.Markup("</body>\n</html>\n");
    }

    private void WriteHeader()
    {
        html.Markup("<header><div><h1>").Text(content.Title).Markup("</h1><p>").Text(Span()).Markup("</p></div>\n<button type=\"button\" id=\"theme\" class=\"live\">Dark</button></header>\n<nav aria-label=\"Contents\"><ul>");
        foreach ((string id, string name) in ((string, string)[])[
            ("findings", "Findings"), ("timeline", "Timeline"), ("addresses", "Client IPs"), ("searches", "Searches"), ("exposed", "Exposed messages"), ("changes", "Changes"),
            ("sessions", "Sessions"), ("applications", "Applications"), ("events", "Events"), ("gaps", "What the log cannot say"), ("sources", "Sources")])
        {
            html.Markup("<li><a").Attribute("href", "#" + id).Markup(">").Text(name).Markup("</a></li>");
        }

        html.Markup("</ul></nav>\n<noscript><p class=\"card note\">Scripts are off: this page shows the most important rows, and pictures that do not move. All else is the same.</p></noscript>\n");
    }

    private string Span()
    {
        string logs = string.Join(", ", content.Events.Source.Texts.Skip(1));
        string span = content.Events.Count == 0
            ? "No activities"
            : $"{Words.Day(content.Events.TimeAt(0))} to {Words.Day(content.Events.TimeAt(content.Events.Count - 1))} (UTC)";
        return $"{span} \u00B7 {logs} \u00B7 {Words.Count(content.Sources.All.Count, "source, listed", "sources, listed")} at the end \u00B7 written by OutlookActivities {PageAssets.ToolVersion}";
    }

    private void Section(string id, string heading, Action body)
    {
        html.BeginSection(id, heading);
        body();
        html.EndSection();
    }

    private void SectionOf<T>(ReportTable<T> table, int count, string nothing)
    {
        if (count == 0)
        {
            html.Note(nothing);
            return;
        }

        table.Write(html);
    }

    private void AddressLanes(ReportTables tables)
    {
        if (content.Addresses.Count == 0)
        {
            html.Note("No record names a client IP.");
            return;
        }

        html.Markup("<div class=\"live\"><canvas id=\"address-lanes\" class=\"lanes\" role=\"img\" aria-label=\"Activities over time, a lane for each client IP; the table below tells the same in numbers\"></canvas></div>\n");
        html.Note("Country and network are those that Resolve-ActivityLocation found, or that sign-in records of the input name. An address is the owner\u2019s where -KnownIP says so; \u201Cregular\u201D only means that it was seen on more than half of the days. "
            + "\u201CBy preceding logon\u201D counts records without an address of their own: likely, not certain.");
        tables.Addresses.Write(html);
    }

    private void Exposed(ReportTables tables)
    {
        if (content.Options.Exposed is null)
        {
            html.Note("Not asked for. Give what Find-ExposedMessage finds with -Exposed.");
            return;
        }

        html.Note("Observed: a record of the intruder\u2019s context names the message. Presumed: its folder was synchronised there. Possible: the log does not exclude it. An access is not a reading, and the number of records is a lower bound.");
        SectionOf(tables.Exposed, content.Exposed.Count, "None was found.");
    }

    private void WriteScript(ReportTables tables)
    {
        html.Markup("<script type=\"application/octet-stream\" id=\"data\">").Markup(ReportData.Pack(content, tables, _lists, cancellation)).Markup("</script>\n<script>").Markup(assets.Script).Markup("</script>\n");
    }
}
