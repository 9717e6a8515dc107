namespace OutlookActivities.Tests.Reasoning;

/// <summary>How the records of typing become searches.</summary>
public sealed class SearchTests
{
    [Fact]
    public void The_search_of_the_article_is_one_from_its_first_letter_to_its_last()
    {
        const string Typed = "payment invoice";
        double[] seconds = [0, 1.1, 2.9, 4.2, 5.0, 7.7, 9.3, 11.0, 12.4, 14.1, 15.8, 17.2, 19.5, 21.0, 22.666];
        double start = (new DateTimeOffset(2018, 5, 16, 10, 42, 44, 548, TimeSpan.Zero) - Story.Noon).TotalSeconds;
        Story story = new Story().Logon(start - 60, "203.0.113.9", session: "s");
        for (int i = 0; i < Typed.Length; i++)
        {
            story.Types(start + seconds[i], Typed[..(i + 1)]);
        }

        ActivitySearch search = Assert.Single(story.Executes(start + 25).Shuffled(3).Searches());

        Assert.Equal(Typed, search.Query);
        Assert.Equal("2018-05-16T10:42:44.548Z", search.StartTimeUtc);
        Assert.Equal("2018-05-16T10:43:07.214Z", search.EndTimeUtc);
        Assert.Equal(22.666, search.DurationSeconds, 3);
        Assert.Equal(15, search.KeystrokeCount);
        Assert.StartsWith("2018-05-16T10:42:44.548Z p; 2018-05-16T10:42:45.648Z pa; ", search.Keystrokes.ToString(), StringComparison.Ordinal);
        Assert.True(search.Executed);
        Assert.False(search.IsSuggestion);
        Assert.Equal(("203.0.113.9", "Session", "Nora Lind"), (search.ClientIP, search.ClientIPSource, search.UserName));
    }

    [Fact]
    public void Results_within_a_second_repeat_the_step_and_tell_their_number()
    {
        ActivitySearch search = Assert.Single(new Story()
            .Types(0, "inv").Results(0.4, "inv", ids: "1,2,3").Types(0.6, "invo ").Results(1.2, "invo", ids: "1,2").Searches());

        Assert.Equal(["inv", "invo "], search.Texts());
        Assert.Equal(2, search.ResultCount);
    }

    [Fact]
    public void Results_of_an_earlier_step_that_come_late_are_no_step()
    {
        ActivitySearch search = Assert.Single(new Story().Types(0, "pay").Types(0.3, "paym").Results(0.5, "pay").Types(0.8, "payme").Searches());

        Assert.Equal(["pay", "paym", "payme"], search.Texts());
        Assert.Null(search.ResultCount);
    }

    [Fact]
    public void A_log_of_results_only_gives_the_steps_too() =>
        Assert.Equal(["p", "pay", "payment"], Assert.Single(new Story().Results(0, "p").Results(1.5, "pay").Results(3.5, "payment").Searches()).Texts());

    [Fact]
    public void Paging_and_refining_are_no_keystrokes()
    {
        ActivitySearch search = Assert.Single(new Story()
            .Types(0, "invoice", sid: "1").Executes(2, sid: "1").Results(2.2, "invoice", ids: "a,b,c", sid: "1")
            .Results(9, "invoice", ids: "d,e", position: 3, sid: "1")
            .At(10, "SearchRefinersDisplay", session: "s", properties: ("SearchSessionId", "1"))
            .Results(70, "invoice", ids: "b", sid: "1").Executes(71, sid: "1")
            .Searches());

        Assert.Equal((1, 5), (search.KeystrokeCount, search.ResultCount));
        Assert.Equal(0, search.DurationSeconds);
    }

    [Theory]
    [InlineData("pay", "payment")]
    [InlineData("payment", "pay")]
    [InlineData("pament", "payment")]
    [InlineData("paymetn", "payment")]
    [InlineData("invoice", "payment invoice")]
    [InlineData("W-9", "w-9 form")]
    public void Prefix_extension_and_correction_go_on_with_the_search(string before, string after) =>
        Assert.Equal(after, Assert.Single(new Story().Types(0, before).Types(2, after).Searches()).Query);

    [Theory]
    [InlineData("payment", "invoice")]
    [InlineData("cat", "dog")]
    [InlineData("a", "b")]
    public void Unrelated_text_begins_another_search(string before, string after) =>
        Assert.Equal([before, after], new Story().Types(0, before).Types(2, after).Searches().Select(search => search.Query));

