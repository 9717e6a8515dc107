using System.Globalization;
using FsCheck.Xunit;

namespace OutlookActivities.Tests.Activities;

public sealed class UtcTextTests
{
    [Theory]
    [InlineData("2018-05-18T10:48:21.123Z", "2018-05-18T10:48:21.123Z")]
    [InlineData("2018-05-18T10:48:21.1234567Z", "2018-05-18T10:48:21.1234567Z")]
    [InlineData("2018-05-18T10:48:21.5Z", "2018-05-18T10:48:21.500Z")]
    [InlineData("2018-05-18T10:48:21", "2018-05-18T10:48:21.000Z")]
    [InlineData("2018-05-18 10:48:21", "2018-05-18T10:48:21.000Z")]
    [InlineData("2018-05-18T10:48Z", "2018-05-18T10:48:00.000Z")]
    [InlineData("2018-05-18", "2018-05-18T00:00:00.000Z")]
    [InlineData("2018-05-18T12:48:21+02:00", "2018-05-18T10:48:21.000Z")]
    [InlineData("2018-05-18T05:18:21.250-05:30", "2018-05-18T10:48:21.250Z")]
    [InlineData(" 2018-05-18T10:48:21Z ", "2018-05-18T10:48:21.000Z")]
    [InlineData("5/18/2018 10:48:21 AM", "2018-05-18T10:48:21.000Z")]
    [InlineData("5/8/2018 1:08:21 PM", "2018-05-08T13:08:21.000Z")]
    [InlineData("12/1/2017 12:00:00 AM", "2017-12-01T00:00:00.000Z")]
    [InlineData("12/1/2017 12:00:00 PM", "2017-12-01T12:00:00.000Z")]
    public void Times_are_read_as_the_sources_write_them_in_every_culture(string text, string expected)
    {
        foreach (string culture in (string[])["", "en-US", "de-DE", "en-GB", "th-TH", "ar-SA"])
        {
            using var _ = new CultureOf(culture);

            Assert.True(UtcText.TryRead(text, out DateTimeOffset time));
            Assert.Equal(TimeSpan.Zero, time.Offset);
            Assert.Equal(expected, UtcText.From(time));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("10:48")]
    [InlineData("10:48:21 AM")]
    [InlineData("5/18")]
    [InlineData("2018-05")]
    [InlineData("May 2018")]
    [InlineData("Friday")]
    [InlineData("2018")]
    [InlineData("18/5/2018 10:48:21")]
    [InlineData("5/18/18 10:48:21 AM")]
    [InlineData("18.05.2018 10:48:21")]
    [InlineData("2018-13-01T00:00:00Z")]
    [InlineData("2018-02-29T00:00:00Z")]
    [InlineData("2018-05-18T25:00:00Z")]
    [InlineData("2018-05-18T10:48:21Zulu")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void What_does_not_name_a_day_and_a_time_is_none(string? text)
    {
        using var _ = new CultureOf("de-DE");

        Assert.False(UtcText.TryRead(text, out DateTimeOffset time));
        Assert.Equal(default, time);
        Assert.Null(UtcText.Read(text));
    }

    [Property(MaxTest = 500)]
    public void Every_time_comes_back_from_its_text_to_the_tick(DateTimeOffset time)
    {
        using var _ = new CultureOf("de-DE");
        string text = UtcText.From(time);

        Assert.Equal(time.UtcTicks, UtcText.Read(text)!.Value.UtcTicks);
        Assert.EndsWith("Z", text);
        Assert.True(text.Length is 24 or 28, text);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00.000Z")]
    [InlineData("0987-06-05T04:03:02.001Z")]
    [InlineData("2018-10-20T10:20:30.0000001Z")]
    [InlineData("2026-12-31T23:59:59.0100000Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void A_text_is_the_one_that_NET_writes_with_zeros_where_they_belong(string text)
    {
        var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        string form = time.Ticks % TimeSpan.TicksPerMillisecond == 0 ? "fff" : "fffffff";

        Assert.Equal(time.UtcDateTime.ToString($"yyyy-MM-dd'T'HH:mm:ss.{form}'Z'", CultureInfo.InvariantCulture), UtcText.From(time));
    }

    [Fact]
    public void No_time_has_no_text() => Assert.Null(UtcText.From((DateTimeOffset?)null));

    private sealed class CultureOf : IDisposable
    {
        private readonly CultureInfo _before = CultureInfo.CurrentCulture;

        internal CultureOf(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

        public void Dispose() => CultureInfo.CurrentCulture = _before;
    }
}
