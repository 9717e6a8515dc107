using System.Globalization;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>At which hours of which weekdays something happened: work at night stands out.</summary>
internal static class HeatPicture
{
    private const int Left = 100;
    private const int Cell = 37;
    private const int Row = 20;
    private const int Shades = 6;

    private static readonly string[] s_days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    internal static void Write(HtmlWriter html, ReportEvents events)
    {
        int[,] counts = new int[7, 24];
        int most = 1;
        for (int row = 0; row < events.Count; row++)
        {
            DateTimeOffset time = events.TimeAt(row);
            int day = ((int)time.DayOfWeek + 6) % 7;
            most = Math.Max(most, ++counts[day, time.Hour]);
        }

        html.Markup("<svg class=\"heat\" role=\"img\" aria-label=\"Events by weekday and hour, UTC\" viewBox=\"0 0 1000 168\">\n");
        for (int day = 0; day < 7; day++)
        {
            html.Markup("<text class=\"lane\"").Attribute("x", Text(Left - 10)).Attribute("y", Text((day * Row) + 14)).Markup(">").Text(s_days[day]).Markup("</text>");
            for (int hour = 0; hour < 24; hour++)
            {
                int shade = counts[day, hour] == 0 ? 0 : 1 + (int)(Math.Sqrt(counts[day, hour] / (double)most) * (Shades - 1));
                html.Markup("<rect").Attribute("class", "heat" + Text(shade)).Attribute("x", Text(Left + (hour * Cell))).Attribute("y", Text(day * Row))
                    .Attribute("width", Text(Cell - 2)).Attribute("height", Text(Row - 2)).Markup("><title>").Text($"{s_days[day]} {hour:00}:00, {Words.Count(counts[day, hour], "event", "events")}").Markup("</title></rect>");
            }

            html.Markup("\n");
        }

        for (int hour = 0; hour < 24; hour += 3)
        {
            html.Markup("<text class=\"axis\"").Attribute("x", Text(Left + (hour * Cell) + (Cell / 2))).Attribute("y", "158").Markup(">").Text($"{hour:00}:00").Markup("</text>");
        }

        html.Markup("</svg>\n");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
