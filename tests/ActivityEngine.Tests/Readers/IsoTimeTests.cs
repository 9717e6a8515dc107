using System.Text;
using FsCheck.Xunit;
using OutlookActivities;
using OutlookActivities.Engine.Readers;

namespace ActivityEngine.Tests.Readers;

public class IsoTimeTests
{
    [Theory]
    [InlineData("2018-05-03T14:07:11Z")]
    [InlineData("2018-05-03T14:07:11")]
    [InlineData("2018-05-03T14:07:11.4Z")]
    [InlineData("2018-05-03T14:07:11.4820000Z")]
    [InlineData("2018-05-03T16:07:11.482+02:00")]
    [InlineData("2018-05-03 14:07:11")]
    [InlineData("2018-05-03T14:07:11z")]
    [InlineData("5/3/2018 2:07:11 PM")]
    [InlineData("2016-02-29T23:59:59.9999999Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void The_short_way_and_the_long_way_read_the_same(string text)
    {
        Assert.True(UtcText.TryRead(text, out DateTimeOffset expected));
        Assert.True(IsoTime.TryRead(Encoding.UTF8.GetBytes(text), out DateTimeOffset time));
        Assert.Equal(expected, time);
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("TimeStamp")]
    [InlineData("14:07:11")]
    [InlineData("2018-02-29T00:00:00Z")]
    [InlineData("2018-00-01T00:00:00Z")]
    [InlineData("2018-05-03T24:00:01Z")]
    [InlineData("2018-05-03T14:60:11Z")]
    [InlineData("2018-05-03T14:07:60Z")]
    [InlineData("2018-05-03T14:07:11.Z")]
    [InlineData("2018-05-03T14:07:11.4a2Z")]
    [InlineData("2018-05-03T1/:07:11Z")]
    [InlineData("2018-05-03T14:07:11ZZ")]
    public void What_is_no_time_is_refused(string text) => Assert.False(IsoTime.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Property(MaxTest = 500)]
    public void Every_time_is_read_to_the_tick(DateTimeOffset time)
    {
        Assert.True(IsoTime.TryRead(Encoding.UTF8.GetBytes(UtcText.From(time)), out DateTimeOffset read));
        Assert.Equal(time.UtcTicks, read.UtcTicks);
    }

    [Property(MaxTest = 1000)]
    public void Arbitrary_bytes_never_throw(byte[] garbage)
    {
        byte[] text = Encoding.UTF8.GetBytes("2018-05-03T14:07:11.482Z");
        garbage.AsSpan(0, Math.Min(garbage.Length, text.Length)).CopyTo(text);

        Assert.Equal(UtcText.TryRead(Encoding.UTF8.GetString(text), out DateTimeOffset expected), IsoTime.TryRead(text, out DateTimeOffset time));
        Assert.Equal(expected, time);
    }
}
