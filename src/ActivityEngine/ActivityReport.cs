using OutlookActivities.Engine.Report;

namespace OutlookActivities.Engine;

/// <summary>Writes the report that people look at: one HTML file that asks nothing of any network.</summary>
public static class ActivityReport
{
    /// <summary>Whether the engine was built with the script that makes the report move; without it a report is tables and pictures.</summary>
    public static bool HasScript => PageAssets.Embedded.HasScript;

    /// <summary>Opens a report for writing.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="options">What it shows beside the activities.</param>
    /// <param name="cancellation">Ends the work on what was gathered.</param>
    /// <returns>The writer, which takes activities; complete it, or nothing is left behind.</returns>
    /// <exception cref="ActivityException">The file may not be written.</exception>
    /// <exception cref="ArgumentException">An address of the options is none.</exception>
    public static IActivityWriter Write(string path, ActivityReportOptions options, CancellationToken cancellation) =>
        new ReportWriter(path, options, PageAssets.Embedded, cancellation);
}
