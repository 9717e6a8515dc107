using OutlookActivities.Reasoning;
using static OutlookActivities.Tests.Reasoning.ExposureStory;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Which activities are the intruder's: any value of a criterion, all criteria together, and the widening to sessions.</summary>
public sealed class ExposureContextTests
{
    private const string RogueApp = "c0ffee00-0000-4000-8000-000000000001";

    private static readonly Story s_two = new Story().Bound(0, "<1@x>", Intruder, "s1").Bound(10, "<2@x>", Owner, "s1").Bound(20, "<3@x>", Intruder, "s2");

    [Fact]
    public void Any_value_of_one_criterion_and_all_criteria_together()
    {
        var clause = new ContextClause { Addresses = From(Intruder, "192.0.2.0/24").Addresses, Sessions = In("s2", "s9").Sessions };

        Assert.Equal(["<3@x>"], Ids(s_two.Exposed(clause)));
        Assert.Equal(["<1@x>", "<3@x>"], Ids(s_two.Exposed(From("192.0.2.1", "203.0.113.0/24"))));
    }

    [Fact]
    public void IncludeSession_widens_a_matched_address_to_the_whole_of_its_sessions()
    {
        ExposedMessage[] exposed = s_two.ExposedTo(Intruder, includeSession: true);

        Assert.Equal(["<1@x>", "<2@x>", "<3@x>"], Ids(exposed));
        Assert.All(exposed, message => Assert.Equal(Certainty.Observed, message.Certainty));
        Assert.Contains("by its session", exposed[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_in_ties_its_session_to_the_address_for_records_that_name_a_host_behind_the_service()
    {
        Story story = new Story()
            .Audited(0, "UserLoggedIn", new() { ClientIP = Intruder, UserName = "victim@contoso.example", Result = "Success" }, "l", "s1")
            .Audited(5, "MailItemsAccessed", Bind with { ClientIP = "20.190.128.1", HasBackEndAddress = true, InternetMessageId = "<1@x>" }, "r", "s1")
            .Audited(6, "MailItemsAccessed", Bind with { ClientIP = Owner, InternetMessageId = "<2@x>" }, "r2", "s1");

        ExposedMessage message = Assert.Single(story.ExposedTo(Intruder));
        Assert.Equal(("<1@x>", Certainty.Observed), (message.InternetMessageId, message.Certainty));
        Assert.Equal(["<1@x>", "<2@x>"], Ids(story.ExposedTo(Intruder, includeSession: true)));
        Assert.Equal(["<1@x>"], Ids(story.ExposedTo("20.190.128.0/18")));
    }

    [Fact]
    public void A_failed_logon_lends_nothing() =>
        Assert.Empty(new Story().Logon(0, Intruder, "s1", result: "Failure").At(1, "ReadingPaneDisplayStart", "A", "s1").ExposedTo(Intruder, includeSession: true));

    [Fact]
    public void Only_what_lies_within_the_time_counts()
    {
        Assert.Equal(["<2@x>"], Ids(s_two.Exposed(from: 10, until: 10)));
        Assert.Equal(["<3@x>"], Ids(s_two.Exposed(From(Intruder), includeSession: true, from: 11)));
    }

    [Fact]
    public void Clients_agents_and_users_are_asked_of_the_record_or_of_its_sessions_logon()
    {
        Story story = new Story().Logon(0, Intruder, "s1").At(1, "Logon", null, "s1", "Web", "victim@contoso.example", ("IPAddress", Intruder), ("Browser", "Mozilla/5.0 (Windows NT 10.0) Firefox/60.0"))
            .At(2, "ReadingPaneDisplayStart", "A", "s1");

        Assert.Single(story.Exposed(new ContextClause { Client = name => name == "Firefox on Windows" }));
        Assert.Single(story.Exposed(new ContextClause { UserAgent = agent => agent.Contains("Firefox/60", StringComparison.Ordinal) }));
        Assert.Single(story.Exposed(new ContextClause { UserName = name => name == "Nora Lind" }));
        Assert.Empty(story.Exposed(new ContextClause { UserName = name => name == "Tom" }));
    }

    [Fact]
    public void A_record_that_does_not_name_all_that_the_context_holds_together_is_possible_only()
    {
        var clause = new ContextClause { Addresses = From(Intruder).Addresses, Applications = new HashSet<string> { WebApp } };
        Story story = new Story().Audited(0, "MailItemsAccessed", Bind with { ApplicationId = null, InternetMessageId = "<1@x>" }, "r");

        Assert.Equal(Certainty.Possible, Assert.Single(story.Exposed(clause)).Certainty);
    }

    [Fact]
    public void A_finding_ties_by_an_application_that_is_not_Microsofts_whatever_its_address()
    {
        ContextClause clause = ContextClause.Of([Intruder], ["s1"], [RogueApp, WebApp], null)!;
        Story story = new Story()
            .Audited(0, "MailItemsAccessed", Bind with { ApplicationId = RogueApp, ClientIP = "20.190.128.1", HasBackEndAddress = true, InternetMessageId = "<1@x>" }, "r")
            .Audited(1, "MailItemsAccessed", Bind with { ApplicationId = "another", ClientIP = "20.190.128.1", HasBackEndAddress = true, InternetMessageId = "<2@x>" }, "r2");

        Assert.Equal([("<1@x>", Certainty.Observed)], story.Exposed(clause).Select(message => (message.InternetMessageId, message.Certainty)));
    }

    [Fact]
    public void A_sign_ins_own_application_does_not_narrow_a_finding()
    {
        ContextClause clause = ContextClause.Of([Intruder], ["s1"], ["4765445b-32c6-49b0-83e6-1d93765276ca"], "VICTIM@contoso.example")!;

        Assert.Equal(["<1@x>"], Ids(s_two.Exposed(clause)));
    }

    [Fact]
    public void Nobody_can_be_told_by_a_user_alone() => Assert.Null(ContextClause.Of([], [], [], "victim@contoso.example"));

    [Fact]
    public void Services_that_the_context_describes_are_counted_and_left_out()
    {
        var builder = new ExposureBuilder(new ExposureContext { Clauses = [From(Intruder)] });
        foreach (MailboxActivity activity in new Story().Audited(0, "MailItemsAccessed", Bind with { InternetMessageId = "<1@x>", IsService = true }, "r").Activities)
        {
            builder.Add(activity);
        }

        Assert.Empty(builder.Build(CancellationToken.None));
        Assert.Equal(1, builder.LeftOutServices);
    }

    private static IEnumerable<string?> Ids(ExposedMessage[] exposed) => exposed.Select(message => message.InternetMessageId);
}
