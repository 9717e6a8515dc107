using OutlookActivities;
using OutlookActivities.Engine.Api;

namespace ActivityEngine.Tests.Api;

public sealed class AnswerBodyTests
{
    private static readonly Uri s_address = new("https://outlook.contoso.example/api");

    [Fact]
    public async Task A_body_without_end_is_an_error_that_says_so()
    {
        ActivityException error = await Assert.ThrowsAsync<ActivityException>(() => AnswerBody.ReadAsync(new Endless(), s_address, default));

        Assert.Equal(ActivityErrorId.UnexpectedAnswer, error.ErrorId);
        Assert.Contains("128 MB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(81919)]
    [InlineData(81920)]
    [InlineData(200000)]
    public async Task A_body_comes_whole_whatever_its_length(int length)
    {
        byte[] sent = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 7))];

        Assert.Equal(sent, await AnswerBody.ReadAsync(new MemoryStream(sent), s_address, default));
    }

    private sealed class Endless : MemoryStream
    {
        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(count);
    }
}
