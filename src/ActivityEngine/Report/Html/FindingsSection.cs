namespace OutlookActivities.Engine.Report.Html;

/// <summary>The findings, the gravest first, each with what shows its events.</summary>
internal sealed class FindingsSection(ReportContent content, RowLists lists)
{
    private readonly Dictionary<SuspiciousActivity, string?> _keys = content.Findings.ToDictionary(finding => finding.Item, finding => lists.Add(finding.Rows));

    internal void Write(HtmlWriter html)
    {
        html.BeginSection("findings", "Findings");
        if (content.Options.Findings is null)
        {
            html.Note("Not asked for. Give what Find-SuspiciousActivity finds with -Finding.");
        }
        else if (content.Findings.Count == 0)
        {
            html.Note("No rule found anything. That is no proof that nothing happened: see what the log cannot say.");
        }

        WriteList(html, "List of findings", [.. content.Findings.Select(finding => finding.Item)]);
        html.EndSection();
    }

    internal void WriteList(HtmlWriter html, string name, IReadOnlyCollection<SuspiciousActivity> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        html.Markup("<div class=\"scroll\" tabindex=\"0\" role=\"group\"").Attribute("aria-label", name).Markup("><ul class=\"findings\">\n");
        foreach (SuspiciousActivity finding in findings)
        {
            WriteFinding(html, finding);
        }

        html.Markup("</ul></div>\n");
    }

    private void WriteFinding(HtmlWriter html, SuspiciousActivity finding)
    {
        string severity = finding.Severity.ToString();
        html.Markup("<li").Attribute("class", severity.ToLowerInvariant()).Markup("><strong>").Text(Words.Rule(finding.Rule)).Markup("</strong> <span").Attribute("class", "mark " + severity.ToLowerInvariant())
            .Markup(">").Text(severity).Markup("</span> ").Evidence(finding.Reason).Markup(" ");
        if (_keys[finding] is string key)
        {
            html.ShowButton(key, $"{Words.Rule(finding.Rule)}, {Words.Time(finding.TimeStamp)}");
        }

        html.Markup("<span class=\"facts\">").Evidence(string.Join(" \u00B7 ", Facts(finding))).Markup("</span></li>\n");
    }

    private static IEnumerable<string> Facts(SuspiciousActivity finding)
    {
        yield return finding.EndTime > finding.TimeStamp ? $"{Words.Time(finding.TimeStamp)} to {Words.Time(finding.EndTime)}" : Words.Time(finding.TimeStamp);
        foreach (string? fact in (string?[])[
            finding.Mailbox, finding.UserName != finding.Mailbox ? finding.UserName : null, finding.ClientIP?.ToString(), finding.Technique is null ? null : "ATT&CK " + finding.Technique,
            finding.InForce switch { true => "still in force", false => "no longer in force", null => null }, Words.Count(finding.ActivityCount, "activity", "activities")])
        {
            if (fact is not null)
            {
                yield return fact;
            }
        }
    }
}
