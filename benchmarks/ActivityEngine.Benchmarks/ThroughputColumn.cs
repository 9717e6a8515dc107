using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace OutlookActivities.Benchmarks;

/// <summary>Millions of bytes read a second, by the median.</summary>
internal sealed class ThroughputColumn : IColumn
{
    public string Id => nameof(ThroughputColumn);

    public string ColumnName => "MB/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Statistics;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Millions of bytes read a second";

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, summary.Style);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        if (summary[benchmarkCase]?.ResultStatistics is not { } statistics)
        {
            return "-";
        }

        var form = (Form)benchmarkCase.Parameters[nameof(ReadingBenchmarks.Input)];
        long size = MeasuredFiles.Size(form == Form.Pages ? MeasuredFiles.Pages : MeasuredFiles.Csv);
        // Nanoseconds in, megabytes a second out.
        return (size * 1000.0 / statistics.Median).ToString("N0", CultureInfo.InvariantCulture);
    }
}
