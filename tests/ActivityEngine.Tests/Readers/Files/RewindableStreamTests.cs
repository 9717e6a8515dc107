using OutlookActivities.Engine.Readers.Files;

namespace ActivityEngine.Tests.Readers.Files;

public class RewindableStreamTests
{
    [Fact]
    public void What_came_before_a_fault_is_given_first_and_then_the_stream_ends()
    {
        using var stream = new RewindableStream(new FaultyStream(1000)) { KeepsFailure = true };

        Assert.Equal(1000, stream.Peek(5000).Length);
        Assert.Equal(1000, ReadAll(stream));
        Assert.Equal(0, stream.Read(new byte[10], 0, 10));
        Assert.Equal("The disk is broken.", stream.Failure!.Message);
    }

    [Fact]
    public void A_fault_is_thrown_where_it_is_not_to_be_kept()
    {
        using var stream = new RewindableStream(new FaultyStream(1000));

        Assert.Throws<IOException>(() => stream.Peek(5000).Length);
        Assert.Null(stream.Failure);
    }

    [Fact]
    public void It_goes_back_to_what_was_not_forgotten_only()
    {
        byte[] content = [.. Enumerable.Range(0, 1_000_000).Select(number => (byte)(number % 251))];
        using var stream = new RewindableStream(new MemoryStream(content));

        Assert.Equal(1_000_000, ReadAll(stream));
        stream.Rewind(123_456);
        Assert.Equal(content.AsSpan(123_456, 10), stream.Peek(10));
        stream.Forget(900_000);
        stream.Rewind(900_000);
        Assert.Equal(content.AsSpan(900_000), stream.Peek(1_000_000));
        Assert.Throws<InvalidOperationException>(() => stream.Rewind(100));
        Assert.Throws<InvalidOperationException>(() => stream.Rewind(1_000_001));
    }

    private static int ReadAll(Stream stream)
    {
        byte[] buffer = new byte[777];
        int total = 0;
        while (stream.Read(buffer, 0, buffer.Length) is int read && read > 0)
        {
            total += read;
        }

        return total;
    }

    private sealed class FaultyStream(int sound) : MemoryStream(new byte[sound])
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, 300)) is int read && read > 0 ? read : throw new IOException("The disk is broken.");
    }
}
