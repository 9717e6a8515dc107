using OutlookActivities.Reasoning;
using static OutlookActivities.Tests.Reasoning.Suspicion.Case;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class ReadingRuleTests
{
    [Theory]
    [InlineData("payment invoice")]
    [InlineData("Rechnungsnummer 48813")]
    [InlineData("mot de passe")]
    [InlineData("W-9")]
    [InlineData("hasła przelew")]
    public void A_search_for_such_a_word_is_found_and_weighs_from_an_unfamiliar_place(string query)
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().Act(0, "SearchQueryInitiatedExchange", query: query, session: "s").Find("SensitiveSearch"));

        Assert.Equal(Severity.Low, finding.Severity);
        Assert.Equal($"'{query}'", finding.Target);
        Assert.Equal(Severity.High, Assert.Single(new Case().Usual().SignIn(-1, address: Elsewhere)
            .Act(0, "SearchQueryInitiatedExchange", query: query, address: Elsewhere, session: "s").Find("SensitiveSearch")).Severity);
    }

    [Theory]
    [InlineData("team lunch")]
    [InlineData("bicycle")]
    [InlineData("outwire")]
    public void Any_other_search_is_none(string query) =>
        Assert.Empty(new Case().Act(0, "SearchQueryInitiatedExchange", query: query, session: "s").Find("SensitiveSearch"));

    [Fact]
    public void Other_words_take_the_place_of_ours()
    {
        var options = new SuspicionOptions { Words = new SensitiveWords(["lunch"]), Rules = ["SensitiveSearch"] };

        Assert.Equal("'team lunch'", Assert.Single(new Case().Act(0, "SearchQueryInitiatedExchange", query: "team lunch", session: "s")
            .Act(0, "SearchQueryInitiatedExchange", query: "invoice", session: "t").Find(options)).Target);
    }

    [Fact]
    public void What_was_typed_key_by_key_is_one_search()
    {
        Case story = new();
        string text = "payment invoice";
        for (int length = 1; length <= text.Length; length++)
        {
            story.Of2018(length / 60.0, "SearchSuggestionsDisplay", "s", properties: [("SuggestionStimulus", text[..length])]);
        }

        SuspiciousActivity finding = Assert.Single(story.Of2018(2, "SearchSuggestionsDisplay", "s", properties: [("SuggestionStimulus", "wire")]).Find("SensitiveSearch"));
        Assert.Equal("'payment invoice', 'wire'", finding.Target);
    }

    [Fact]
    public void A_content_search_of_the_tenant_is_found_whatever_its_words() =>
        Assert.Equal(Severity.Medium, Assert.Single(new Case().Act(0, "New-ComplianceSearch", "ContentMatchQuery: x", "s1").Find("SensitiveSearch")).Severity);

    [Fact]
    public void Messages_opened_after_a_search_in_the_same_session_are_found()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(-1, address: Elsewhere, session: "s")
            .Act(0, "SearchQueryInitiatedExchange", query: "invoice", address: Elsewhere, session: "s")
            .Act(1, "MailItemsAccessed", message: "<1@a.example>", address: Elsewhere, session: "s")
            .Act(2, "MailItemsAccessed", message: "<1@a.example>", address: Elsewhere, session: "s")
            .Act(3, "MailItemsAccessed", message: "<2@a.example>", address: null, session: "s")
            .Find("SearchedAndOpened"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.StartsWith("2 message(s)", finding.Reason, StringComparison.Ordinal);
        Assert.Equal([Elsewhere], finding.ClientIP);
    }

    [Fact]
    public void Messages_of_another_session_or_much_later_or_after_an_idle_search_at_home_are_none() =>
        Assert.Empty(new Case().Usual()
            .Act(0, "SearchQueryInitiatedExchange", query: "invoice", session: "s")
            .Act(1, "MailItemsAccessed", message: "<1@a.example>", session: "t")
            .Act(30, "MailItemsAccessed", message: "<1@a.example>", session: "s")
            .Act(60, "SearchQueryInitiatedExchange", query: "lunch", session: "u")
            .Act(61, "MailItemsAccessed", message: "<1@a.example>", session: "u")
            .Find("SearchedAndOpened"));

    [Theory]
    [InlineData(30, Elsewhere, Severity.High)]
    [InlineData(60, Home, Severity.Medium)]
    public void A_spree_is_found_against_the_habit_and_the_place(int messages, string address, Severity severity)
    {
        Case story = new Case().Usual().SignIn(-5, address: address);
        for (int i = 0; i < 10; i++)
        {
            story.Act(-1440 + i, "MailItemsAccessed", message: $"<old{i}@a.example>", session: "old");
        }

        story.Act(-900, "MailItemsAccessed", message: "<old@a.example>", session: "old");
        for (int i = 0; i < messages; i++)
        {
            story.Act(i / 2.0, "MailItemsAccessed", message: $"<{i}@a.example>", address: address, session: "s");
        }

        SuspiciousActivity finding = Assert.Single(story.Find("ReadingSpree"));
        Assert.Equal(severity, finding.Severity);
        Assert.StartsWith($"{messages} messages were accessed", finding.Reason, StringComparison.Ordinal);
        Assert.Equal(messages, finding.ActivityCount);
    }

    [Fact]
    public void The_owners_usual_hour_and_one_message_again_and_again_are_no_spree()
    {
        Case story = new Case().Usual();
        for (int i = 0; i < 120; i++)
        {
            _ = i < 40 ? story.Act(-1440 + (i / 2.0), "MailItemsAccessed", message: $"<old{i}@a.example>", session: "old") : story;
            _ = i < 60 ? story.Act(i / 2.0, "MailItemsAccessed", message: $"<{i}@a.example>", session: "s") : story;
            story.Act(200 + (i / 10.0), "MailItemsAccessed", message: "<same@a.example>", session: "t");
        }

        story.Act(-1300, "MailItemsAccessed", message: "<old@a.example>", session: "old");
        Assert.Empty(story.Find("ReadingSpree"));
    }

    [Fact]
    public void What_is_read_from_an_unfamiliar_place_is_one_finding_a_session()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere, session: "s")
            .Act(1, "MailItemsAccessed", message: "<1@a.example>", address: Elsewhere, session: "s")
            .Act(2, "AttachmentAccess", address: null, session: "s")
            .Act(3, "MailItemsAccessed", message: "<1@a.example>")
            .Find("UnfamiliarAccess"));

        Assert.StartsWith("1 message(s) accessed and attachments opened 1 time(s)", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_taken_from_an_unfamiliar_place_are_found_and_the_owners_are_not()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere)
            .Act(1, "FileAccessed", target: "https://contoso.example/a.xlsx", address: Elsewhere, mailbox: null)
            .Act(2, "FileDownloaded", target: "https://contoso.example/a.xlsx", address: Elsewhere, mailbox: null)
            .Act(3, "FileDownloaded", target: "https://contoso.example/a.xlsx", mailbox: null)
            .Find("UnfamiliarFile"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.Equal(2, finding.ActivityCount);
    }

    [Fact]
    public void Folders_synchronised_in_a_new_context_are_found_as_one()
    {
        SuspiciousActivity finding = Assert.Single(new Case().Usual().SignIn(0, address: Elsewhere)
            .Act(1, "MailItemsAccessed", accessType: "Sync", folder: "Inbox", address: Elsewhere)
            .Act(2, "MailItemsAccessed", accessType: "Sync", folder: "Sent Items", address: Elsewhere)
            .Find("FolderSync"));

        Assert.Equal(Severity.High, finding.Severity);
        Assert.StartsWith("2 folder(s)", finding.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owners_Outlook_synchronises_every_day() =>
        Assert.Empty(new Case().Usual()
            .Act(-1440, "MailItemsAccessed", accessType: "Sync", folder: "Inbox")
            .Act(0, "MailItemsAccessed", accessType: "Sync", folder: "Inbox")
            .Find("FolderSync"));
}
