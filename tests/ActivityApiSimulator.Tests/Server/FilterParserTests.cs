using OutlookActivities.Simulator;
using OutlookActivities.Simulator.Filters;

namespace ActivityApiSimulator.Tests.Server;

public class FilterParserTests
{
    private static readonly SimulatedActivity[] s_activities =
    [
        Made.Activity(0, type: "ServerLogon"),
        Made.Activity(1, type: "Delete", app: "Outlook"),
        Made.Activity(2, type: "Delete"),
        Made.Activity(3, type: "O'Neil's", app: "Exchange"),
        Made.Activity(4, type: "and (or) not", app: "Outlook"),
    ];

    [Theory]
    [InlineData("TimeStamp eq 2018-05-01T00:02:00Z", "2")]
    [InlineData("TimeStamp ne 2018-05-01T00:02:00Z", "0134")]
    [InlineData("TimeStamp ge 2018-05-01T00:02:00Z", "234")]
    [InlineData("TimeStamp gt 2018-05-01T00:02:00Z", "34")]
    [InlineData("TimeStamp le 2018-05-01T00:02:00Z", "012")]
    [InlineData("TimeStamp lt 2018-05-01T00:02:00Z", "01")]
    [InlineData("TimeStamp ge 2018-05-01T00:02:00.0000001Z", "34")]
    [InlineData("TimeStamp le 2018-05-01T00:01:59.999Z", "01")]
    [InlineData("TimeStamp eq 2018-05-01T02:02:00+02:00", "2")]
    [InlineData("TimeStamp eq 2018-04-30T22:02:00-02:00", "2")]
    [InlineData("TimeStamp eq 2018-05-01T00:02Z", "2")]
    [InlineData("ActivityIdType eq 'Delete'", "12")]
    [InlineData("ActivityIdType ne 'Delete'", "034")]
    [InlineData("ActivityIdType eq 'delete'", "")]
    [InlineData("ActivityIdType eq 'NoSuchType'", "")]
    [InlineData("ActivityIdType eq ''", "")]
    [InlineData("AppIdType eq 'Outlook'", "14")]
    [InlineData("ActivityIdType eq 'O''Neil''s'", "3")]
    [InlineData("ActivityIdType eq 'and (or) not'", "4")]
    [InlineData("(ActivityIdType eq 'Delete')", "12")]
    [InlineData("((ActivityIdType eq 'Delete'))", "12")]
    [InlineData("  (  ActivityIdType   eq   'Delete'  )  ", "12")]
    [InlineData("(ActivityIdType eq'Delete')and(AppIdType eq'Web')", "2")]
    [InlineData("not (ActivityIdType eq 'Delete')", "034")]
    [InlineData("not (not (ActivityIdType eq 'Delete'))", "12")]
    [InlineData("not (ActivityIdType eq 'Delete') and AppIdType eq 'Web'", "0")]
    [InlineData("ActivityIdType eq 'Delete' and AppIdType eq 'Web'", "2")]
    [InlineData("ActivityIdType eq 'ServerLogon' or ActivityIdType eq 'Delete' and AppIdType eq 'Web'", "02")]
    [InlineData("(ActivityIdType eq 'ServerLogon' or ActivityIdType eq 'Delete') and AppIdType eq 'Outlook'", "1")]
    [InlineData("AppIdType eq 'Web' and ActivityIdType eq 'Delete' or AppIdType eq 'Exchange'", "23")]
    [InlineData("TimeStamp lt 2018-05-01T00:01:00Z or TimeStamp gt 2018-05-01T00:03:00Z", "04")]
    [InlineData("(TimeStamp ge 2018-05-01T00:01:00Z) and (TimeStamp le 2018-05-01T00:03:00Z)", "123")]
    [InlineData("(TimeStamp ge 2018-05-01T00:03:00Z) and (TimeStamp le 2018-05-01T00:01:00Z)", "")]
    [InlineData("(TimeStamp ge 2018-05-01T00:01:00Z) and ((ActivityIdType eq 'Delete') or (ActivityIdType eq 'ServerLogon'))", "12")]
    public void A_filter_lets_the_right_activities_through(string filter, string numbers)
    {
        FilterExpression expression = FilterParser.Parse(filter)!;

        Assert.Equal(numbers, string.Concat(s_activities.Where(expression.Matches).Select(activity => activity.Id[3..])));
    }

