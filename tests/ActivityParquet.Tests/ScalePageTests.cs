using System.Reflection;
using System.Text.RegularExpressions;
using ActivityEngine.Tests.Writers;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Reasoning;

namespace ActivityParquet.Tests;

/// <summary>The queries of docs/scale.md, as they stand there, against the timeline of the same records.</summary>
public sealed partial class ScalePageTests : IDisposable
{
    private const string Mailbox = "nora.lind@contoso.example";

    private static readonly string s_repository = typeof(ScalePageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;
    private static readonly string s_page = File.ReadAllText(Path.Combine(s_repository, "docs/scale.md"));

    private readonly WritingFolder _folder = new();

    [Fact]
    public void Logons_are_those_of_the_timeline() => AssertEqual(
        "Logons",
        "nora-lind-2018-05.csv",
        entry => entry.Category == ActivityCategory.Logon,
        entry => [entry.TimeUtc, entry.Mailbox, entry.ActivityIdType, entry.AppIdType, entry.UserName, Address(entry), entry.Client, entry.Result]);

    [Fact]
    public void Messages_read_are_those_of_the_timeline_with_their_duration() => AssertEqual(
        "Messages read, by time",
        "nora-lind-2018-05.csv",
        entry => entry.ActivityIdType.StartsWith("ReadingPane", StringComparison.Ordinal),
        entry => [entry.TimeUtc, entry.Mailbox, entry.ActivityIdType, entry.AppIdType, Number(entry.DurationSeconds), entry.Subject, entry.Sender, entry.ReceivedTimeUtc, Address(entry), entry.ActivityItemId]);

    [Fact]
    public void Searches_are_those_of_the_timeline() => AssertEqual(
        "Searches",
        "nora-lind-2018-05.csv",
        entry => entry.Category == ActivityCategory.Search && entry.Detail!.StartsWith("Searched for", StringComparison.Ordinal),
        entry => [entry.TimeUtc, entry.Mailbox, entry.AppIdType, entry.Detail, Address(entry)]);

    [Fact]
    public void Attachments_are_those_of_the_timeline() => AssertEqual(
        "Attachments",
        "nora-lind-2018-05.csv",
        entry => entry.Category == ActivityCategory.Attachment,
        entry => [entry.TimeUtc, entry.Mailbox, entry.AppIdType, entry.Subject, entry.Sender, entry.ReceivedTimeUtc, Address(entry), entry.ActivityItemId]);

    [Fact]
    public void Messages_sent_are_those_of_the_timeline() => AssertEqual(
        "Messages sent",
        "nora-lind-2018-05.csv",
        entry => entry.Category is ActivityCategory.Send or ActivityCategory.Reply or ActivityCategory.Forward,
        entry => [entry.TimeUtc, entry.Mailbox, entry.ActivityIdType, entry.Subject, entry.Sender, entry.InternetMessageId, Address(entry)]);

    [Fact]
    public void Messages_read_by_item_are_the_timelines_grouped()
    {
        string?[][] rows = Ask("Messages read, by item", "nora-lind-2018-05.csv", out ActivityTimelineEntry[] timeline);

        string[] expected = [.. timeline
            .Where(entry => entry.ActivityIdType == "ReadingPaneDisplayStart" && entry.ActivityItemId is not null)
            .GroupBy(entry => entry.ActivityItemId)
            .Select(group => string.Join(" | ", group.Key, group.First().Subject, group.First().Sender, group.Count(), group.Min(entry => entry.TimeUtc), group.Max(entry => entry.TimeUtc)))
            .Order(StringComparer.Ordinal)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(row => string.Join(" | ", row)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Messages_accessed_are_those_of_the_timeline_a_row_for_each_record() => AssertEqual(
        "Messages accessed",
        "nora-lind-2026-audit.csv",
        entry => entry.Category == ActivityCategory.Access && entry.Source == ActivitySource.UnifiedAuditLog && !entry.IsService,
        entry => [entry.TimeUtc, entry.Mailbox, entry.UserName, entry.ClientIP, entry.ClientSessionId, entry.Subject, entry.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), entry.RecordId],
        entry => entry.RecordId);

    [Fact]
    public void Changes_are_those_of_the_timeline() => AssertEqual(
        "Changes",
        "nora-lind-2026-audit.csv",
        entry => entry.Category is ActivityCategory.Rule or ActivityCategory.Forwarding or ActivityCategory.Permission or ActivityCategory.Application or ActivityCategory.Account
            && entry.Source == ActivitySource.UnifiedAuditLog && !entry.IsService,
        entry => [entry.TimeUtc, entry.Category, entry.ActivityIdType, entry.UserName, Address(entry), entry.Target, entry.Result, entry.RecordId]);

    public void Dispose() => _folder.Dispose();

    private void AssertEqual(string heading, string file, Func<ActivityTimelineEntry, bool> isWanted, Func<ActivityTimelineEntry, string?[]> row, Func<ActivityTimelineEntry, string?>? then = null)
    {
        string?[][] rows = Ask(heading, file, out ActivityTimelineEntry[] timeline);
        // At one time the timeline keeps the order of the input; where a query cannot, both are put in another.
        IEnumerable<ActivityTimelineEntry> entries = then is null ? timeline : timeline.OrderBy(entry => entry.TimeStamp).ThenBy(then, StringComparer.Ordinal);
        string[] expected = [.. entries.Where(isWanted).Select(entry => string.Join(" | ", row(entry)))];

        Assert.NotEmpty(expected);
        Assert.Equal(expected, rows.Select(found => string.Join(" | ", found)));
    }

    private string?[][] Ask(string heading, string file, out ActivityTimelineEntry[] timeline)
    {
        MailboxActivity[] activities = [.. ActivityFile.Read(Path.Combine(s_repository, "samples", file), Mailbox, ActivitySelection.All, new Listener(), CancellationToken.None)];
        string path = _folder.Write("activities", new ActivityFileOptions(ActivityExportFormat.Parquet), activities);
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = true });
        foreach (MailboxActivity activity in activities)
        {
            builder.Add(activity);
        }

        timeline = [.. builder.Build(CancellationToken.None)];
        string views = Block().Match(s_page, s_page.IndexOf("## DuckDB", StringComparison.Ordinal)).Groups[1].Value;
        string query = Block().Match(s_page, s_page.IndexOf($"### {heading}\n", StringComparison.Ordinal)).Groups[1].Value;
        return Duck.Ask(views.Replace("'activities/", $"'{path}/", StringComparison.Ordinal) + query);
    }

    /// <summary>The address of the record or of its session; that of a logon before it is the timeline's own work, and no query's.</summary>
    private static string? Address(ActivityTimelineEntry entry) => entry.ClientIPSource == ClientIPSource.PrecedingLogon ? null : entry.ClientIP;

    private static string? Number(double? value) => value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The case's log says that it was throttled, which is a warning.</summary>
    private sealed class Listener : IActivityReporter
    {
        public void Error(ActivityException error) => throw error;

        public void Warning(string message)
        {
        }

        public void Verbose(string message)
        {
        }

        public void Progress(string activity, string status, int percent)
        {
        }
    }

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
