using System.Text.Json;

namespace OutlookActivities.Engine.Report.Html;

/// <summary>A table of whatever rows.</summary>
internal interface IReportTable
{
    /// <summary>Whether it has more rows than HTML holds.</summary>
    bool IsLong { get; }

    /// <summary>Writes all rows as data.</summary>
    void WriteData(Utf8JsonWriter json);
}
