using OutlookActivities;
using OutlookActivities.Engine.Writers;

namespace ActivityEngine.Tests.Writers;

public class RowThreadTests
{
    private const int Many = (20 * RowThread.MostRows) + 7;

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly List<object> _written = [];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RowThread.MostRows)]
    [InlineData(Many)]
    public void Every_row_is_written_once_and_in_order(int count)
    {
        using var thread = new RowThread("x", _written.Add, keepsRows: false);

        Add(thread, count);
        thread.Finish();

        Assert.Equal(Enumerable.Range(0, count), _written.Cast<int>());
    }

    [Fact]
    public void Fewer_rows_than_a_batch_are_written_by_the_callers_own_thread()
    {
        var threads = new HashSet<int>();
        using var thread = new RowThread("x", _ => threads.Add(Environment.CurrentManagedThreadId), keepsRows: false);

        Add(thread, RowThread.MostRows - 1);
        thread.Finish();

        Assert.Equal([Environment.CurrentManagedThreadId], threads);
    }

    [Fact]
    public void The_caller_goes_on_while_a_batch_is_written_and_waits_with_two()
    {
        using var isAllowed = new ManualResetEventSlim();
        using var thread = new RowThread(
            "x",
            row =>
            {
                Assert.True(isAllowed.Wait(s_patience));
                _written.Add(row);
            },
            keepsRows: false);

        Add(thread, (2 * RowThread.MostRows) - 1);
        Assert.Empty(_written);
        Thread next = StartAndWaitUntilItWaits(() => thread.Add(-1));

        Assert.Empty(_written);
        isAllowed.Set();
        Assert.True(next.Join(s_patience));
        thread.Finish();
        Assert.Equal([.. Enumerable.Range(0, (2 * RowThread.MostRows) - 1), -1], _written.Cast<int>());
    }

    [Fact]
    public void Rows_of_many_megabytes_are_not_gathered()
    {
        var first = new ManualResetEventSlim();
        using var thread = new RowThread("x", _ => first.Set(), keepsRows: false);

        thread.Add(new MailboxActivity(new Large()));

        Assert.True(first.Wait(s_patience));
        thread.Finish();
        first.Dispose();
    }

    [Fact]
    public void A_row_whose_mailbox_may_yet_change_is_written_before_the_caller_goes_on()
    {
        using var thread = new RowThread("x", _written.Add, keepsRows: false);
        var unsettled = new MailboxActivity(new Unsettled());

        thread.Add(1);
        thread.Add(unsettled);

        Assert.Equal([1, unsettled], _written);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(RowThread.MostRows + 3)]
    [InlineData(Many - 1)]
    public void What_goes_wrong_with_a_row_comes_to_the_caller_and_no_row_is_written_after_it(int bad)
    {
        var error = new FormatException("this row");
        using var thread = new RowThread("x", row => Write(row, bad, error), keepsRows: false);

        Exception thrown = Assert.Throws<FormatException>(() =>
        {
            Add(thread, Many);
            thread.Finish();
        });

        Assert.Same(error, thrown);
        thread.Dispose();
        Assert.Equal(Enumerable.Range(0, bad), _written.Cast<int>());
    }

    [Fact]
    public void After_an_error_every_call_tells_it_again_and_nothing_is_held()
    {
        using var thread = new RowThread("x", row => Write(row, 5, new IOException("No space left on device")), keepsRows: true);

        for (int i = 0; i < 3; i++)
        {
            ActivityFileException error = Assert.Throws<ActivityFileException>(() => Add(thread, Many));
            Assert.Equal(ActivityErrorId.FileWriteFailed, error.ErrorId);
            Assert.Equal("'x' could not be written: No space left on device", error.Message);
        }

        Assert.Throws<ActivityFileException>(thread.Finish);
        thread.Dispose();
        Assert.Equal([0, 1, 2, 3, 4], _written.Cast<int>());
    }

    [Fact]
    public void Dispose_stops_between_two_rows_and_no_row_is_written_after_it()
    {
        using var isBegun = new ManualResetEventSlim();
        using var isAllowed = new ManualResetEventSlim();
        var thread = new RowThread(
            "x",
            row =>
            {
                isBegun.Set();
                Assert.True(isAllowed.Wait(s_patience));
                _written.Add(row);
            },
            keepsRows: false);
        Add(thread, RowThread.MostRows + 1);
        Assert.True(isBegun.Wait(s_patience));

        // The row that is being written is waited for.
        Thread disposing = StartAndWaitUntilItWaits(thread.Dispose);
        isAllowed.Set();

        Assert.True(disposing.Join(s_patience));
        Assert.Equal([0], _written.Cast<int>());
    }

    [Fact]
    public void Dispose_writes_what_was_added_where_rows_are_kept()
    {
        var thread = new RowThread("x", _written.Add, keepsRows: true);
        Add(thread, RowThread.MostRows + 5);

        thread.Dispose();

        Assert.Equal(Enumerable.Range(0, RowThread.MostRows + 5), _written.Cast<int>());
    }

    private static void Add(RowThread thread, int count)
    {
        for (int i = 0; i < count; i++)
        {
            thread.Add(i);
        }
    }

    private static Thread StartAndWaitUntilItWaits(ThreadStart work)
    {
        var thread = new Thread(work);
        thread.Start();
        Assert.True(SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), s_patience));
        return thread;
    }

    private void Write(object row, int bad, Exception error)
    {
        if ((int)row == bad)
        {
            throw error;
        }

        _written.Add(row);
    }

    private abstract class Plain : ActivityRecord
    {
        internal override DateTimeOffset TimeStamp => default;

        internal override string ActivityIdType => "Logon";

        internal override string Category => ActivityCategory.Logon;

        internal override string Source => ActivitySource.UnifiedAuditLog;

        internal override CustomPropertyList ReadCustomProperties() => CustomPropertyList.Empty;
    }

    private sealed class Large : Plain
    {
        internal override long SizeInMemory => 8 << 20;
    }

    private sealed class Unsettled : Plain
    {
        internal override bool IsMailboxSettled => false;
    }
}
