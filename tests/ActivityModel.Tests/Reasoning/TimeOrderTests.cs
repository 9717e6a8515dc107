using FsCheck.Xunit;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

public sealed class TimeOrderTests
{
    [Property]
    public void Rows_come_in_order_of_time_and_equal_ones_as_they_were(byte[] times)
    {
        long[] wide = [.. times.Select(time => (long)(time % 16))];

        Assert.Equal(
            Enumerable.Range(0, wide.Length).OrderBy(row => wide[row]),
            TimeOrder.Sort([.. wide], CancellationToken.None));
    }

    [Theory]
    [InlineData("rising")]
    [InlineData("falling")]
    [InlineData("mixed")]
    [InlineData("equal")]
    public void Long_lists_are_put_in_order(string shape)
    {
        var random = new Random(1);
        long[] times = [.. Enumerable.Range(0, 50_000).Select(i => shape switch
        {
            "rising" => i,
            "falling" => -i,
            "equal" => 7L,
            _ => random.Next(1000),
        })];

        Assert.Equal(Enumerable.Range(0, times.Length).OrderBy(row => times[row]), TimeOrder.Sort([.. times], CancellationToken.None));
    }

    [Fact]
    public void Sorting_can_be_stopped()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => TimeOrder.Sort([3, 1, 2], stopped.Token));
    }
}