    [Theory]
    [InlineData("TimeStamp ge 2018-05-01T00:01:00Z and TimeStamp lt 2018-05-01T00:03:00Z", 1, 3, true)]
    [InlineData("TimeStamp gt 2018-05-01T00:01:00Z and TimeStamp le 2018-05-01T00:03:00Z", 2, 4, true)]
    [InlineData("TimeStamp eq 2018-05-01T00:01:00Z", 1, 2, true)]
    [InlineData("TimeStamp ge 2018-05-01T00:01:00Z and AppIdType eq 'Web'", 1, 5, false)]
    [InlineData("TimeStamp eq 2018-05-01T00:01:00Z or TimeStamp eq 2018-05-01T00:03:00Z", 1, 4, false)]
    [InlineData("not (TimeStamp eq 2018-05-01T00:01:00Z)", 0, 5, false)]
    [InlineData("TimeStamp ne 2018-05-01T00:01:00Z", 0, 5, false)]
    public void The_range_holds_all_that_matches_and_tells_when_nothing_else_is_asked(string filter, int first, int end, bool rangeOnly)
    {
        FilterExpression expression = FilterParser.Parse(filter)!;

        TimeRange range = expression.Range;
        Assert.Equal(rangeOnly, expression.IsRangeOnly);
        Assert.Equal(
            s_activities[first..end],
            s_activities.Where(activity => range.First <= activity.TimeStamp.UtcTicks && activity.TimeStamp.UtcTicks <= range.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_filter_asks_for_everything(string filter) => Assert.Null(FilterParser.Parse(filter));

    [Theory]
    [InlineData("Subject eq 'x'", 0)]
    [InlineData("timestamp ge 2018-05-01T00:00:00Z", 0)]
    [InlineData("'Delete' eq ActivityIdType", 0)]
    [InlineData("eq", 0)]
    [InlineData("TimeStamp", 9)]
    [InlineData("TimeStamp ge", 12)]
    [InlineData("TimeStamp GE 2018-05-01T00:00:00Z", 10)]
    [InlineData("TimeStamp = 2018-05-01T00:00:00Z", 10)]
    [InlineData("TimeStamp ge '2018-05-01T00:00:00Z'", 13)]
    [InlineData("TimeStamp ge datetime'2018-05-01T00:00:00Z'", 13)]
    [InlineData("TimeStamp ge 2018-05-01T00:00:00", 13)]
    [InlineData("TimeStamp ge 2018-05-01", 13)]
    [InlineData("TimeStamp ge 2018-05-01 00:00:00Z", 13)]
    [InlineData("TimeStamp ge 2018-13-01T00:00:00Z", 13)]
    [InlineData("TimeStamp ge 2018-05-01T00:00:00.12345678Z", 13)]
    [InlineData("TimeStamp ge tomorrow", 13)]
    [InlineData("ActivityIdType eq Delete", 18)]
    [InlineData("ActivityIdType ge 'Delete'", 15)]
    [InlineData("ActivityIdType eq 'Delete", 18)]
    [InlineData("ActivityIdType eq 'O'Neil'", 21)]
    [InlineData("ActivityIdType eq \"Delete\"", 18)]
    [InlineData("ActivityIdType eq 'a' 'b'", 22)]
    [InlineData("ActivityIdType eq 'a' AND AppIdType eq 'b'", 22)]
    [InlineData("ActivityIdType eq 'a' and", 25)]
    [InlineData("and ActivityIdType eq 'a'", 0)]
    [InlineData("ActivityIdType eq 'a' or or AppIdType eq 'b'", 25)]
    [InlineData("(ActivityIdType eq 'a'", 22)]
    [InlineData("ActivityIdType eq 'a')", 21)]
    [InlineData("()", 1)]
    [InlineData("not ActivityIdType eq 'a'", 4)]
    [InlineData("not", 3)]
    [InlineData("contains(ActivityIdType,'a')", 0)]
    [InlineData("ActivityIdType in ('a','b')", 15)]
    public void A_bad_filter_is_refused_with_the_place_where_it_goes_wrong(string filter, int position)
    {
        FilterSyntaxException error = Assert.Throws<FilterSyntaxException>(() => FilterParser.Parse(filter));

        Assert.Equal(position, error.Position);
        Assert.Contains($"at position {position} in '{filter}'", error.Message);
    }

    [Fact]
    public void Endless_parentheses_are_refused()
    {
        string filter = new string('(', 20_000) + "AppIdType eq 'Web'" + new string(')', 20_000);

        Assert.Equal(100, Assert.Throws<FilterSyntaxException>(() => FilterParser.Parse(filter)).Position);
    }

    [Fact]
    public void Parentheses_side_by_side_are_not_deep()
    {
        string filter = string.Join(" or ", Enumerable.Repeat("(AppIdType eq 'Outlook')", 300));

        Assert.Equal(2, s_activities.Count(FilterParser.Parse(filter)!.Matches));
    }
}
