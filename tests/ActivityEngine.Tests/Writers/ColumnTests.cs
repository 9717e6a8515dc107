using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Writers;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Writers;

public class ColumnTests
{
    [Fact]
    public void Every_property_of_an_activity_is_a_column() =>
        Assert.Equal(PropertiesAsText(typeof(MailboxActivity)), ActivityColumns.All.Select(column => column.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_columns_of_an_activity_are_in_the_order_in_which_they_are_read() =>
        Assert.Equal(Enum.GetNames<ActivityColumn>(), ActivityColumns.All.Select(column => column.Name));

    [Fact]
    public void Every_property_of_a_timeline_entry_is_a_column() =>
        Assert.Equal(PropertiesAsText(typeof(ActivityTimelineEntry)), TimelineColumns.All.Select(column => column.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Timeline_entries_are_written_and_not_mistaken_for_activities()
    {
        using var folder = new WritingFolder();
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = true });
        builder.Add(WrittenActivity.Create("Logon", ("IPAddress", "192.0.2.44")));
        object[] entries = [.. builder.Build(CancellationToken.None)];

        string csv = folder.Write("t.csv", new ActivityFileOptions(ActivityExportFormat.Csv), entries);
        string json = folder.Write("t.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), entries);

        Assert.Contains("192.0.2.44,Record", File.ReadAllLines(csv)[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"TimeUtc\":\"2018-05-16T10:42:44.548Z\"", File.ReadAllText(json), StringComparison.Ordinal);
        Assert.Equal(ActivityErrorId.NotAnActivityLog, Assert.Throws<ActivityFileException>(() => WritingFolder.Read(csv)).ErrorId);
    }

    /// <summary>Without the times that have a twin as text.</summary>
    private static IEnumerable<string> PropertiesAsText(Type type) => type.GetProperties()
        .Where(property => property.PropertyType != typeof(DateTimeOffset) && property.PropertyType != typeof(DateTimeOffset?))
        .Select(property => property.Name)
        .Order(StringComparer.Ordinal);
}
