using System.Globalization;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>The timeline as a picture of our own: a lane for each category, a dot for each stretch of time, larger for more; findings' times shaded.</summary>
internal static class TimelinePicture
{
    private const int Left = 100;
    private const int Width = 1000;
    private const int LaneHeight = 22;
    private const int Bins = 150;
    private const int Sizes = 7;
    private const double BinWidth = (Width - Left) / (double)Bins;

    internal static void Write(HtmlWriter html, ReportContent content)
    {
        ReportEvents events = content.Events;
        string[] categories = [.. ActivityCategory.Known.Select(known => known.Name).Where(name => events.Category.Find(name) != 0)];
        int height = (categories.Length * LaneHeight) + 26;
        long start = events.TicksAt(0);
        double length = Math.Max(events.TicksAt(events.Count - 1) - start, 1);
        html.Markup("<svg class=\"timeline\" role=\"img\" aria-label=\"Activities over time, a lane for each category\"").Attribute("viewBox", $"0 0 {Width} {height}").Markup(">\n");
        foreach (FindingSpan span in FindingSpan.Of(content.Findings))
        {
            double x = Place(span.Start.UtcTicks, start, length);
            double end = Place(span.End.UtcTicks, start, length);
            Rectangle(html, "span " + span.Severity.ToString().ToLowerInvariant(), x, 0, Math.Max(end - x, 2), height - 26);
        }

        WriteAxis(html, start, length, height);
        int[][] counts = Count(events, start, length);
        int most = Math.Max(counts.Max(lane => lane.Max()), 1);
        for (int i = 0; i < categories.Length; i++)
        {
            WriteLane(html, categories[i], counts[events.Category.Find(categories[i])], most, i * LaneHeight);
        }

        html.Markup("</svg>\n");
    }

    private static int[][] Count(ReportEvents events, long start, double length)
    {
        var counts = new int[events.Category.Texts.Count][];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = new int[Bins];
        }

        for (int row = 0; row < events.Count; row++)
        {
            int bin = (int)Math.Min((events.TicksAt(row) - start) / length * Bins, Bins - 1);
            counts[events.Category.Rows[row]][bin]++;
        }

        return counts;
    }

    /// <summary>The dots of a lane: lines without length and with round ends, all of one thickness in one path.</summary>
    private static void WriteLane(HtmlWriter html, string category, int[] counts, int most, int top)
    {
        int middle = top + (LaneHeight / 2);
        html.Markup("<text class=\"lane\"").Attribute("x", Round(Left - 10)).Attribute("y", Round(middle + 4)).Markup(">").Text(category).Markup("</text><g").Attribute("class", "c-" + category).Markup(">");
        for (int size = 0; size < Sizes; size++)
        {
            string[] dots = [.. Enumerable.Range(0, Bins).Where(bin => counts[bin] > 0 && SizeOf(counts[bin], most) == size).Select(bin => $"M{Round(Left + ((bin + 0.5) * BinWidth))} {middle}h0")];
            if (dots.Length > 0)
            {
                html.Markup("<path").Attribute("class", $"dot{size}").Attribute("d", string.Concat(dots)).Markup("/>");
            }
        }

        html.Markup("</g>\n");
    }

    private static int SizeOf(int count, int most) => (int)Math.Round(Math.Sqrt(count / (double)most) * (Sizes - 1));

    private static void WriteAxis(HtmlWriter html, long start, double length, int height)
    {
        const int Marks = 8;
        string format = length < TimeSpan.TicksPerDay * 2 ? "HH:mm" : "d MMM";
        for (int i = 0; i < Marks; i++)
        {
            double part = (i + 0.5) / Marks;
            double x = Left + (part * (Width - Left));
            string text = new DateTime(start + (long)(part * length), DateTimeKind.Utc).ToString(format, CultureInfo.InvariantCulture);
            Rectangle(html, "grid", x, 0, 1, height - 24);
            html.Markup("<text class=\"axis\"").Attribute("x", Round(x)).Attribute("y", Round(height - 8)).Markup(">").Text(text).Markup("</text>");
        }
    }

    private static void Rectangle(HtmlWriter html, string style, double x, double y, double width, double height) =>
        html.Markup("<rect").Attribute("class", style).Attribute("x", Round(x)).Attribute("y", Round(y)).Attribute("width", Round(width)).Attribute("height", Round(height)).Markup("/>\n");

    private static double Place(long ticks, long start, double length) => Left + (Math.Min(Math.Max((ticks - start) / length, 0), 1) * (Width - Left));

    private static string Round(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
