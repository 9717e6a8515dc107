namespace OutlookActivities.Tests.Activities;

public sealed class ActivitySelectionTests
{
    private static readonly DateTimeOffset s_time = TestRecord.DefaultTime;

    [Fact]
    public void Both_ends_of_the_time_belong_to_it()
    {
        var activity = new MailboxActivity(new TestRecord("Move"));

        Assert.True(new ActivitySelection(s_time, s_time, null, null).Includes(activity));
        Assert.False(new ActivitySelection(s_time.AddTicks(1), null, null, null).Includes(activity));
        Assert.False(new ActivitySelection(null, s_time.AddTicks(-1), null, null).Includes(activity));
    }

    [Fact]
    public void Times_of_another_zone_are_the_same_moments() =>
        Assert.True(new ActivitySelection(s_time.ToOffset(TimeSpan.FromHours(-5)), s_time.ToOffset(TimeSpan.FromHours(9)), null, null)
            .Includes(new MailboxActivity(new TestRecord("Move"))));

    [Theory]
    [InlineData("move", true)]
    [InlineData("Move", true)]
    [InlineData("MoveToInbox", false)]
    public void Types_compare_without_regard_to_case(string wanted, bool included) =>
        Assert.Equal(included, new ActivitySelection(null, null, [wanted], null).Includes(new MailboxActivity(new TestRecord("Move"))));

    [Theory]
    [InlineData("OpenenedAnAttachment", "OpenedAnAttachment")]
    [InlineData("OpenedAnAttachment", "OpenenedAnAttachment")]
    [InlineData("SearchSuggestionDisplay", "SearchSuggestionsDisplay")]
    public void Known_misspellings_find_the_type_on_either_side(string wanted, string recorded) =>
        Assert.True(new ActivitySelection(null, null, [wanted], null).Includes(new MailboxActivity(new TestRecord(recorded))));

    [Theory]
    [InlineData("IMAP", "IMAP4", true)]
    [InlineData("imap4", "IMAP", true)]
    [InlineData("web", "Web", true)]
    [InlineData("Web", "Outlook", false)]
    [InlineData("Web", null, false)]
    [InlineData("CrystalBall", "crystalball", true)]
    public void Applications_compare_by_any_of_their_names(string wanted, string? recorded, bool included) =>
        Assert.Equal(included, new ActivitySelection(null, null, null, [wanted]).Includes(new MailboxActivity(new TestRecord("Move") { App = recorded })));

    [Fact]
    public void All_conditions_must_hold()
    {
        var activity = new MailboxActivity(new TestRecord("Move"));

        Assert.True(new ActivitySelection(s_time, s_time, ["Delete", "Move"], ["Outlook", "Web"]).Includes(activity));
        Assert.False(new ActivitySelection(s_time, s_time, ["Delete", "Move"], ["Outlook"]).Includes(activity));
    }

    [Fact]
    public void Nothing_asked_for_is_everything()
    {
        var activity = new MailboxActivity(new TestRecord("TelepathyStarted") { App = null, Time = DateTimeOffset.MinValue });

        Assert.True(ActivitySelection.All.Includes(activity));
        Assert.True(new ActivitySelection(null, null, [], []).Includes(activity));
    }

    [Fact]
    public void Selecting_does_not_read_the_custom_properties()
    {
        var record = new TestRecord("Move", ("MoveType", "Move"));
        _ = new ActivitySelection(s_time, null, ["Move"], ["Web"]).Includes(new MailboxActivity(record));

        Assert.Equal(0, record.Reads);
    }
}
