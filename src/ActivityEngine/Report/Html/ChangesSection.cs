namespace OutlookActivities.Engine.Report.Html;

/// <summary>What was changed that goes on working when the intruder is gone.</summary>
internal static class ChangesSection
{
    internal static void Write(HtmlWriter html, ReportContent content, ReportTables tables, FindingsSection findings)
    {
        SuspiciousActivity[] inForce = [.. content.Findings.Select(finding => finding.Item).Where(finding => finding.InForce == true)];
        html.Markup("<h3>Still in force at the end of the log</h3>\n");
        if (content.Options.Findings is null)
        {
            html.Note("Findings say which changes stand; none were given.");
        }
        else if (inForce.Length == 0)
        {
            html.Note("No finding is about a change that still stands. What was changed outside the time of this log is not in it.");
        }

        findings.WriteList(html, "Findings still in force", inForce);
        html.Markup("<h3>What people changed: rules, forwarding, permissions, applications and accounts</h3>\n");
        if (tables.Changes.Count == 0)
        {
            html.Note("No record of one. What services changed is among the events. The Activities API of 2018 records none of these.");
            return;
        }

        tables.Changes.Write(html);
    }
}
