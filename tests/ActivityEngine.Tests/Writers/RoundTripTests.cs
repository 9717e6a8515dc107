using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutlookActivities;

namespace ActivityEngine.Tests.Writers;

public class RoundTripTests
{
    private static readonly string[] s_names =
        ["Subject", "SenderSmtpAddress", "Recipients", "ReceivedTime", "ClientIP", "UserAgent", "Query", "Odd name, \"quoted\"", "=1+1", "Subject"];

    private static readonly string[] s_beginnings = ["", "=", "+", "-", "@", "\t", "\r", "'", "''", "\"", "\n", ",", ";", "{", "\uD83D\uDCC4", "\u2028", "None", "é"];

    public static Arbitrary<(string Name, string? Value)[]> Properties { get; } = Arb.From(
        Gen.Zip(
            Gen.Elements(s_names),
            Gen.OneOf(
                Gen.Constant<string?>(null),
                Gen.Zip(Gen.Elements(s_beginnings), ArbMap.Default.GeneratorFor<UnicodeString>())
                    .Select(parts => (string?)(parts.Item1 + WholeCharacters(parts.Item2.Get ?? "")))))
            .ArrayOf());

    [Property(MaxTest = 300)]
    public Property Csv_reads_back_every_property_as_it_was() => ReadsBack(new ActivityFileOptions(ActivityExportFormat.Csv), ".csv");

    [Property(MaxTest = 300)]
    public Property Raw_csv_reads_back_every_property_as_it_was() => ReadsBack(new ActivityFileOptions(ActivityExportFormat.Csv, raw: true), ".csv");

    [Property(MaxTest = 300)]
    public Property Json_lines_read_back_every_property_as_it_was() => ReadsBack(new ActivityFileOptions(ActivityExportFormat.JsonLines), ".jsonl");

    [Property(MaxTest = 300)]
    public Property The_retrievers_csv_reads_back_the_custom_properties_as_they_were() => Prop.ForAll(Properties, properties =>
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("MessageDelivered", properties);

        string file = folder.Write("a.csv", new ActivityFileOptions(ActivityExportFormat.RetrieverCsv), activity);

        MailboxActivity read = Assert.Single(WritingFolder.Read(file, activity.Mailbox));
        Assert.Equal(activity.CustomProperties.ToString(), read.CustomProperties.ToString());
        Assert.Equal(activity.TimeUtc, read.TimeUtc);
        Assert.Equal(activity.ActivityCreationTimeUtc, read.ActivityCreationTimeUtc);
        Assert.Equal(activity.ActivityItemId, read.ActivityItemId);
    });

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.JsonLines)]
    public void Where_an_address_is_reads_back(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("Logon", ("IPAddress", "192.0.2.44"));
        activity.Location = new ActivityLocation { Country = "NL", City = "Utrecht", AsNumber = 64500, AsOrganization = "Example" };

        MailboxActivity read = Assert.Single(WritingFolder.Read(folder.Write("a", new ActivityFileOptions(format), activity)));

        Assert.Equal(("NL", "Utrecht", 64500L, "Example"), (read.Country, read.City, read.AsNumber, read.AsOrganization));
        Assert.Equal(WrittenActivity.Texts(activity), WrittenActivity.Texts(read));
    }

    [Fact]
    public void Lone_surrogates_survive_in_the_custom_properties()
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("MessageDelivered", ("Cut", "off\uD83D"), ("\uDCC4", "x"));

        string flat = folder.Write("a.csv", new ActivityFileOptions(ActivityExportFormat.Csv), activity);
        string retriever = folder.Write("b.csv", new ActivityFileOptions(ActivityExportFormat.RetrieverCsv), activity);
        string lines = folder.Write("c.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), activity);

        Assert.Equal(activity.CustomProperties.ToString(), Assert.Single(WritingFolder.Read(flat)).CustomProperties.ToString());
        Assert.Equal(activity.CustomProperties.ToString(), Assert.Single(WritingFolder.Read(retriever)).CustomProperties.ToString());
        Assert.Equal(activity.CustomProperties.ToString(), Assert.Single(WritingFolder.Read(lines)).CustomProperties.ToString());
    }

    [Fact]
    public void Lone_surrogates_survive_in_every_property_of_json_lines()
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = WrittenActivity.Create("Cut\uD83D", ("Subject", "off\uD83D"), ("ClientIP", "\uDCC4"));

        MailboxActivity read = Assert.Single(WritingFolder.Read(folder.Write("a.jsonl", new ActivityFileOptions(ActivityExportFormat.JsonLines), activity)));

        Assert.Equal("off\uD83D", read.Subject);
        Assert.Equal(WrittenActivity.Texts(activity), WrittenActivity.Texts(read));
    }

    [Fact]
    public void Json_lines_that_were_read_and_written_again_are_the_same_file_byte_for_byte()
    {
        using var folder = new WritingFolder();
        var options = new ActivityFileOptions(ActivityExportFormat.JsonLines);
        string first = folder.Write("first.jsonl", options, WrittenActivity.Create("Logon", ("Browser", "it's \"quoted\" \uD83D"), ("Layout", "a\\b\r\n")), WrittenActivity.Create("Move"));

        string second = folder.Write("second.jsonl", options, WritingFolder.Read(first));

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public void What_was_read_and_written_again_is_the_same_file_byte_for_byte()
    {
        using var folder = new WritingFolder();
        string first = folder.Write(
            "first.csv",
            new ActivityFileOptions(ActivityExportFormat.RetrieverCsv),
            WrittenActivity.Create("Logon", ("Browser", "it's \"quoted\""), ("Layout", "a\\b\r\nc\t\u00A0\u200B\uE000\uD83D\uDCC4é"), ("Empty", ""), ("None", null)),
            WrittenActivity.Create("Move"));

        string second = folder.Write("second.csv", new ActivityFileOptions(ActivityExportFormat.RetrieverCsv), WritingFolder.Read(first));

        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    private static Property ReadsBack(ActivityFileOptions options, string ending) => Prop.ForAll(Properties, properties =>
    {
        using var folder = new WritingFolder();
        MailboxActivity[] activities = [WrittenActivity.Create("MessageDelivered", properties), WrittenActivity.Create("=Unknown", properties)];

        MailboxActivity[] read = WritingFolder.Read(folder.Write("a" + ending, options, activities));

        Assert.Equal(activities.Select(WrittenActivity.Texts), read.Select(WrittenActivity.Texts));
    });

    /// <summary>Without half surrogate pairs: those have no form in UTF-8 and are a test of their own.</summary>
    private static string WholeCharacters(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);
}
