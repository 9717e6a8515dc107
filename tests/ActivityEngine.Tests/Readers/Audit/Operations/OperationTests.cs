using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>Every operation that is listed, each with an invented record of its shape (facts B4, B6): what is made of it.</summary>
public sealed class OperationTests
{
    private const string Me = Audited.User;

    [Theory]
    [MemberData(nameof(OperationCases.All), MemberType = typeof(OperationCases))]
    public void An_operation_is_told_as_its_record_has_it(OperationCase expected)
    {
        MailboxActivity activity = Audited.One(expected.Operation, expected.Record);

        Assert.Equal(expected.Operation, activity.ActivityIdType);
        Assert.Equal(
            (expected.Category, expected.Mailbox, expected.Target, expected.Detail, expected.Result, expected.Folder),
            (activity.Category, activity.Mailbox, activity.Target, activity.Detail, activity.Result, activity.Folder));
        Assert.Equal((Me, "UnifiedAuditLog"), (activity.UserName, activity.Source));
    }

    [Fact]
    public void Every_operation_that_is_listed_has_a_record_here()
    {
        string[] tried = [.. OperationCases.Cases.Select(one => one.Operation.Trim())];

        Assert.Empty(AuditOperations.All.Select(operation => operation.Name).Except(tried, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_that_is_listed_is_Other_unless_its_parameters_make_it_so()
    {
        string[] other = [.. OperationCases.Cases.Where(one => one.Category == "Other").Select(one => one.Operation)];

        Assert.Equal(["TeamsSessionStarted", "Set-Mailbox", "Set-MailboxPlan", "Set-AdminAuditLogConfig", "Set-OrganizationConfig"], other);
    }
}
