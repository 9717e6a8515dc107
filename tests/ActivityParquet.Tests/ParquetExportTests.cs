using ActivityEngine.Tests.Writers;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityParquet.Tests;

public class ParquetExportTests
{
    private static readonly ActivityFileOptions s_byDay = new(ActivityExportFormat.Parquet);
    private static readonly ActivityFileOptions s_byMailbox = new(ActivityExportFormat.Parquet, partitionBy: [ActivityPartition.Date, ActivityPartition.Mailbox]);

    [Fact]
    public void Every_property_of_an_activity_is_a_column_with_its_value()
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("MessageDelivered", ("Subject", "Nora's =invoice\n\uD83D\uDCC4"), ("ReceivedTime", "5/16/2018 10:42:44 AM"), ("Hashtags", null));
        string path = folder.Write("a", s_byDay, activity);

        string?[] row = Assert.Single(Ask(path, "TimeStamp, ReceivedTime, SentTime, Mailbox, Category, ActivityIdType, Subject, IsService, SizeInBytes, CustomProperties, event_date::VARCHAR"));

        Assert.Equal(
            new string?[] { "2018-05-16T10:42:44.548Z", "2018-05-16T10:42:44.000Z", null, activity.Mailbox, "Delivery", "MessageDelivered", activity.Subject, "false", null, activity.CustomProperties.ToString(), "2018-05-16" },
            row);
        Assert.Equal(
            typeof(MailboxActivity).GetProperties().Select(property => property.Name).Where(name => !name.EndsWith("Utc", StringComparison.Ordinal)).Append("event_date").Order(StringComparer.Ordinal),
            Duck.Ask($"DESCRIBE SELECT * FROM {From(path)}").Select(column => column[0]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Times_are_timestamps_in_UTC_and_keep_their_microseconds()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));

