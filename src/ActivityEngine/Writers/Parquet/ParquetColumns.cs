#if NET
using Parquet.Schema;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>The columns of the files: the properties of an activity under their names, times as timestamps in UTC of microseconds.</summary>
internal static class ParquetColumns
{
    internal static readonly ParquetColumn[] All =
    [
        Time(nameof(MailboxActivity.TimeStamp), activity => activity.TimeStamp),
        .. ActivityColumns.All.Where(column => column.Name != nameof(ActivityColumn.TimeUtc)).Select(Of),
    ];

    private static ParquetColumn Of(Column<MailboxActivity> column) => column.Name switch
    {
        nameof(ActivityColumn.ReceivedTimeUtc) => Time(nameof(MailboxActivity.ReceivedTime), activity => activity.ReceivedTime),
        nameof(ActivityColumn.SentTimeUtc) => Time(nameof(MailboxActivity.SentTime), activity => activity.SentTime),
        nameof(ActivityColumn.ActivityCreationTimeUtc) => Time(nameof(MailboxActivity.ActivityCreationTime), activity => activity.ActivityCreationTime),
        nameof(ActivityColumn.IsThrottled) => new ParquetValueColumn<bool>(new DataField<bool>(column.Name, nullable: true), activity => activity.IsThrottled),
        nameof(ActivityColumn.IsService) => new ParquetValueColumn<bool>(new DataField<bool>(column.Name, nullable: true), activity => activity.IsService),
        nameof(ActivityColumn.SizeInBytes) => new ParquetValueColumn<long>(new DataField<long>(column.Name, nullable: true), activity => activity.SizeInBytes),
        nameof(ActivityColumn.AsNumber) => new ParquetValueColumn<long>(new DataField<long>(column.Name, nullable: true), activity => activity.AsNumber),
        _ => new ParquetTextColumn(column.Name, column.Text),
    };

    /// <summary>A DateTime alone would become INT96, which no standard has.</summary>
    private static ParquetValueColumn<DateTime> Time(string name, Func<MailboxActivity, DateTimeOffset?> time) => new(
        new DateTimeDataField(name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
        activity => time(activity)?.UtcDateTime);
}
#endif
