namespace OutlookActivities.Tests.Vocabulary;

public sealed class ActivityTypesTests
{
    [Fact]
    public void Exactly_116_types_are_known_each_once()
    {
        Assert.Equal(116, ActivityTypes.All.Count);
        Assert.Equal(116, ActivityTypes.All.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void The_types_of_Exchange_Server_stand_in_the_order_of_its_numbers()
    {
        Assert.Equal("ReadingPaneDisplayStart", ActivityTypes.All[0].Name);
        Assert.Equal("Logon", ActivityTypes.All[17].Name);
        Assert.Equal("MessageDelivered", ActivityTypes.All[52].Name);
        Assert.Equal("ServerLogon", ActivityTypes.All[95].Name);
        Assert.Equal("CreateTask", ActivityTypes.All[100].Name);
    }

    [Fact]
    public void Every_type_has_a_known_category_and_a_meaning_of_one_line()
    {
        string[] categories = [.. ActivityCategory.Known.Select(known => known.Name)];

        Assert.All(ActivityTypes.All, type => Assert.Contains(type.Category, categories));
        Assert.All(ActivityTypes.All, type => Assert.Matches("^[A-Z][^\r\n]{8,}[^.]$", type.Meaning));
    }

    [Theory]
    [InlineData("OpenenedAnAttachment", "OpenedAnAttachment")]
    [InlineData("openenedanattachment", "OpenedAnAttachment")]
    [InlineData("SearchSuggestionDisplay", "SearchSuggestionsDisplay")]
    [InlineData("SEARCHSUGGESTIONSDISPLAY", "SearchSuggestionsDisplay")]
    [InlineData("serverlogon", "ServerLogon")]
    [InlineData("TelepathyStarted", "TelepathyStarted")]
    [InlineData("", "")]
    public void A_name_is_put_right_where_it_is_known(string name, string expected) => Assert.Equal(expected, ActivityTypes.Canonical(name));

    [Theory]
    [InlineData("ServerLogon", "Logon")]
    [InlineData("SearchSuggestionDisplay", "Search")]
    [InlineData("OpenenedAnAttachment", "Attachment")]
    [InlineData("ReadingPaneDisplayStart", "Read")]
    [InlineData("MessageDelivered", "Delivery")]
    [InlineData("MessageSent", "Send")]
    [InlineData("DeleteFromInbox", "Delete")]
    [InlineData("TelepathyStarted", "Other")]
    public void A_type_has_its_category(string type, string category) => Assert.Equal(category, ActivityTypes.CategoryOf(type));
}
