namespace OutlookActivities.Tests.Vocabulary;

public sealed class WellKnownFolderTests
{
    [Theory]
    [InlineData("1", "Calendar")]
    [InlineData("2", "Contacts")]
    [InlineData("3", "DeletedItems")]
    [InlineData("4", "Drafts")]
    [InlineData("5", "Inbox")]
    [InlineData("6", "JunkEmail")]
    [InlineData("7", "Journal")]
    [InlineData("8", "Notes")]
    [InlineData("9", "Outbox")]
    [InlineData("10", "SentItems")]
    [InlineData("11", "Tasks")]
    [InlineData("12", "Reminders")]
    [InlineData("13", "Conflicts")]
    [InlineData("14", "SyncIssues")]
    [InlineData("17", "RssSubscription")]
    [InlineData("36", "SearchFolders")]
    [InlineData("40", "RecoverableItemsDeletions")]
    [InlineData("41", "RecoverableItemsPurges")]
    [InlineData("68", "Clutter")]
    [InlineData("99", "99")]
    [InlineData("-5", "-5")]
    [InlineData("Inbox", "Inbox")]
    [InlineData("Invoices 2018", "Invoices 2018")]
    public void A_folder_has_the_name_of_its_number_and_keeps_what_is_not_known(string folder, string name) =>
        Assert.Equal(name, WellKnownFolder.Name(folder));

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public void A_missing_folder_is_null(string? folder) => Assert.Null(WellKnownFolder.Name(folder));

    [Theory]
    [InlineData("AAMkAGI1AAAoZCfHAAAAAAEMAAAoZCfHAAAuAAAAAAAiQ8W967B7TKBjgx9rVEURAQAiIsqMbYjsT5e", true)]
    [InlineData("RecoverableItemsDeletions", false)]
    [InlineData("A folder whose name is rather long, as people make them", false)]
    [InlineData(null, false)]
    public void An_id_is_told_from_a_name(string? folder, bool isId) => Assert.Equal(isId, WellKnownFolder.IsId(folder));
}
