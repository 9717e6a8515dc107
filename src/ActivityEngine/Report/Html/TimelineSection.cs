namespace OutlookActivities.Engine.Report.Html;

/// <summary>The timeline: what the script draws, with what narrows it, and the pictures that need none.</summary>
internal static class TimelineSection
{
    internal static void Write(HtmlWriter html, ReportContent content)
    {
        html.BeginSection("timeline", "Timeline");
        if (content.Events.Count == 0)
        {
            html.Note("There are no activities.");
            html.EndSection();
            return;
        }

        html.Markup("""
            <div class="live" id="controls" role="group" aria-label="What timeline and events show">
            <p class="fields"><label><span class="unseen">Search</span><input type="search" id="search" placeholder="Search subject, sender, query, file, IP &#8230;" autocomplete="off" spellcheck="false"></label>
            <label><span class="unseen">Client IP</span><select id="address"></select></label>
            <label id="mailbox-field"><span class="unseen">Mailbox</span><select id="mailbox"></select></label>
            <label>from <input type="text" id="from" size="19" autocomplete="off" aria-label="from, UTC"></label> <label>to <input type="text" id="to" size="19" autocomplete="off" aria-label="to, UTC"></label>
            <span class="buttons"><button type="button" id="earlier" aria-label="earlier">&#9664;</button><button type="button" id="zoom-in" aria-label="zoom in">+</button><button type="button" id="zoom-out" aria-label="zoom out">&#8722;</button><button type="button" id="later" aria-label="later">&#9654;</button><button type="button" id="reset">Reset zoom</button></span></p>
            <p class="chips" id="categories" role="group" aria-label="Categories"></p>
            <p class="chips" id="filters" aria-label="Filters in force" role="group"></p>
            </div>
            <div class="live" id="chart" tabindex="0" role="group" aria-label="Timeline. Left and right arrow move in time, plus and minus zoom, Home shows everything. Drag to zoom into a span." aria-describedby="event-count">
            <div id="histogram"></div><canvas id="category-lanes" class="lanes" aria-hidden="true"></canvas><div id="tip" hidden></div></div>

            """);
        html.Markup("<div class=\"still pictures\">");
        TimelinePicture.Write(html, content);
        HeatPicture.Write(html, content.Events);
        html.Markup("</div>\n").EndSection();
    }
}
