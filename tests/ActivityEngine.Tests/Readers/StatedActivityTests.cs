using System.Globalization;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers;

public class StatedActivityTests
{
    private static readonly Dictionary<string, object?> s_least = new() { ["TimeUtc"] = "2018-05-03T14:07:11.482Z", ["ActivityIdType"] = "Move", ["Source"] = "ActivitiesApi" };

    [Fact]
    public void An_object_with_time_type_and_source_is_an_activity()
    {
        Assert.True(StatedActivity.CanRead(name => s_least.GetValueOrDefault(name)));
        Assert.All(s_least.Keys, missing => Assert.False(StatedActivity.CanRead(name => name == missing ? null : s_least.GetValueOrDefault(name))));
    }

    [Fact]
    public void Times_that_became_dates_on_the_way_keep_their_milliseconds_and_their_zone()
    {
        var utc = new DateTime(2018, 5, 3, 14, 7, 11, 482, DateTimeKind.Utc);
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            foreach (object time in (object[])[utc, utc.ToLocalTime(), DateTime.SpecifyKind(utc, DateTimeKind.Unspecified), new DateTimeOffset(utc).ToOffset(TimeSpan.FromHours(-5))])
            {
                Assert.Equal("2018-05-03T14:07:11.482Z", With("TimeUtc", time).TimeUtc);
                Assert.Equal("2018-05-03T14:07:11.482Z", With("ReceivedTimeUtc", time).ReceivedTimeUtc);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Numbers_truths_and_lists_are_read_as_values_and_as_text()
    {
        Assert.Equal(42, With("SizeInBytes", 42).SizeInBytes);
        Assert.Equal(42, With("SizeInBytes", "42").SizeInBytes);
        Assert.True(With("IsThrottled", true).IsThrottled);
        Assert.True(With("IsThrottled", "True").IsThrottled);
        Assert.False(With("IsThrottled", false).IsThrottled);
        Assert.Equal(["a", "b"], With("Recipients", (string[])["a", "b"]).Recipients!);
        Assert.Equal(["a", "b"], With("Recipients", "a; b").Recipients!);
        Assert.Null(With("Recipients", Array.Empty<string>()).Recipients);
        Assert.Null(With("Subject", "").Subject);
    }

    [Theory]
    [InlineData("TimeUtc", "noon")]
    [InlineData("SizeInBytes", "much")]
    [InlineData("IsService", "perhaps")]
    [InlineData("CustomProperties", "none")]
    public void A_property_that_cannot_be_read_is_an_error_of_ours(string name, object value) =>
        Assert.Equal("RowUnreadable", Assert.Throws<ActivityException>(() => With(name, value)).ErrorId);

    private static MailboxActivity With(string name, object? value) =>
        StatedActivity.Read(property => property == name ? value : s_least.GetValueOrDefault(property));
}
