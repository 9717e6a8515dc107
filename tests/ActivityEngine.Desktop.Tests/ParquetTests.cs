using ActivityEngine.Tests.Writers;
using OutlookActivities;

namespace ActivityEngine.Tests;

public class ParquetTests
{
    [Fact]
    public void Windows_PowerShell_is_told_what_to_do_for_Parquet_and_nothing_is_written()
    {
        using var folder = new WritingFolder();

        ActivityException error = Assert.Throws<ActivityException>(() => folder.Write("a", new ActivityFileOptions(ActivityExportFormat.Parquet)));

        Assert.Equal(ActivityErrorId.FormatUnavailable, error.ErrorId);
        Assert.Contains("PowerShell 7.4", error.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Names);
    }
}
