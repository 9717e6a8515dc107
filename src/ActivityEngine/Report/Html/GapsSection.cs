namespace OutlookActivities.Engine.Report.Html;

/// <summary>What the log cannot say: the gaps that were found, and what is true of every such log.</summary>
internal static class GapsSection
{
    internal static void Write(HtmlWriter html, ReportContent content, ReportTables tables)
    {
        html.BeginSection("gaps", "What the log cannot say");
        if (content.Options.Gaps is null)
        {
            html.Note("Gaps were not looked for. Give what Find-ActivityGap finds with -Gap.");
        }
        else if (tables.Gaps.Count == 0)
        {
            html.Note("Find-ActivityGap found none in this input.");
        }
        else
        {
            tables.Gaps.Write(html);
        }

        html.Markup("<ul class=\"plain\">");
        foreach (string statement in Statements(content))
        {
            html.Markup("<li>").Text(statement).Markup("</li>\n");
        }

        html.Markup("</ul>\n").EndSection();
    }

    /// <summary>What is counted in this input, and what each log is silent about.</summary>
    private static IEnumerable<string> Statements(ReportContent content)
    {
        ReportEvents events = content.Events;
        int likely = CountOf(events.ClientIPSource, ClientIPSource.PrecedingLogon);
        int none = CountOf(events.ClientIPSource, ClientIPSource.None);
        if (likely + none > 0)
        {
            yield return $"{Words.Count(likely, "event has", "events have")} no address of their own and take that of the logon before them: likely, not certain. For {Words.Count(none, "event", "events")} no address is known.";
        }

        int nameless = CountNameless(events);
        if (nameless > 0)
        {
            yield return $"Of {Words.Count(nameless, "event that reads or accesses a message", "events that read or access a message")} no record names the subject.";
        }

        if (events.Source.Find(ActivitySource.ActivitiesApi) != 0)
        {
            yield return "The Activities API of 2018 says nothing of inbox rules, forwarding and permissions, and of what delegates did. It kept six months.";
        }

        if (events.Source.Find(ActivitySource.UnifiedAuditLog) != 0)
        {
            yield return "In the Unified Audit Log an access says that a client fetched a message, not that a person read it; accesses to the same message within an hour are one record; where access logging was throttled, records are missing. "
                + "Which operations are logged depends on the mailbox\u2019s licence and audit settings.";
        }

        yield return "What was done before the first and after the last event of this input, and whatever the service did not log, is not in it.";
    }

    private static int CountOf(TextColumn column, string text) => column.Find(text) is int number && number != 0 ? column.Rows.Count(row => row == number) : 0;

    private static int CountNameless(ReportEvents events)
    {
        int read = events.Category.Find(ActivityCategory.Read);
        int access = events.Category.Find(ActivityCategory.Access);
        int count = 0;
        for (int row = 0; row < events.Count; row++)
        {
            int category = events.Category.Rows[row];
            count += category != 0 && (category == read || category == access) && events.Subject.Rows[row] == 0 ? 1 : 0;
        }

        return count;
    }
}