        Assert.Equal(["TIMESTAMP WITH TIME ZONE"], Duck.Ask($"SELECT DISTINCT typeof(TimeStamp) FROM {From(path)}").Select(row => row[0]));
        Assert.Equal("1526467364671456", Assert.Single(Ask(path, "epoch_us(ActivityCreationTime)"))[0]);
    }

    [Fact]
    public void Files_are_compressed_with_zstd()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));

        Assert.Equal(["ZSTD"], Duck.Ask($"SELECT DISTINCT compression FROM parquet_metadata('{path}/*/*.parquet')").Select(row => row[0]));
    }

    [Theory]
    [InlineData("nora.lind@contoso.example", "mailbox=nora.lind@contoso.example")]
    [InlineData("../x", "mailbox=%2E.%2Fx")]
    [InlineData("..", "mailbox=%2E%2E")]
    [InlineData("a\\b:c*?\"<>|", "mailbox=a%5Cb%3Ac%2A%3F%22%3C%3E%7C")]
    [InlineData("50% + x=y", "mailbox=50%25%20%2B%20x%3Dy")]
    [InlineData("CON.", "mailbox=CON%2E")]
    [InlineData("zoë", "mailbox=zoë")]
    [InlineData("a\u202Eb\0", "mailbox=a%E2%80%AEb%00")]
    [InlineData(null, "mailbox=__HIVE_DEFAULT_PARTITION__")]
    public void A_mailbox_is_the_name_of_a_folder_that_harms_nothing_and_reads_back(string? mailbox, string name)
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byMailbox, Of(mailbox, new DateTime(2018, 5, 16)));

        Assert.Equal([name], Directory.GetDirectories(path).Select(Path.GetFileName));
        Assert.Equal(["a"], Directory.GetDirectories(folder.File("")).Select(Path.GetFileName));
        if (mailbox?.Contains('\0') != true)
        {
            Assert.Equal(mailbox, Assert.Single(Duck.Ask($"SELECT mailbox FROM read_parquet('{path}/*/*/*.parquet', hive_partitioning = true, hive_types = {{'mailbox': VARCHAR}})"))[0]);
        }
    }

    [Fact]
    public void A_mailbox_with_a_very_long_name_has_a_folder_that_a_disk_takes_and_no_other_has()
    {
        using var folder = new WritingFolder();
        string name = new('é', 500);

        string path = folder.Write("a", s_byMailbox, Of(name, new DateTime(2018, 5, 16)), Of(name + "x", new DateTime(2018, 5, 16)));

        Assert.Equal(2, Directory.GetDirectories(path).Length);
    }

    [Fact]
    public void Spellings_of_a_mailbox_share_a_folder()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byMailbox, Of("Nora@contoso.example", new DateTime(2018, 5, 16)), Of("nora@contoso.example", new DateTime(2018, 5, 17)), Of("nora@CONTOSO.example", new DateTime(2018, 5, 17)));

        Assert.Equal(["mailbox=Nora@contoso.example"], Directory.GetDirectories(path).Select(Path.GetFileName));
        Assert.Equal("3", Duck.Ask($"SELECT count(*) FROM read_parquet('{path}/*/*/*.parquet')")[0][0]);
    }

    [Fact]
    public void More_folders_than_files_may_be_open_lose_nothing()
    {
        using var folder = new WritingFolder();
        IEnumerable<MailboxActivity> activities = Enumerable.Range(0, 400).Select(i => Of($"user{i % 100}@contoso.example", new DateTime(2018, 5, 1 + (i / 100))));

        string path = folder.Write("a", s_byMailbox, activities);

        Assert.Equal(400, Directory.GetFiles(path, "*", SearchOption.AllDirectories).Length);
        Assert.Equal(new string?[] { "400", "100", "4" }, Duck.Ask($"SELECT count(*), count(DISTINCT mailbox), count(DISTINCT event_date) FROM read_parquet('{path}/*/*/*.parquet', hive_partitioning = true)")[0]);
    }

    [Fact]
    public void Many_rows_of_a_day_are_several_row_groups_of_one_file()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byDay, Enumerable.Range(0, 40_000).Select(i => WrittenActivity.Create("Logon", ("UserName", $"user {i}"))));

        Assert.Equal(new string?[] { "40000", "40000" }, Duck.Ask($"SELECT count(*), count(DISTINCT UserName) FROM {From(path)}")[0]);
        Assert.True(Duck.Ask($"SELECT DISTINCT row_group_id FROM parquet_metadata('{path}/*/*.parquet')").Length > 2);
        Assert.Single(Directory.GetFiles(path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Appending_adds_files_beside_those_that_are_there()
    {
        using var folder = new WritingFolder();
        folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));

        string path = folder.Write("a", new ActivityFileOptions(ActivityExportFormat.Parquet, append: true), WrittenActivity.Create("Move"));

        Assert.Equal(["Logon", "Move"], Ask(path, "ActivityIdType").Select(row => row[0]).Order());
    }

    [Fact]
    public void An_earlier_export_is_replaced_and_another_folder_is_left_alone()
    {
        using var folder = new WritingFolder();
        folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));
        string path = folder.Write("a", s_byDay, WrittenActivity.Create("Move"));
        Assert.Equal(["Move"], Ask(path, "ActivityIdType").Select(row => row[0]));

        File.WriteAllText(Path.Combine(path, "notes.txt"), "mine");
        ActivityException error = Assert.Throws<ActivityFileException>(() => ActivityFile.Write(path, s_byDay));

        Assert.Equal(ActivityErrorId.FileExists, error.ErrorId);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(path, "notes.txt")));
    }

    [Fact]
    public void NoClobber_refuses_an_export_that_is_there()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));

        ActivityException error = Assert.Throws<ActivityFileException>(() => ActivityFile.Write(path, new ActivityFileOptions(ActivityExportFormat.Parquet, noClobber: true)));

        Assert.Equal(ActivityErrorId.FileExists, error.ErrorId);
        Assert.Single(Ask(path, "1"));
    }

    [Fact]
    public void A_stopped_export_leaves_nothing_and_the_old_one_as_it_was()
    {
        using var folder = new WritingFolder();
        string path = folder.Write("a", s_byDay, WrittenActivity.Create("Logon"));
        using (IActivityWriter writer = ActivityFile.Write(path, s_byDay))
        {
            writer.Write(WrittenActivity.Create("Move"));
        }

        Assert.Equal(["a"], Directory.GetDirectories(folder.File("")).Select(Path.GetFileName));
        Assert.Equal(["Logon"], Ask(path, "ActivityIdType").Select(row => row[0]));
    }

    [Fact]
    public void A_long_export_that_is_stopped_leaves_nothing()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = ActivityFile.Write(folder.File("a"), s_byDay))
        {
            for (int i = 0; i < 40_000; i++)
            {
                writer.Write(WrittenActivity.Create("Move"));
            }
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.File("")));
    }

    [Fact]
    public void Rows_of_a_timeline_are_refused()
    {
        using var folder = new WritingFolder();

        Assert.Equal(ActivityErrorId.FormatUnsuited, Assert.Throws<ActivityException>(() => folder.Write("a", s_byDay, new ActivityTimelineEntry())).ErrorId);
    }

    private static MailboxActivity Of(string? mailbox, DateTime day) => StatedActivity.Read(name => name switch
    {
        "TimeUtc" => day.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        "ActivityIdType" => "Logon",
        "Source" => ActivitySource.ActivitiesApi,
        "Mailbox" => mailbox,
        _ => null,
    });

    private static string From(string path) => $"read_parquet('{path}/*/*.parquet', hive_partitioning = true)";

    private static string?[][] Ask(string path, string columns) => Duck.Ask($"SELECT {columns} FROM {From(path)}");
}
