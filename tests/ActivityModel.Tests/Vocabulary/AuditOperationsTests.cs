namespace OutlookActivities.Tests.Vocabulary;

public sealed class AuditOperationsTests
{
    [Fact]
    public void Every_operation_is_there_once_with_a_known_category_and_a_meaning_in_one_line()
    {
        string[] categories = [.. ActivityCategory.Known.Select(category => category.Name)];

        Assert.Equal(AuditOperations.All.Count, AuditOperations.All.Select(operation => operation.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(AuditOperations.All, operation => Assert.Contains(operation.Category, categories));
        Assert.All(AuditOperations.All, operation => Assert.Matches("^[A-Z][^\r\n]{8,}[^.]$", operation.Meaning));
    }

    [Theory]
    [InlineData("send", "Send")]
    [InlineData("Update application – Certificates and secrets management ", "Update application – Certificates and secrets management")]
    public void An_operation_is_found_in_any_case_and_with_a_blank_at_its_end(string name, string found) => Assert.Equal(found, AuditOperations.Find(name)!.Name);

    [Fact]
    public void An_operation_that_is_not_listed_is_not_found() => Assert.Null(AuditOperations.Find("Set-MailboxPlan"));

    [Theory]
    [InlineData("0", "Regular")]
    [InlineData("3", "DCAdmin")]
    [InlineData("10", "Guest")]
    [InlineData("99", "99")]
    [InlineData("Admin", "Admin")]
    [InlineData(null, null)]
    public void A_kind_of_user_has_its_name(string? number, string? name) => Assert.Equal(name, AuditNumbers.UserType(number));

    [Theory]
    [InlineData("0", "Owner")]
    [InlineData("6", "DelegatedAdmin")]
    [InlineData("7", "7")]
    public void A_kind_of_logon_has_its_name(string number, string name) => Assert.Equal(name, AuditNumbers.LogonType(number));
}
