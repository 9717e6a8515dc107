using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers;

/// <summary>What holds for reading whatever the format: selection, progress, cancellation, streaming.</summary>
public sealed class ActivityFileReadTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Only_the_selected_activities_are_given_and_both_ends_of_the_time_belong_to_it()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(
            RetrieverRow.Of("A", "", "2018-05-03T14:00:00.000Z", "Move"),
            RetrieverRow.Of("B", "", "2018-05-03T14:00:01.000Z", "Move"),
            RetrieverRow.Of("C", "", "2018-05-03T14:00:02.000Z", "OpenedAnAttachment"),
            RetrieverRow.Of("D", "", "2018-05-03T14:00:02.001Z", "Move"),
            "2018-05-03T14:00:01Z,IMAP4,Move,E,,,"));

        Assert.Equal(["B", "C", "E"], Items(Time(1), Time(2), null, null));
        Assert.Equal(["A", "B", "E"], Items(null, Time(1), null, null));
        Assert.Equal(["C"], Items(null, null, ["OpenenedAnAttachment"], null));
        Assert.Equal(["A", "B", "D"], Items(null, null, ["move"], ["WEB"]));
        Assert.Equal(["E"], Items(null, null, null, ["IMAP"]));
        Assert.Empty(Items(Time(3), null, null, null));

        string[] Items(DateTimeOffset? start, DateTimeOffset? end, string[]? types, string[]? apps) =>
            ReadOutcome.Of(file, null, new ActivitySelection(start, end, types, apps)).Items;
    }

    [Fact]
    public void Rows_that_cannot_be_read_are_told_whatever_is_selected()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(RetrieverRow.Numbered(1), "bad row"));

        ReadOutcome outcome = ReadOutcome.Of(file, null, new ActivitySelection(Time(0).AddYears(9), null, null, null));

        Assert.Empty(outcome.Activities);
        Assert.Single(outcome.Errors);
    }

    [Fact]
    public void Progress_is_told_by_bytes_and_never_goes_back_nor_beyond_the_end()
    {
        ReadOutcome outcome = ReadOutcome.Of(_folder.Write("large.csv", RetrieverRow.File(Enumerable.Range(1, 30_000).Select(RetrieverRow.Numbered))));

        Assert.InRange(outcome.ProgressReports.Count, 5, 30_000);
        Assert.All(outcome.ProgressReports, report => Assert.Equal("Reading large.csv", report.Activity));
        Assert.All(outcome.ProgressReports, report => Assert.InRange(report.Percent, 0, 100));
        int[] percents = [.. outcome.ProgressReports.Select(report => report.Percent)];
        Assert.Equal(percents.Order(), percents);
        Assert.InRange(percents[^1] - percents[0], 50, 100);
    }

    [Fact]
    public void A_cancelled_reading_ends_before_the_next_row()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(Enumerable.Range(1, 100).Select(RetrieverRow.Numbered)));
        using var stop = new CancellationTokenSource();
        int count = 0;

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (MailboxActivity _ in ActivityFile.Read(file, null, ActivitySelection.All, new ReadOutcome(), stop.Token))
            {
                if (++count == 10)
                {
                    stop.Cancel();
                }
            }
        });

        Assert.Equal(10, count);
    }

    [Fact]
    public void A_reading_is_cancelled_among_rows_of_which_none_is_selected()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(Enumerable.Range(1, 100).Select(RetrieverRow.Numbered)));
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            ActivityFile.Read(file, null, new ActivitySelection(DateTimeOffset.MaxValue, null, null, null), new ReadOutcome(), stop.Token).Count());
    }

    [Fact]
    public void The_first_activity_is_there_before_the_file_is_read_to_its_end()
    {
        string file = _folder.Write("a.csv", RetrieverRow.File(Enumerable.Range(1, 200_000).Select(RetrieverRow.Numbered)) + "bad row");
        var outcome = new ReadOutcome();

        MailboxActivity first = ActivityFile.Read(file, null, ActivitySelection.All, outcome, CancellationToken.None).First();

        Assert.Equal("ITEM-0001", first.ActivityItemId);
        Assert.Empty(outcome.Errors);
        Assert.Empty(outcome.ProgressReports);
    }

    private static DateTimeOffset Time(int second) => new(2018, 5, 3, 14, 0, second, TimeSpan.Zero);
}
