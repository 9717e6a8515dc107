using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class SignInRuleTests
{
    private static readonly ActivityLocation s_amsterdam = new() { Country = "NL", City = "Amsterdam", AsNumber = 64500, Latitude = 52.4, Longitude = 4.9 };
    private static readonly ActivityLocation s_sydney = new() { Country = "AU", City = "Sydney", AsNumber = 64501, Latitude = -33.9, Longitude = 151.2 };
    private static readonly ActivityLocation s_rotterdam = new() { Country = "NL", City = "Rotterdam", AsNumber = 64502, Latitude = 51.9, Longitude = 4.5 };

    [Theory]
    [InlineData(Elsewhere, Firefox, Severity.Medium, "neither the network nor the client")]
    [InlineData(Elsewhere, Edge, Severity.Low, "the network was not used")]
    [InlineData(Home, Firefox, Severity.Low, "the client was not used")]
    [InlineData("198.51.100.99", Edge, Severity.Information, "the address was not used")]
    public void A_sign_in_from_or_with_what_was_never_used_is_found_and_weighed_by_what_is_new(string address, string agent, Severity severity, string words)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: address, agent: agent, session: "s1").Find("UnfamiliarSignIn"));

        Assert.Equal(severity, finding.Severity);
        Assert.Contains(words, finding.Reason, StringComparison.Ordinal);
        Assert.Equal([address], finding.ClientIP);
        Assert.Equal(["s1"], finding.ClientSessionId);
        Assert.Equal("T1078.004", finding.Technique);
    }

    [Fact]
    public void A_sign_in_from_a_usual_place_is_none_and_neither_is_one_that_failed() =>
        Assert.Empty(new Case().Usual().SignIn(0).SignIn(1, address: Elsewhere, agent: Firefox, error: "50126").Find("UnfamiliarSignIn"));

    [Fact]
    public void An_update_of_a_client_and_what_Exchange_calls_it_are_no_other_client() =>
        Assert.Empty(new Case().Usual(agent: "Contoso-Mailer/1.0 (x)").SignIn(0, agent: "Contoso-Mailer/2.0 (y)")
            .Act(1, "MailboxLogin", agent: "Client=OWA;Action=ViaProxy").Find("UnfamiliarSignIn"));

    [Fact]
    public void The_sign_ins_from_one_address_are_one_finding() =>
        Assert.Equal(3, Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere).SignIn(90, address: Elsewhere).SignIn(900, address: Elsewhere).Find("UnfamiliarSignIn")).ActivityCount);

    [Fact]
    public void Being_asked_whether_to_stay_signed_in_counts_as_signed_in() =>
        Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere, error: "50140").Find("UnfamiliarSignIn"));

    [Fact]
    public void A_new_country_with_a_new_client_weighs_most()
    {
        var story = new Case();
        for (int day = -5; day < 0; day++)
        {
            story.SignIn(day * 1440, location: s_amsterdam).SignIn((day * 1440) + 1, location: s_amsterdam);
        }

        SuspiciousActivity finding = Assert.Single(story.SignIn(0, address: Elsewhere, agent: Firefox, location: s_sydney).Find("UnfamiliarSignIn"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Contains("Sydney, AU", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_becomes_usual_after_two_weeks_but_not_the_day_after()
    {
        var story = new Case().Usual();
        for (int day = 0; day < 20; day++)
        {
            story.SignIn(day * 1440, address: Elsewhere).SignIn((day * 1440) + 1);
        }

        Assert.Equal(14, Assert.Single(story.Find("UnfamiliarSignIn")).EndTime.Subtract(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero)).TotalDays);
    }

    [Fact]
    public void A_place_is_forgotten_when_it_was_not_used_within_the_baseline()
    {
        Case story = new Case().SignIn(-100 * 1440, address: Elsewhere).SignIn(-99 * 1440, address: Elsewhere).SignIn(-98 * 1440, address: Elsewhere).Usual();

        Assert.Single(story.SignIn(0, address: Elsewhere).Find(new OutlookActivities.Reasoning.SuspicionOptions { BaselineDays = 30, Rules = ["UnfamiliarSignIn"] }), finding => finding.Start() == 0);
        Assert.DoesNotContain(story.Find(new OutlookActivities.Reasoning.SuspicionOptions { BaselineDays = 365, Rules = ["UnfamiliarSignIn"] }), finding => finding.Start() == 0);
    }

    [Fact]
    public void A_user_without_a_baseline_is_told_once_and_others_are_not()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0).SignIn(0, Tom).SignIn(5, Tom, Elsewhere).Find("MissingBaseline"));

        Assert.Equal(Severity.Information, finding.Severity);
        Assert.Equal(Tom, finding.UserName);
        Assert.Null(finding.Technique);
    }

    [Fact]
    public void Two_places_too_far_apart_for_the_time_are_impossible_travel()
    {
        SuspiciousActivity finding = Assert.Single(
            new Case().SignIn(0, location: s_amsterdam).SignIn(60, address: Elsewhere, location: s_sydney).Find("ImpossibleTravel"));

        Assert.Contains("Amsterdam, NL", finding.Reason, StringComparison.Ordinal);
        Assert.Contains("60 minutes", finding.Reason, StringComparison.Ordinal);
        Assert.Contains(" km away", finding.Reason, StringComparison.Ordinal);
        Assert.Equal([Home, Elsewhere], finding.ClientIP);
    }

    [Fact]
    public void A_flight_that_is_long_enough_and_a_town_nearby_are_none()
    {
        Assert.Empty(new Case().SignIn(0, location: s_amsterdam).SignIn(60 * 24, address: Elsewhere, location: s_sydney).Find("ImpossibleTravel"));
        Assert.Empty(new Case().SignIn(0, location: s_amsterdam).SignIn(1, address: Elsewhere, location: s_rotterdam).Find("ImpossibleTravel"));
        Assert.Empty(new Case().SignIn(0).SignIn(1, address: Elsewhere).Find("ImpossibleTravel"));
    }

    [Fact]
    public void Guessed_passwords_are_joined_with_the_success_that_followed()
    {
        Case story = new Case().Usual();
        for (int i = 0; i < 4; i++)
        {
            story.SignIn(i, address: Elsewhere, error: "50126");
        }

        SuspiciousActivity finding = Assert.Single(story.SignIn(5, address: Elsewhere, session: "in").Find("PasswordGuessing"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal(5, finding.ActivityCount);
        Assert.Equal(["in"], finding.ClientSessionId);
        Assert.StartsWith("4 wrong passwords for nora.lind@contoso.example from 203.0.113.7, then the right one", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_owner_who_mistypes_at_home_guesses_nothing()
    {
        Case story = new Case().Usual();
        for (int i = 0; i < 4; i++)
        {
            story.SignIn(i, error: "50126");
        }

        Assert.Empty(story.SignIn(5).Find("PasswordGuessing"));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(5, 1)]
    public void Where_nothing_is_known_of_the_user_it_takes_more_to_be_guessing(int failures, int findings)
    {
        Case story = new();
        for (int i = 0; i < failures; i++)
        {
            story.SignIn(i, address: Elsewhere, error: "50126");
        }

        SuspiciousActivity[] found = story.SignIn(failures, address: Elsewhere).Find("PasswordGuessing");
        Assert.Equal(findings, found.Length);
        Assert.All(found, finding => Assert.Equal(Severity.Medium, finding.Severity));
    }

    [Fact]
    public void The_half_of_an_IPv6_address_that_changes_daily_is_not_looked_at_and_new_addresses_of_one_network_are_one_finding()
    {
        Case phone = new Case().Usual(address: "2001:db8:1:1::1").SignIn(0, address: "2001:db8:1:1:aaaa::2");
        Case dynamic = new Case().Usual().SignIn(0, address: "198.51.100.98").SignIn(1, address: "198.51.100.99");

        Assert.Empty(phone.Find("UnfamiliarSignIn"));
        Assert.Equal(2, Assert.Single(dynamic.Find("UnfamiliarSignIn")).ActivityCount);
    }

    [Fact]
    public void Many_failures_without_a_success_weigh_little_and_those_of_consent_or_sessions_nothing()
    {
        Case story = new Case();
        for (int i = 0; i < 12; i++)
        {
            story.SignIn(i, address: Elsewhere, error: "50126").SignIn(i, Tom, error: "65001").SignIn(i, Tom, error: "50058");
        }

        SuspiciousActivity finding = Assert.Single(story.Find("PasswordGuessing"));
        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Equal(12, finding.ActivityCount);
    }

    [Fact]
    public void Wrong_passwords_for_four_users_from_one_address_are_a_spray_and_the_one_that_was_right_makes_it_high()
    {
        Case story = new Case();
        foreach (string user in (string[])[Nora, Tom, "marta@contoso.example", "per@contoso.example"])
        {
            story.SignIn(0, user, Elsewhere, "50126");
        }

        Assert.Equal(Severity.Medium, Assert.Single(story.Find("PasswordSpraying")).Severity);
        SuspiciousActivity finding = Assert.Single(story.SignIn(10, Tom, Elsewhere).Find("PasswordSpraying"));
        Assert.Equal(Severity.High, finding.Severity);
        Assert.Contains($"Then the right one for {Tom}", finding.Reason, StringComparison.Ordinal);
        Assert.Null(finding.UserName);
    }

    [Fact]
    public void An_office_in_which_several_mistype_is_no_spray()
    {
        string[] users = [Nora, Tom, "marta@contoso.example", "per@contoso.example"];
        Case known = new();
        Case shortLog = new();
        foreach (string user in users)
        {
            known.Usual(user).SignIn(0, user, error: "50126");
            shortLog.SignIn(-60, user).SignIn(0, user, error: "50126");
        }

        Assert.Empty(known.SignIn(1, Tom).Find("PasswordSpraying"));
        Assert.Empty(shortLog.SignIn(1, Tom).Find("PasswordSpraying"));
    }

    [Fact]
    public void An_address_that_sprayed_its_way_in_is_nobodys_usual_place_even_without_a_baseline()
    {
        Case story = new();
        foreach (string user in (string[])[Nora, Tom, "marta@contoso.example", "per@contoso.example"])
        {
            story.SignIn(0, user, Elsewhere, "50126");
        }

        story.SignIn(5, Tom, Elsewhere);
        for (int day = 1; day < 9; day++)
        {
            story.SignIn(day * 1440, Tom, Elsewhere);
        }

        SuspiciousActivity[] findings = story.Act(9000, "Send", subject: "Invoice", by: Tom, mailbox: Tom, address: Elsewhere).Find("UnfamiliarSend");
        Assert.Single(findings);
    }

    [Fact]
    public void A_spray_from_many_addresses_is_known_by_its_user_agent()
    {
        Case story = new Case().Usual();
        string[] users = [Nora, Tom, "marta@contoso.example", "per@contoso.example"];
        for (int i = 0; i < users.Length; i++)
        {
            story.SignIn(i, users[i], $"203.0.{i}.7", "50126", agent: "python-requests/2.31");
        }

        Assert.Contains("all with python-requests/2.31", Assert.Single(story.Find("PasswordSpraying")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_users_or_four_in_a_day_or_four_with_the_browser_that_all_use_are_no_spray()
    {
        string[] users = [Nora, Tom, "marta@contoso.example", "per@contoso.example"];
        Case three = new();
        Case slow = new();
        Case usual = new Case().Usual();
        for (int i = 0; i < users.Length; i++)
        {
            _ = i < 3 ? three.SignIn(i, users[i], Elsewhere, "50126") : three;
            slow.SignIn(i * 120, users[i], Elsewhere, "50126");
            usual.SignIn(i, users[i], $"203.0.{i}.7", "50126");
        }

        Assert.Empty(three.Find("PasswordSpraying"));
        Assert.Empty(slow.Find("PasswordSpraying"));
        Assert.Empty(usual.Find("PasswordSpraying"));
    }

    [Fact]
    public void A_right_password_that_the_second_factor_stopped_is_found()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere, error: "50074").Find("StoppedByMfa"));

        Assert.Equal(Severity.Medium, finding.Severity);
        Assert.Equal("T1621", finding.Technique);
    }

    [Fact]
    public void A_second_factor_that_was_passed_or_asked_for_at_home_or_within_a_session_is_none()
    {
        Assert.Empty(new Case().Usual().SignIn(0, error: "50074").Find("StoppedByMfa"));
        Assert.Empty(new Case().Usual().SignIn(0, address: Elsewhere, error: "50076").SignIn(1, address: Elsewhere).Find("StoppedByMfa"));
        Assert.Empty(new Case().Usual().SignIn(0, address: Elsewhere).SignIn(1, address: Elsewhere, error: "50076").Find("StoppedByMfa"));
        Assert.Empty(new Case().Usual().SignIn(0, address: Elsewhere, error: "50126").Find("StoppedByMfa"));
    }

    [Fact]
    public void A_user_who_was_asked_again_and_again_and_gave_way_weighs_most()
    {
        Case story = new Case().Usual().SignIn(0, address: Elsewhere, error: "500121").SignIn(1, address: Elsewhere, error: "500121").SignIn(2, address: Elsewhere, error: "500121");

        Assert.Equal(Severity.High, Assert.Single(story.SignIn(3, address: Elsewhere).Find("StoppedByMfa")).Severity);
    }

    [Fact]
    public void One_session_from_two_networks_and_with_two_clients_was_stolen()
    {
        SuspiciousActivity finding = Assert.Single(new Case()
            .SignIn(0, session: "s")
            .Act(5, "MailItemsAccessed", address: Elsewhere, session: "s", agent: Firefox)
            .Find("SharedSession"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal([Home, Elsewhere], finding.ClientIP);
        Assert.Equal("s", finding.Target);
    }

    [Fact]
    public void One_change_of_address_a_session_of_days_and_what_Exchange_calls_itself_are_no_theft()
    {
        Assert.Empty(new Case().SignIn(0, session: "s").Act(5, "Send", address: Elsewhere, session: "s").Find("SharedSession"));
        Assert.Empty(new Case().SignIn(0, session: "s").Act(1440, "Send", address: Elsewhere, session: "s", agent: Firefox).Find("SharedSession"));
        Assert.Empty(new Case().SignIn(0, session: "s").Act(5, "Send", session: "s", agent: "Client=OWA;Action=ViaProxy").Find("SharedSession"));
        Assert.Empty(new Case().SignIn(0, session: "s").SignIn(1, address: Elsewhere, agent: Firefox, error: "50126", session: "s").Find("SharedSession"));
    }

    [Theory]
    [InlineData(Elsewhere, Severity.High)]
    [InlineData(Home, Severity.Medium)]
    public void A_legacy_protocol_is_found_and_weighed_by_the_place(string address, Severity severity)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: address, agent: "BAV2ROPC").Find("LegacyProtocol"));

        Assert.Equal(severity, finding.Severity);
        Assert.Contains("BAV2ROPC", finding.Target, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protocol_that_is_the_users_habit_weighs_little_and_one_that_failed_nothing()
    {
        Assert.Equal(Severity.Low, Assert.Single(new Case().Usual(agent: "BAV2ROPC").SignIn(0, agent: "BAV2ROPC").Find("LegacyProtocol")).Severity);
        Assert.Empty(new Case().Usual().SignIn(0, agent: "BAV2ROPC", error: "50126").Find("LegacyProtocol"));
        Assert.Single(new Case().Of2018(0, "ServerLogon", app: "IMAP4", properties: [("ClientIP", Home), ("Result", "Success")]).Find("LegacyProtocol"));
        Assert.Empty(new Case().Of2018(0, "ServerLogon", app: "Outlook", properties: [("ClientIP", Home), ("Result", "Success")]).Find("LegacyProtocol"));
    }

    [Theory]
    [InlineData("python-requests/2.31", Elsewhere, Severity.High)]
    [InlineData("axios/1.6", Home, Severity.Medium)]
    public void A_script_that_signs_in_is_found(string agent, string address, Severity severity) =>
        Assert.Equal(severity, Assert.Single(new Case().Usual().SignIn(0, address: address, agent: agent).Find("ScriptClient")).Severity);

    [Fact]
    public void A_browser_is_no_script_and_one_that_is_the_users_habit_weighs_little()
    {
        Assert.Empty(new Case().Usual().SignIn(0, agent: Firefox).Find("ScriptClient"));
        Assert.Equal(Severity.Low, Assert.Single(new Case().Usual(agent: "curl/8.1").SignIn(0, agent: "curl/8.1").Find("ScriptClient")).Severity);
    }
}
