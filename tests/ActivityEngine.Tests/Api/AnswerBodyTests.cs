using OutlookActivities;
using OutlookActivities.Engine.Api;

namespace ActivityEngine.Tests.Api;

public sealed class AnswerBodyTests
{
    private static readonly Uri s_address = new("https://outlook.contoso.example/api");

    [Fact]
    public async Task A_body_without_end_is_an_error_that_says_so()
    {
        ActivityException error = await Assert.ThrowsAsync<ActivityException>(() => AnswerBody.ReadAsync(new Endless(), null, s_address, default));

        Assert.Equal(ActivityErrorId.UnexpectedAnswer, error.ErrorId);
        Assert.Contains("128 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3L)]
    [InlineData(2L)]
    [InlineData((long)int.MaxValue)]
    public async Task What_a_header_announces_changes_nothing(long? announced)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal([1, 2, 3], await AnswerBody.ReadAsync(new MemoryStream([1, 2, 3]), announced, s_address, default));

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 * 1024 * 1024);
    }

    private sealed class Endless : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(count);
    }
}
