namespace OutlookActivities.Tests.Vocabulary;

public sealed class AppTypesTests
{
    [Fact]
    public void Exactly_12_applications_are_known() =>
        Assert.Equal(
            ["Desktop", "Exchange", "IMAP4", "Lync", "MacMail", "MacOutlook", "Mobile", "Other", "Outlook", "POP3", "Tablet", "Web"],
            AppTypes.All.Select(app => app.Name).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Every_application_has_a_meaning() => Assert.All(AppTypes.All, app => Assert.False(string.IsNullOrWhiteSpace(app.Meaning)));

    [Theory]
    [InlineData("IMAP", "IMAP4")]
    [InlineData("imap", "IMAP4")]
    [InlineData("imap4", "IMAP4")]
    [InlineData("WEB", "Web")]
    [InlineData("CrystalBall", "CrystalBall")]
    public void A_name_is_put_right_where_it_is_known(string name, string expected) => Assert.Equal(expected, AppTypes.Canonical(name));
}
