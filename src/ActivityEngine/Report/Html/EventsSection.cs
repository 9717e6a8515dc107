namespace OutlookActivities.Engine.Report.Html;

/// <summary>The table of events: all of them by script, the most important as HTML.</summary>
internal static class EventsSection
{
    /// <summary>What says most comes first where not everything can be shown.</summary>
    private static readonly string[] s_weights =
    [
        ActivityCategory.Rule, ActivityCategory.Forwarding, ActivityCategory.Permission, ActivityCategory.Application, ActivityCategory.Account, ActivityCategory.Alert,
        ActivityCategory.Forward, ActivityCategory.Reply, ActivityCategory.Send, ActivityCategory.Attachment, ActivityCategory.Search, ActivityCategory.Sync, ActivityCategory.Delete,
        ActivityCategory.Read, ActivityCategory.Access, ActivityCategory.Logon, ActivityCategory.Move, ActivityCategory.Folder, ActivityCategory.File,
    ];

    internal static void Write(HtmlWriter html, ReportContent content)
    {
        ReportEvents events = content.Events;
        html.BeginSection("events", "Events");
        html.Markup("<p id=\"event-count\" class=\"live count\" role=\"status\"></p>\n<div id=\"event-table\" class=\"live\"></div>\n<div class=\"still\" id=\"event-rows\">");
        List<int> rows = MostImportant(content);
        if (rows.Count < events.Count)
        {
            html.Note($"The {rows.Count:N0} most important of {events.Count:N0} events: those of findings and exposed messages first, then by what they are. With scripts this page shows all of them.");
        }

        new ReportTable<int>("event", "The most important events", rows,
        [
            new("Time (UTC)", row => Words.ExactTime(events.TimeAt(row)), "time"),
            new("Category", row => events.Category.Texts[events.Category.Rows[row]]),
            new("Activity", row => events.ActivityIdType.Texts[events.ActivityIdType.Rows[row]]),
            new("Client IP", row => events.ClientIP.Texts[events.ClientIP.Rows[row]], "address"),
            new("User", row => events.UserName.Texts[events.UserName.Rows[row]]),
            new("Subject", row => events.Subject.Texts[events.Subject.Rows[row]], "wide"),
            new("In words", row => events.Detail.Texts[events.Detail.Rows[row]], "wide"),
        ]).Write(html);
        html.Markup("</div>\n").EndSection();
    }

    private static List<int> MostImportant(ReportContent content)
    {
        int most = ReportTable<int>.MostRows;
        var rows = new SortedSet<int>();
        foreach (int row in content.Findings.SelectMany(finding => finding.Rows).Concat(content.Exposed.SelectMany(message => message.Rows)))
        {
            if (rows.Count < most)
            {
                _ = rows.Add(row);
            }
        }

        List<int>[] byWeight = ByWeight(content);
        foreach (int row in byWeight.SelectMany(list => list))
        {
            if (rows.Count >= most)
            {
                break;
            }

            _ = rows.Add(row);
        }

        return [.. rows];
    }

    /// <summary>The rows of each weight, what did not come from a known address before what did.</summary>
    private static List<int>[] ByWeight(ReportContent content)
    {
        ReportEvents events = content.Events;
        int[] weights = [.. events.Category.Texts.Select(category => Array.IndexOf(s_weights, category) is int place && place >= 0 ? place : s_weights.Length)];
        bool[] known = [.. events.ClientIP.Texts.Select(content.Owners.IsKnown)];
        var lists = new List<int>[(s_weights.Length + 1) * 2];
        for (int i = 0; i < lists.Length; i++)
        {
            lists[i] = [];
        }

        for (int row = 0; row < events.Count; row++)
        {
            List<int> list = lists[weights[events.Category.Rows[row]] + (known[events.ClientIP.Rows[row]] ? s_weights.Length + 1 : 0)];
            if (list.Count < ReportTable<int>.MostRows)
            {
                list.Add(row);
            }
        }

        return lists;
    }
}