    [Theory]
    [InlineData(29.9, 1)]
    [InlineData(30, 2)]
    public void After_thirty_seconds_it_is_another_search(double pause, int searches) =>
        Assert.Equal(searches, new Story().Types(0, "pay").Types(pause, "payment").Searches().Length);

    [Fact]
    public void An_emptied_box_begins_another_search() =>
        Assert.Equal(["pay", "payment"], new Story().Types(0, "pay").Types(1, "").Types(2, "payment").Searches().Select(search => search.Query));

    [Fact]
    public void Carrying_out_closes_the_search()
    {
        ActivitySearch[] searches = new Story().Types(0, "pay").Executes(1).Types(2, "payment").Searches();

        Assert.Equal([true, false], searches.Select(search => search.Executed));
    }

    [Theory]
    [InlineData(1.1, 1.4)]
    [InlineData(1.4, 1.1)]
    public void A_picked_suggestion_is_told_from_a_typed_text(double executed, double results)
    {
        ActivitySearch search = Assert.Single(new Story()
            .Types(0, "p").Types(1, "pay").Executes(executed, suggestion: "1").Results(results, "payment invoice").Searches());

        Assert.True(search.IsSuggestion);
        Assert.Equal("payment invoice", search.Query);
        Assert.Equal(["p", "pay"], search.Texts());
        Assert.Equal(2, search.ResultCount);
    }

    [Fact]
    public void A_paste_is_one_step() => Assert.Equal(1, Assert.Single(new Story().Types(0, "wire transfer 2018").Searches()).KeystrokeCount);

    [Fact]
    public void A_letter_typed_twice_within_a_second_is_one_step() =>
        Assert.Equal(2, Assert.Single(new Story().Types(0, "pay").Types(0.9, "pay").Types(2.5, "pay").Searches()).KeystrokeCount);

    [Fact]
    public void Two_tabs_interleave_by_their_search_sessions()
    {
        ActivitySearch[] searches = new Story()
            .Types(0, "p", sid: "1").Types(1, "pa", sid: "2").Types(2, "pay", sid: "1").Types(3, "pas", sid: "2").Types(4, "paym", sid: "1").Searches();

        Assert.Equal(["paym", "pas"], searches.Select(search => search.Query));
    }

    [Fact]
    public void Two_tabs_interleave_by_their_texts_where_no_record_names_its_search_session()
    {
        ActivitySearch[] searches = new Story()
            .Types(0, "in").Types(1, "w").Types(2, "inv").Types(3, "w-").Types(4, "invo").Types(5, "w-9").Searches();

        Assert.Equal([["in", "inv", "invo"], ["w", "w-", "w-9"]], searches.Select(search => search.Texts()));
    }

    [Fact]
    public void Sessions_and_mailboxes_have_searches_of_their_own()
    {
        Story story = new Story().Types(0, "pay", session: "a").Types(1, "paym", session: "b");
        story.At(2, "SearchSuggestionsDisplay", session: "a", mailbox: "other@contoso.example", properties: ("SuggestionStimulus", "payment"));

        Assert.Equal(3, story.Searches().Length);
    }

    [Fact]
    public void The_order_of_the_file_does_not_matter()
    {
        Story story = new Story().Types(0, "p").Types(1, "pa").Results(1.2, "pa").Types(3, "pay").Executes(4).Types(8, "w-9").Executes(9);

        Assert.Equal(
            story.Searches().Select(search => $"{search} {search.Keystrokes}"),
            story.Shuffled(7).Searches().Select(search => $"{search} {search.Keystrokes}"));
    }

    [Fact]
    public void A_search_of_which_only_the_carrying_out_is_recorded_is_not_lost()
    {
        ActivitySearch search = Assert.Single(new Story().Executes(0).Searches());

        Assert.Equal((null, true, 0), (search.Query, search.Executed, search.KeystrokeCount));
    }

    [Fact]
    public void The_misspelling_of_other_tools_is_understood() =>
        Assert.Equal("pay", Assert.Single(new Story()
            .At(0, "SearchSuggestionDisplay", session: "s", properties: ("SuggestionStimulus", "pay")).Searches()).Query);
}
