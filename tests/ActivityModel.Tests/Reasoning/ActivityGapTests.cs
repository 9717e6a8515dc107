using OutlookActivities.Reasoning;
using static OutlookActivities.Tests.Reasoning.ExposureStory;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>What the log cannot say.</summary>
public sealed class ActivityGapTests
{
    private const double Day = 24 * 3600;

    [Fact]
    public void A_throttled_stretch_lasts_24_hours_from_the_flagged_record_and_tells_of_the_binds_before()
    {
        Story story = new Story()
            .Bound(-2 * Day, "<0@x>").Bound(-100, "<1@x>").Bound(-50, "<2@x>")
            .Audited(0, "MailItemsAccessed", Bind with { InternetMessageId = "<3@x>", IsThrottled = true }, "flag")
            .Audited(0, "MailItemsAccessed", Bind with { InternetMessageId = "<4@x>", IsThrottled = true }, "flag");

        ActivityGap gap = Single(story, ActivityGapKind.Throttled);

        Assert.Equal((Story.Noon, Story.Noon.AddDays(1), "flag", "victim@contoso.example"), (gap.StartTime, gap.EndTime, gap.RecordId, gap.Mailbox));
        Assert.Contains("3 are here of the 24 hours before", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Throttling_that_goes_on_is_one_stretch_and_another_day_is_another()
    {
        Story story = new();
        foreach (double seconds in (double[])[5 * Day, 0, 3600])
        {
            story.Audited(seconds, "MailItemsAccessed", Bind with { InternetMessageId = "<1@x>", IsThrottled = true }, $"r{seconds}");
        }

        Assert.Equal(
            [(Story.Noon, Story.Noon.AddSeconds(3600 + Day)), (Story.Noon.AddDays(5), Story.Noon.AddDays(6))],
            Gaps(story).Where(gap => gap.Kind == ActivityGapKind.Throttled).Select(gap => (gap.StartTime!.Value, gap.EndTime!.Value)));
    }

    [Theory]
    [InlineData("Set-MailboxAuditBypassAssociation", "AuditBypassEnabled: True", "AuditBypassEnabled: False", "AuditBypass", null, "victim@contoso.example")]
    [InlineData("Set-Mailbox", "AuditEnabled: False", "AuditEnabled: True; Force: True", "AuditOff", "victim@contoso.example", "admin@contoso.example")]
    [InlineData("Set-AdminAuditLogConfig", "UnifiedAuditLogIngestionEnabled: False", "UnifiedAuditLogIngestionEnabled: True", "AuditOff", null, "admin@contoso.example")]
    [InlineData("Set-OrganizationConfig", "AuditDisabled: True", "AuditDisabled: False", "AuditOff", null, "admin@contoso.example")]
    public void Auditing_switched_off_is_a_gap_until_it_is_switched_on_again(string operation, string off, string on, string kind, string? mailbox, string user)
    {
        ActivityDetails details = new() { UserName = "admin@contoso.example", Result = "Success" };
        Story story = new Story()
            .Audited(60, operation, details with { Detail = on }, "r2")
            .Audited(0, operation, details with { Detail = off }, "r1")
            .Audited(90, operation, details with { Detail = off, Result = "Failure" }, "r3")
            .Audited(100, operation, details with { Detail = off }, "r4");

        ActivityGap[] gaps = [.. Gaps(story).Where(gap => gap.Kind == kind)];

        Assert.Equal([(Story.Noon.AddSeconds(0), Story.Noon.AddSeconds(60), "r1"), (Story.Noon.AddSeconds(100), null, "r4")],
            gaps.Select(gap => (gap.StartTime!.Value, gap.EndTime, gap.RecordId)));
        Assert.All(gaps, gap => Assert.Equal((mailbox, user), (gap.Mailbox, gap.UserName)));
        Assert.EndsWith("no record takes it back.", gaps[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Switching_on_what_was_on_is_no_gap() =>
        Assert.DoesNotContain(Gaps(new Story().Audited(0, "Set-Mailbox", new() { Detail = "AuditEnabled: True" }, "r")), gap => gap.Kind == ActivityGapKind.AuditOff);

    [Fact]
    public void The_time_before_the_input_is_told_with_what_the_retention_has_left()
    {
        ActivityGap gap = Single(new Story().Bound(-Day, "<0@x>").Bound(0, "<1@x>"), ActivityGapKind.Retention, new GapOptions { RetentionDays = 90 });

        Assert.Equal((null, Story.Noon.AddDays(-1)), (gap.StartTime, gap.EndTime));
        Assert.Contains("kept for 90 days: what was before 2018-02-15T12:00:00.000Z was gone", gap.Reason, StringComparison.Ordinal);
        Assert.Contains("kept for six months", Single(new Story().At(0, "Delete"), ActivityGapKind.Retention).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mailbox_without_any_record_for_days_is_a_gap_and_a_weekend_is_none()
    {
        Story story = new Story().Bound(0, "<1@x>").Bound(2.7 * Day, "<2@x>").Bound(7.7 * Day, "<3@x>").Shuffled(2);

        ActivityGap gap = Single(story, ActivityGapKind.NoRecord);
        Assert.Equal((Story.Noon.AddDays(2.7), Story.Noon.AddDays(7.7)), (gap.StartTime, gap.EndTime));
        Assert.StartsWith("No record of the mailbox for 5 days", gap.Reason, StringComparison.Ordinal);
        Assert.Equal(2, Gaps(story, new GapOptions { SilentDays = 1 }).Count(found => found.Kind == ActivityGapKind.NoRecord));
    }

    [Fact]
    public void A_mailbox_that_is_missing_at_the_beginning_or_end_of_the_log_is_a_gap()
    {
        Story story = new Story()
            .Audited(0, "Add user.", new(), "a", mailbox: null!).Bound(6 * Day, "<1@x>").Audited(12 * Day, "Add user.", new(), "b", mailbox: null!);

        Assert.Equal(
            [(Story.Noon, Story.Noon.AddDays(6)), (Story.Noon.AddDays(6), Story.Noon.AddDays(12))],
            Gaps(story).Where(gap => gap.Kind == ActivityGapKind.NoRecord).Select(gap => (gap.StartTime!.Value, gap.EndTime!.Value)));
    }

    [Fact]
    public void Actions_that_are_audited_no_longer_are_a_gap_until_the_default_ones_are_again()
    {
        Story story = new Story()
            .Audited(0, "Set-Mailbox", new() { Detail = "AuditOwner: -MailItemsAccessed", UserName = "admin@contoso.example" }, "a")
            .Audited(9, "Set-Mailbox", new() { Detail = "AuditEnabled: True" }, "b")
            .Audited(60, "Set-Mailbox", new() { Detail = "DefaultAuditSet: Owner" }, "c");

        ActivityGap gap = Single(story, ActivityGapKind.AuditOff);
        Assert.Equal((Story.Noon, Story.Noon.AddSeconds(60)), (gap.StartTime, gap.EndTime));
        Assert.StartsWith("Which actions are audited was changed for victim@contoso.example (AuditOwner: -MailItemsAccessed)", gap.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_only_signs_in_is_not_missed() =>
        Assert.DoesNotContain(
            Gaps(new Story().Audited(0, "UserLoggedIn", new(), "a").Audited(30 * Day, "UserLoggedIn", new(), "b")),
            gap => gap.Kind is ActivityGapKind.NoRecord or ActivityGapKind.AccessNotLogged);

    [Fact]
    public void A_mailbox_with_records_but_no_MailItemsAccessed_says_nothing_of_access()
    {
        Story story = new Story().Audited(0, "Send", new() { Subject = "S" }, "a").Audited(60, "SoftDelete", new(), "b");

        ActivityGap gap = Single(story, ActivityGapKind.AccessNotLogged);
        Assert.Equal((Story.Noon, Story.Noon.AddSeconds(60)), (gap.StartTime, gap.EndTime));
        Assert.DoesNotContain(Gaps(story.Bound(70, "<1@x>")), found => found.Kind == ActivityGapKind.AccessNotLogged);
    }

    [Fact]
    public void Records_that_name_fewer_messages_than_they_count_are_told()
    {
        Story story = new Story().Audited(0, "MailItemsAccessed", Bind, "a").Bound(1, "<1@x>")
            .Audited(5, "MailItemsAccessed", Bind with { InternetMessageId = "<2@x>", Detail = "the record counts 3 and names 1" }, "b");

        Assert.Equal("2 records of access name fewer messages than they count, or none.", Single(story, ActivityGapKind.Unnamed).Reason);
    }

    [Fact]
    public void The_log_of_2018_says_nothing_of_delegates()
    {
        ActivityGap gap = Single(new Story().At(0, "Delete").At(9, "Move"), ActivityGapKind.Delegate);

        Assert.Equal(("victim@contoso.example", Story.Noon, Story.Noon.AddSeconds(9)), (gap.Mailbox, gap.StartTime, gap.EndTime));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3155378975999999999)]
    public void Records_of_any_time_can_be_told_of(long ticks)
    {
        double seconds = (new DateTimeOffset(ticks, TimeSpan.Zero) - Story.Noon).TotalSeconds;
        seconds += ticks == 0 ? 1 : -1;
        Story story = new Story()
            .Audited(seconds, "MailItemsAccessed", Bind with { InternetMessageId = "<1@x>", IsThrottled = true }, "r")
            .At(seconds, "Delete");

        Assert.Equal([ActivityGapKind.Delegate, ActivityGapKind.Retention, ActivityGapKind.Retention, ActivityGapKind.Throttled], Gaps(story).Select(gap => gap.Kind).Order());
        Assert.Contains(story.Exposed(), message => message.Access.Contains("Throttled"));
    }

    [Fact]
    public void Without_activities_there_is_no_gap_to_tell_of() => Assert.Empty(Gaps(new Story()));

    private static ActivityGap Single(Story story, string kind, GapOptions? options = null) => Assert.Single(Gaps(story, options), gap => gap.Kind == kind);

    private static IReadOnlyList<ActivityGap> Gaps(Story story, GapOptions? options = null)
    {
        var builder = new ActivityGapBuilder(options ?? new GapOptions());
        foreach (MailboxActivity activity in story.Activities)
        {
            builder.Add(activity);
        }

        return builder.Build(CancellationToken.None);
    }
}
